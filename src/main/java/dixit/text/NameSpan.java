package dixit.text;

import dixit.model.Span;

/**
 * A proper name as a trained model sees it: one hint among others for whoever types names.
 *
 * @param type coarse type
 * @param probability the model's, 0 to 1
 */
public record NameSpan(Span span, Type type, double probability) {
  /** What name corpora agree on. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    LOCATION,
    PRODUCT,
    EVENT
  }
}
