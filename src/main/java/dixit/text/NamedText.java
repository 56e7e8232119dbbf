package dixit.text;

import dixit.model.Article;
import dixit.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A text with its names, none inside another, in order.
 *
 * @param file where it was read
 */
record NamedText(Path file, Article article, List<NameSpan> names) {
  private static final Set<String> JOINED_TO_LAST =
      Set.of(",", ".", "'s", "'", ")", "%", ";", ":", "n't", "!", "?", "’s", "'re", "'ve");
  private static final Set<String> JOINED_TO_NEXT = Set.of("(", "$", "£", "€", "#");

  NamedText {
    names = outermost(names);
  }

  /** A sentence of tokens with a name over tokens, half-open. */
  record Labelled(List<String> tokens, List<NameSpan> names) {}

  /** Puts sentences of tokens together, a line each, written as an article would be. */
  static NamedText of(Path file, String language, List<Labelled> sentences) {
    StringBuilder text = new StringBuilder();
    List<NameSpan> names = new ArrayList<>();
    for (Labelled sentence : sentences) {
      List<Span> places = new ArrayList<>();
      String before = "(";
      for (String token : sentence.tokens()) {
        boolean joined = JOINED_TO_LAST.contains(token) || JOINED_TO_NEXT.contains(before);
        text.append(joined ? "" : " ");
        places.add(new Span(text.length(), text.length() + token.length()));
        text.append(token);
        before = token;
      }
      text.append('\n');
      for (NameSpan name : sentence.names()) {
        Span span = places.get(name.span().begin()).cover(places.get(name.span().end() - 1));
        names.add(new NameSpan(span, name.type(), 1));
      }
    }
    String stem = file.getFileName().toString();
    return new NamedText(
        file, new Article(stem, text.toString(), language, Article.Metadata.NONE), names);
  }

  private static List<NameSpan> outermost(List<NameSpan> all) {
    List<NameSpan> kept = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparing((NameSpan name) -> name.span().begin())
                .thenComparing(name -> -name.span().length()))
        .forEach(
            name -> {
              if (kept.isEmpty() || kept.get(kept.size() - 1).span().end() <= name.span().begin()) {
                kept.add(name);
              }
            });
    return List.copyOf(kept);
  }
}
