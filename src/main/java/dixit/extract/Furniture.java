package dixit.extract;

import dixit.text.Document;
import dixit.text.Sentence;
import java.util.List;

/** Leaves out what is on the page but no news: comment boxes, links, calls to subscribe. */
public final class Furniture {
  private final Lexicon lexicon;

  public Furniture(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The document without such sentences; the text and every offset stay. */
  public Document strip(Document document) {
    List<Sentence> news =
        document.sentences().stream().filter(sentence -> !isFurniture(document, sentence)).toList();
    return new Document(document.article(), news, document.names());
  }

  private boolean isFurniture(Document document, Sentence sentence) {
    String text = sentence.span().in(document.article().text());
    return lexicon.words("furniture").stream().anyMatch(text::startsWith);
  }
}
