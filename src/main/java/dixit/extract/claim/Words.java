package dixit.extract.claim;

import dixit.model.Span;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A sentence as the rules for claims see it: its words, and which of them are quoted. */
final class Words {
  private static final Set<String> FINAL = Set.of(".", "?", "!", "…", "...");
  private static final Set<String> VERBAL = Set.of("VERB", "AUX");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

  private final int index;
  private final Sentence sentence;
  private final List<Quotation> quotations;
  private final int[] quoted;
  private final String[] lower;

  /**
   * @param index of the sentence in its document
   * @param quotations those that touch the sentence
   */
  Words(int index, Sentence sentence, List<Quotation> quotations) {
    this.index = index;
    this.sentence = sentence;
    this.quotations = quotations;
    quoted = new int[sentence.tokens().size()];
    lower = new String[quoted.length];
    int q = 0;
    for (int i = 0; i < quoted.length; i++) {
      Span span = span(i);
      lower[i] = token(i).text().toLowerCase(Locale.ROOT);
      while (q < quotations.size() && quotations.get(q).outer().end() <= span.begin()) {
        q++;
      }
      quoted[i] = q < quotations.size() && quotations.get(q).outer().overlaps(span) ? q : -1;
    }
  }

  /** The same sentence as if nothing in it were quoted. */
  Words unquoted() {
    return new Words(index, sentence, List.of());
  }

  int index() {
    return index;
  }

  int paragraph() {
    return sentence.paragraph();
  }

  int size() {
    return quoted.length;
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  List<Token> tokens() {
    return sentence.tokens();
  }

  Span span(int i) {
    return sentence.tokens().get(i).span();
  }

  /** From the first token to before the last, half-open like every range. */
  Span span(int begin, int end) {
    return span(begin).cover(span(end - 1));
  }

  String text(int i) {
    return i >= 0 && i < size() ? token(i).text() : "";
  }

  String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  String lemma(int i) {
    return i >= 0 && i < size() ? token(i).lemma() : "";
  }

  String pos(int i) {
    return i >= 0 && i < size() ? token(i).pos() : "";
  }

  /** Index of the word it depends on; below 0 for the root, and where there is no parse. */
  int head(int i) {
    return token(i).head();
  }

  /** Whether the arc above the word bears the relation, of whatever subtype. */
  boolean has(int i, String relation) {
    String own = i >= 0 && i < size() ? token(i).relation() : "";
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** The word itself, or the one that an auxiliary or a copula helps. */
  int helped(int i) {
    return has(i, "aux") || has(i, "cop") ? head(i) : i;
  }

  /** Whether the word hangs, however deep, from the other, or is it. */
  boolean isUnder(int i, int ancestor) {
    int at = i;
    while (at >= 0 && at != ancestor) {
      at = head(at);
    }
    return at >= 0 && at == ancestor;
  }

  boolean isVerbal(int i) {
    return VERBAL.contains(pos(i));
  }

  boolean isNominal(int i) {
    return NOMINAL.contains(pos(i));
  }

  boolean isPunctuation(int i) {
    return pos(i).equals("PUNCT")
        && !text(i).isEmpty()
        && !Character.isLetter(text(i).charAt(0))
        && !text(i).startsWith("'");
  }

  boolean is(int i, String mark) {
    return text(i).equals(mark);
  }

  boolean isDash(int i) {
    return is(i, "—") || is(i, "–") || is(i, "-") || is(i, "--");
  }

  /** A full stop, a question mark or the like. */
  boolean isFinal(int i) {
    boolean dots = is(i, "...") || is(i, "…");
    return FINAL.contains(text(i)) && !(dots && (is(i + 1, ")") || is(i + 1, ",")));
  }

  /** A mark that no phrase crosses. */
  boolean isBoundary(int i) {
    return isFinal(i) || is(i, ";") || is(i, ":");
  }

  /** Whether the token is within quotation marks, or is one. */
  boolean isQuoted(int i) {
    return i >= 0 && i < size() && quoted[i] >= 0;
  }

  Optional<Quotation> quotation(int i) {
    return isQuoted(i) ? Optional.of(quotations.get(quoted[i])) : Optional.empty();
  }

  /** Index after the last token of the quotation around the token. */
  int quotationEnd(int i) {
    int end = i;
    while (end < size() && quoted[end] == quoted[i]) {
      end++;
    }
    return end;
  }

  /** Index of the first token of the quotation around the token. */
  int quotationBegin(int i) {
    int begin = i;
    while (begin > 0 && quoted[begin - 1] == quoted[i]) {
      begin--;
    }
    return begin;
  }

  /** Index after the last token that is no closing mark. */
  int end() {
    int end = size();
    while (end > 0 && (isPunctuation(end - 1) && !isQuoted(end - 1))) {
      end--;
    }
    return end;
  }

  boolean hasVerb(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isVerbal(i)) {
        return true;
      }
    }
    return false;
  }
}
