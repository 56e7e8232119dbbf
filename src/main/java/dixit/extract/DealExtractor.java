package dixit.extract;

import dixit.model.Deal;
import dixit.text.Document;
import java.util.List;

/** Finds deals: who takes part in which role, for how much, and how far they have come. */
public final class DealExtractor {
  /** A deal and everything that the text says of it, in reading order. */
  public record Found(Deal deal, List<Statement> statements) {
    public Found {
      statements = List.copyOf(statements);
    }
  }

  /** Frames come from the lexicon's "deals" topic. */
  public DealExtractor(Lexicon lexicon) {}

  /** One for each transaction, in order of first mention. */
  public List<Found> extract(Document document, References references) {
    return List.of();
  }
}
