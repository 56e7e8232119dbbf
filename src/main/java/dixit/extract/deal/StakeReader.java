package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what share of a company changes hands, in percent. */
final class StakeReader {
  private static final BigDecimal WHOLE = new BigDecimal(100);

  private final Lexicon lexicon;
  private final Phrases<String> marks;
  private final Phrases<BigDecimal> words = new Phrases<>();

  StakeReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    marks = Phrases.of(lexicon, "stake-marks");
    for (String line : lexicon.words("stake-words")) {
      int equals = line.indexOf(" = ");
      for (String phrase : line.substring(equals + 3).split(";")) {
        words.add(phrase.strip(), new BigDecimal(line.substring(0, equals)));
      }
    }
  }

  /** The share told nearest to a trigger, words of shares beside it. */
  Optional<BigDecimal> near(List<Token> tokens, Trigger trigger) {
    Optional<BigDecimal> best = Optional.empty();
    int least = 15;
    for (int i = Math.max(0, trigger.begin() - 8);
        i < Math.min(tokens.size(), trigger.end() + 25);
        i++) {
      Optional<BigDecimal> stake = at(tokens, i);
      int distance = i < trigger.begin() ? trigger.begin() - i : i - trigger.end();
      if (stake.isPresent() && distance < least) {
        best = stake;
        least = distance;
      }
    }
    return best;
  }

  private Optional<BigDecimal> at(List<Token> tokens, int i) {
    Optional<Phrases.Match<BigDecimal>> word = words.at(tokens, i);
    if (word.isPresent()) {
      return word.map(Phrases.Match::value);
    }
    Token token = tokens.get(i);
    if (!token.pos().equals("NUM")
        || i + 1 >= tokens.size()
        || marks.at(tokens, i + 1).isEmpty()
        || !token.text().matches("\\d{1,3}([.,]\\d{1,4})?")) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(token.text().replace(',', '.'));
    boolean shares = false;
    for (int k = Math.max(0, i - 8); k < Math.min(tokens.size(), i + 7); k++) {
      shares |= k != i + 1 && lexicon.has("owned-shares", tokens.get(k).lemma());
    }
    for (int k = Math.max(0, i - 3); k < Math.min(tokens.size(), i + 4); k++) {
      if (lexicon.has("not-stake-words", tokens.get(k).lemma())) {
        return Optional.empty();
      }
    }
    int next = i + 2;
    boolean of = next < tokens.size() && lexicon.has("slot-of", tokens.get(next).text());
    return percent.compareTo(WHOLE) <= 0 && (shares || of)
        ? Optional.of(percent)
        : Optional.empty();
  }
}
