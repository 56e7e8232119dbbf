package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Finds the sentences of a paragraph: OpenNLP's proposals, put right by a few certain rules. */
final class SentenceSplitter {
  private static final String BEFORE_WORD = "(?<![\\p{L}\\p{N}])";

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          BEFORE_WORD
              + "(?:(?:Drs?|Pr|Prof|MM|Me|Mes|Ste?|Mgr|Mr|Mrs|Ms|Mme|Mlle|Gen|Gov|Sen|Rep|Lt|Capt"
              + "|vs|cf|Cf|art|vol)\\.|(?<!\\.)\\p{Lu}\\.)$");

  /** Abbreviations that often end a sentence too. */
  private static final Pattern FINAL_ABBREVIATION =
      Pattern.compile(BEFORE_WORD + "(?:" + Tokenizer.ABBREVIATION + "|(?:\\p{L}\\.){2,12})$");

  /** Words that are seldom names, so that a sentence begins with them. */
  private static final String OPENING =
      "[«“\"(\\s\\p{Z}]*+(?:(?:Les?|La|Ils?|Elles?|On|Nous|Une?|Des|Ces?|Cette|Cela|Son|Sa|Ses|Leurs?"
          + "|Selon|Mais|Pour|En|Dans|Après|Depuis|Avec|Si"
          + "|The|It|Its|He|She|They|We|An?|In|But|This|That|These|For|His|Her|Their|After|At|If"
          + "|However|Meanwhile)(?!\\p{L})|L['’])";

  private static final Pattern BEGINS_SENTENCE = Pattern.compile(OPENING);

  /** "U.S." at the end of a sentence. */
  private static final Pattern INITIALS_END =
      Pattern.compile("\\p{Lu}\\.\\p{Lu}\\.(?=[\\s\\p{Z}]+" + OPENING + ")");

  /** The end of a word, a full stop or its like and its quotation mark, then white space. */
  private static final Pattern END =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{N}%€$)]|\\p{Lu}{2})[.!?…]+(?:[\\s\\p{Z}]?»|[”\"])?"
              + "(?=[\\s\\p{Z}]+[«“\"]?[\\s\\p{Z}]?[\\p{Lu}\\p{N}])");

  private static final Pattern CLOSING = Pattern.compile("[\\s\\p{Z}]*[»”’)\\]]|[\"']");
  private static final Pattern CONTINUES =
      Pattern.compile("[\\s\\p{Z}]*+(?:[\\p{Ll},;:]|(?:Inc|Corp|Ltd|LLC|Co|Group)(?!\\p{L}))");

  /** What {@link #END} begins with. */
  private static final String MARKS = ".!?…";

  private final SentenceModel model;

  SentenceSplitter(SentenceModel model) {
    this.model = model;
  }

  /** Spans of the sentences in the paragraph, trimmed; together they hold all its visible text. */
  List<Span> split(String text, Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    if (paragraph.length() == 0) {
      return sentences;
    }
    String words = paragraph.in(text);
    int begin = 0;
    for (int end : ends(words)) {
      Span sentence = trim(words, begin, end);
      if (sentence.length() > 0) {
        sentences.add(
            new Span(paragraph.begin() + sentence.begin(), paragraph.begin() + sentence.end()));
      }
      begin = end;
    }
    return sentences;
  }

  private TreeSet<Integer> ends(String words) {
    TreeSet<Integer> ends = new TreeSet<>();
    // The detector keeps state: one for each call.
    for (opennlp.tools.util.Span span : new SentenceDetectorME(model).sentPosDetect(words)) {
      int end = afterClosingMarks(words, span.getEnd());
      if (isEnd(words, end)) {
        ends.add(end);
      }
    }
    Matcher matcher = END.matcher(words).useTransparentBounds(true);
    int from = nextMark(words, 0);
    while (from < words.length()) {
      boolean found = matcher.region(from, words.length()).lookingAt();
      if (found && isEnd(words, matcher.end())) {
        ends.add(matcher.end());
      }
      from = nextMark(words, found ? matcher.end() : from + 1);
    }
    Matcher initials = INITIALS_END.matcher(words);
    while (hasInitials(words) && initials.find()) {
      if (isEnd(words, initials.end())) {
        ends.add(initials.end());
      }
    }
    ends.add(words.length());
    return ends;
  }

  /** Where the next mark is that may end a sentence; the length of the words if there is none. */
  private static int nextMark(String words, int from) {
    int at = from;
    while (at < words.length() && MARKS.indexOf(words.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Whether two full stops have a letter alone between them, and so may stand after initials. */
  private static boolean hasInitials(String words) {
    for (int at = words.indexOf('.'); at >= 0; at = words.indexOf('.', at + 1)) {
      if (words.startsWith(".", at + 2) || words.startsWith(".", at + 3)) {
        return true;
      }
    }
    return false;
  }

  private static int afterClosingMarks(String words, int end) {
    Matcher closing = CLOSING.matcher(words);
    int at = end;
    while (at < words.length() && closing.region(at, words.length()).lookingAt()) {
      at = closing.end();
    }
    return at;
  }

  private static boolean isEnd(String words, int end) {
    char last = words.charAt(end - 1);
    Matcher after = CONTINUES.matcher(words).region(end, words.length());
    if (Character.isLetterOrDigit(last) || after.lookingAt()) {
      return false;
    }
    if (last != '.' && !Tokenizer.isSpace(last)) {
      return true;
    }
    String before = words.substring(Math.max(0, end - 40), end);
    if (ABBREVIATION.matcher(before).find()) {
      return false;
    }
    return !FINAL_ABBREVIATION.matcher(before).find()
        || BEGINS_SENTENCE.matcher(words).region(end, words.length()).lookingAt();
  }

  /** The range without the white space at either end. */
  static Span trim(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Tokenizer.isSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Tokenizer.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(begin, end);
  }
}
