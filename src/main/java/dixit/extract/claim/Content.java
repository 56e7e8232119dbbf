package dixit.extract.claim;

import dixit.model.Form;
import dixit.model.Span;
import java.util.List;

/**
 * What is said, at its place.
 *
 * @param spans in reading order, without cue, source and outer quotation marks
 * @param begin index in the sentence of the first token of what the stance is read from
 * @param end index after the last one
 */
record Content(List<Span> spans, Form form, int begin, int end) {
  Content {
    spans = List.copyOf(spans);
  }

  Content and(Span more) {
    List<Span> all = new java.util.ArrayList<>(spans);
    all.add(more);
    return new Content(all, form, begin, end);
  }
}
