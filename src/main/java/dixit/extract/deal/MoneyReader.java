package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Span;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads sums of money: "20 milliards de dollars", "$640m", "entre 2 et 3 Md€". Numbers, scales and
 * currencies are the lexicon's; a sum without a currency is none.
 */
final class MoneyReader {
  /** A sum and the tokens that say it. */
  record Amount(Money money, int begin, int end) {}

  /** A number as written, with its scale where it has one. */
  private record Number(BigDecimal value, boolean scaled, int begin, int end) {}

  /** A number with its currency, where one stands beside it. */
  private record Sum(Number number, Optional<String> currency, int end) {}

  private static final double CONFIDENCE = 0.9;

  /** Digits with marks between them, then maybe a scale written onto them: "95m". */
  private static final Pattern FIGURE =
      Pattern.compile("(\\d[\\d.,\\u00a0\\u202f\\u2009 ]{0,30}?)(\\p{L}{0,4})");

  private final Phrases<String> currencies = new Phrases<>();
  private final Phrases<BigDecimal> scales = new Phrases<>();
  private final Phrases<BigDecimal> numbers = new Phrases<>();
  private final Phrases<String> approximations;
  private final Phrases<String> ranges;
  private final Lexicon lexicon;
  private final char decimalMark;

  MoneyReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    definitions(lexicon, "currencies", currencies, code -> code);
    definitions(lexicon, "number-scales", scales, BigDecimal::new);
    definitions(lexicon, "number-words", numbers, BigDecimal::new);
    approximations = Phrases.of(lexicon, "approximations");
    ranges = Phrases.of(lexicon, "range-links");
    decimalMark = lexicon.words("decimal-mark").iterator().next().charAt(0);
  }

  /** Lines such as "USD = $; dollar; us $". */
  private static <T> void definitions(
      Lexicon lexicon,
      String section,
      Phrases<T> phrases,
      java.util.function.Function<String, T> value) {
    for (String line : lexicon.words(section)) {
      int equals = line.indexOf(" = ");
      T defined = value.apply(line.substring(0, equals));
      for (String phrase : line.substring(equals + 3).split(";")) {
        phrases.add(phrase.strip(), defined);
      }
    }
  }

  /** The sums of each sentence; a plain "$" is the dollar that the article names, if only one. */
  List<List<Amount>> read(Document document) {
    List<List<Amount>> amounts = document.sentences().stream().map(this::read).toList();
    List<String> named =
        amounts.stream()
            .flatMap(List::stream)
            .filter(amount -> lexicon.has("local-dollars", amount.money().currency()))
            // "C$5 billion": who marks one dollar by its sign means another by the plain sign.
            .filter(amount -> !isMarked(amount, document.article().text()))
            .map(amount -> amount.money().currency())
            .distinct()
            .toList();
    if (named.size() != 1) {
      return amounts;
    }
    String text = document.article().text();
    return amounts.stream()
        .map(list -> list.stream().map(a -> local(a, named.get(0), text)).toList())
        .toList();
  }

  private static boolean isMarked(Amount amount, String text) {
    return amount.money().mentions().get(0).span().in(text).matches("(?s)\\p{Lu}+\\$.*");
  }

  private static Amount local(Amount amount, String currency, String text) {
    Money money = amount.money();
    String words = money.mentions().get(0).span().in(text).toLowerCase(Locale.ROOT);
    boolean plain = money.currency().equals("USD") && !words.matches(".*(us|am[ée]ric).*");
    return plain
        ? new Amount(
            new Money(
                money.amount(),
                money.min(),
                money.max(),
                money.approximate(),
                currency,
                money.mentions()),
            amount.begin(),
            amount.end())
        : amount;
  }

  /** Every sum of a sentence in reading order. */
  List<Amount> read(Sentence sentence) {
    List<Amount> amounts = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      Optional<Amount> amount = at(tokens, i);
      amount.ifPresent(amounts::add);
      i = amount.map(Amount::end).orElse(i + 1);
    }
    return amounts;
  }

  private Optional<Amount> at(List<Token> tokens, int begin) {
    Optional<Sum> first = sum(tokens, begin);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sum> second = upperBound(tokens, first.get());
    Optional<String> currency = first.get().currency().or(() -> second.flatMap(Sum::currency));
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    int end = second.map(Sum::end).orElse(first.get().end());
    Span span = tokens.get(begin).span().cover(tokens.get(end - 1).span());
    boolean approximate = approximate(tokens, begin);
    Money money =
        money(first.get().number(), second.map(Sum::number), currency.get(), approximate, span);
    return Optional.of(new Amount(money, begin, end));
  }

  /** A number with the currency before or after it; the words after it say more than the sign. */
  private Optional<Sum> sum(List<Token> tokens, int begin) {
    if (begin >= tokens.size()) {
      return Optional.empty();
    }
    // "won a $6 billion contract": a word before a number word is no currency.
    Optional<Phrases.Match<String>> before =
        currencies
            .at(tokens, begin)
            .filter(match -> match.end() < tokens.size() && hasDigit(tokens.get(match.end())));
    int from = before.map(Phrases.Match::end).orElse(begin);
    return number(tokens, from)
        .map(
            number -> {
              Optional<Phrases.Match<String>> after =
                  suffix(tokens, number.end()).filter(m -> !article(tokens, from, m.end()));
              boolean sign = before.isPresent() && before.get().end() == begin + 1;
              Optional<Phrases.Match<String>> told =
                  after.isPresent() && (before.isEmpty() || sign) ? after : before;
              return new Sum(
                  number,
                  told.map(Phrases.Match::value),
                  after.map(Phrases.Match::end).orElse(number.end()));
            });
  }

  /** "a €30 million fee": the word belongs to the noun, the sign to the figure after it. */
  private static boolean article(List<Token> tokens, int number, int next) {
    return !hasDigit(tokens.get(number)) && next < tokens.size() && hasDigit(tokens.get(next));
  }

  private static boolean hasDigit(Token token) {
    return token.text().chars().anyMatch(Character::isDigit);
  }

  /** The second number of "entre 2 et 3 milliards", "$2-3 billion", where both share a currency. */
  private Optional<Sum> upperBound(List<Token> tokens, Sum first) {
    if (first.end() >= tokens.size()) {
      return Optional.empty();
    }
    return ranges
        .at(tokens, first.end())
        .flatMap(link -> sum(tokens, link.end()))
        .filter(
            second ->
                second.currency().isPresent()
                    ? first.currency().isEmpty() || first.currency().equals(second.currency())
                    : first.currency().isPresent() && second.number().scaled())
        .filter(second -> second.number().value().compareTo(lower(first, second)) > 0);
  }

  private static BigDecimal lower(Sum first, Sum second) {
    // One scale for both: "2 à 3 milliards".
    return first.number().scaled()
        ? first.number().value()
        : first.number().value().multiply(scale(second.number()));
  }

  private static Money money(
      Number first, Optional<Number> second, String currency, boolean approximate, Span span) {
    List<Mention> mentions = List.of(new Mention(span, CONFIDENCE));
    if (second.isEmpty()) {
      return new Money(
          Optional.of(first.value()),
          Optional.empty(),
          Optional.empty(),
          approximate,
          currency,
          mentions);
    }
    BigDecimal low = first.value();
    BigDecimal high = second.get().value();
    if (!first.scaled() && second.get().scaled() && second.get().value().signum() > 0) {
      // "entre 2 et 3 milliards": one scale for both.
      low = low.multiply(scale(second.get()));
    }
    return new Money(
        Optional.empty(), Optional.of(low), Optional.of(high), true, currency, mentions);
  }

  private static BigDecimal scale(Number number) {
    BigDecimal scale = BigDecimal.ONE;
    BigDecimal thousand = new BigDecimal(1000);
    while (number.value().compareTo(scale.multiply(thousand)) >= 0) {
      scale = scale.multiply(thousand);
    }
    return scale;
  }

  private Optional<Number> number(List<Token> tokens, int begin) {
    if (begin >= tokens.size()) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = Optional.empty();
    int end = begin + 1;
    Matcher figure = FIGURE.matcher(tokens.get(begin).text());
    boolean attached = false;
    if (figure.matches()) {
      value = figure(figure.group(1));
      if (!figure.group(2).isEmpty()) {
        Optional<BigDecimal> scale = attachedScale(figure.group(2));
        if (scale.isEmpty()) {
          return Optional.empty();
        }
        value = value.map(v -> v.multiply(scale.get()));
        attached = true;
      }
    } else {
      Optional<Phrases.Match<BigDecimal>> word = numbers.at(tokens, begin);
      value = word.map(Phrases.Match::value);
      end = word.map(Phrases.Match::end).orElse(end);
    }
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean scaled = attached;
    if (!attached && end < tokens.size()) {
      Optional<Phrases.Match<BigDecimal>> scale = scales.at(tokens, end);
      if (scale.isPresent()) {
        BigDecimal factor = scale.get().value();
        value = value.map(v -> v.multiply(factor));
        end = scale.get().end();
        scaled = true;
      } else if (isTorn(tokens, end)) {
        return Optional.empty();
      }
    }
    int last = end;
    boolean hasScale = scaled;
    return value.map(v -> new Number(v.stripTrailingZeros(), hasScale, begin, last));
  }

  /** "$11 8 billion": a figure whose decimal mark is lost. */
  private boolean isTorn(List<Token> tokens, int end) {
    return end + 1 < tokens.size()
        && tokens.get(end).text().matches("\\d+")
        && scales.at(tokens, end + 1).isPresent();
  }

  private Optional<BigDecimal> attachedScale(String letters) {
    Token token = new Token(new Span(0, 0), letters, letters, "", Token.UNPARSED, "");
    return scales.at(List.of(token), 0).map(Phrases.Match::value);
  }

  /** A decimal mark is the language's, or any mark that is not followed by three digits. */
  private Optional<BigDecimal> figure(String digits) {
    String plain = digits.replaceAll("[\\u00a0\\u202f\\u2009 ]", "");
    int mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
    boolean decimal =
        mark >= 0
            && plain.indexOf(plain.charAt(mark)) == mark
            && (plain.charAt(mark) == decimalMark || plain.length() - mark - 1 != 3);
    String whole = (decimal ? plain.substring(0, mark) : plain).replaceAll("[.,]", "");
    String fraction = decimal ? plain.substring(mark + 1) : "";
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction));
  }

  /** "… de dollars", "… euros", "… $ CA". */
  private Optional<Phrases.Match<String>> suffix(List<Token> tokens, int begin) {
    int next = begin;
    if (next < tokens.size()
        && lexicon.has("money-links", tokens.get(next).text().toLowerCase(Locale.ROOT))) {
      next++;
    }
    return next < tokens.size() ? currencies.at(tokens, next) : Optional.empty();
  }

  private boolean approximate(List<Token> tokens, int begin) {
    for (int i = Math.max(0, begin - 4); i < begin; i++) {
      Optional<Phrases.Match<String>> match = approximations.at(tokens, i);
      if (match.isPresent() && match.get().end() == begin) {
        return true;
      }
    }
    return false;
  }
}
