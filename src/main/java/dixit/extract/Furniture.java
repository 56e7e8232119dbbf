package dixit.extract;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Leaves out what is on the page but no news: comment boxes, links, calls to subscribe, lists of
 * sources, code, verse; and what a correction says that the article said before. A line goes
 * because of how it begins; lines after it go only while they are short and no sentences, to the
 * end of the text.
 */
public final class Furniture {
  /** Words in the longest line that its beginning alone makes furniture. */
  private static final int LONGEST_LINE = 25;

  /** Words in the longest line of a list after such a line. */
  private static final int LONGEST_ITEM = 15;

  private final Lexicon lexicon;

  public Furniture(Lexicon lexicon) {
    this.lexicon = lexicon.topic("furniture");
  }

  /** A line of the article: the sentences of one paragraph. */
  private record Line(String text, List<Sentence> sentences) {
    private Span span() {
      return sentences.get(0).span().cover(sentences.get(sentences.size() - 1).span());
    }

    private int words() {
      return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }

    private boolean hasVerb() {
      return sentences.stream()
          .flatMap(sentence -> sentence.tokens().stream())
          .map(Token::pos)
          .anyMatch(pos -> pos.equals("VERB") || pos.equals("AUX"));
    }

    private boolean endsAsSentence() {
      return text.endsWith(".") || text.endsWith("»") || text.endsWith("”") || text.endsWith("\"");
    }
  }

  /** The document without such sentences; the text and every offset stay. */
  public Document strip(Document document) {
    List<Line> lines = lines(document);
    int end = lines.size();
    while (end > 0 && isItem(lines.get(end - 1))) {
      end--;
    }
    List<Boolean> noProse =
        NoProse.find(document.article().text(), lines.stream().map(Line::span).toList());
    List<Sentence> news = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (noProse.get(i)) {
        continue;
      }
      boolean heading = lexicon.has("source-headings", line.text().replaceAll("[ :]+$", ""));
      if (heading && 2 * i + 1 >= lines.size() || isFurniture(line) && i >= end) {
        break;
      }
      if (!isFurniture(line)) {
        line.sentences().stream().filter(said -> !isTakenBack(said, document)).forEach(news::add);
      }
    }
    return new Document(document.article(), news, document.names());
  }

  private static List<Line> lines(Document document) {
    String text = document.article().text();
    List<Line> lines = new ArrayList<>();
    List<Sentence> sentences = document.sentences();
    int begin = 0;
    for (int i = 1; i <= sentences.size(); i++) {
      if (i == sentences.size()
          || sentences.get(i).paragraph() != sentences.get(begin).paragraph()) {
        List<Sentence> line = sentences.subList(begin, i);
        int end = line.get(line.size() - 1).span().end();
        lines.add(new Line(text.substring(line.get(0).span().begin(), end), line));
        begin = i;
      }
    }
    return lines;
  }

  private boolean isItem(Line line) {
    return isFurniture(line) || line.words() <= LONGEST_ITEM && !line.endsAsSentence();
  }

  private boolean isFurniture(Line line) {
    if (line.words() > LONGEST_LINE) {
      return false;
    }
    for (String beginning : lexicon.words("furniture")) {
      if (line.text().startsWith(beginning) && endsWord(line.text(), beginning)) {
        boolean several = beginning.indexOf(' ') > 0 || beginning.indexOf('-') > 0;
        if (several || !line.hasVerb() || line.text().length() == beginning.length()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it tells what an earlier version of the article said, by which nobody stands now. */
  private boolean isTakenBack(Sentence sentence, Document document) {
    String said =
        sentence.span().in(document.article().text()).toLowerCase(Locale.ROOT).replace('’', '\'');
    return lexicon.words("earlier-versions").stream().anyMatch(said::contains);
  }

  private static boolean endsWord(String line, String beginning) {
    return line.length() == beginning.length()
        || !Character.isLetterOrDigit(line.charAt(beginning.length()));
  }
}
