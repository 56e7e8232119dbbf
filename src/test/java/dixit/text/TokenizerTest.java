package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerTest {
  private static final String[] PIECES = {
    "cannot",
    "Cannot",
    "can",
    "not",
    "n't",
    "Orlo",
    "l'",
    "qu’",
    "aujourd'hui",
    "-t-elle",
    "-il",
    "a",
    "É",
    "é",
    "e\u0301",
    "ß",
    "İ",
    "\ud835\udc00",
    "中",
    "M.",
    "U.S.",
    "p.m.",
    "Mr.",
    "etc.",
    "http://x.fr",
    "www.a.b",
    "a@b.fr",
    "@",
    "12 000",
    "3,5",
    "1:30",
    "20bn",
    "$",
    "€",
    "%",
    "&",
    "-",
    "–",
    "…",
    "...",
    ".",
    ",",
    ";",
    ":",
    "!",
    "(",
    ")",
    "«",
    "»",
    "\"",
    "'",
    "’",
    "_",
    "+",
    " ",
    " ",
    " ",
    " ",
    "\u00a0",
    "\u202f",
    "\t",
    "\u200b",
    "peut-être",
    "AT&T",
    "GPUs",
    "x.com"
  };

  /** The short way for plain words changes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void cutsAsTheExpressionDoes(String language) {
    Tokenizer tokenizer = Tokenizer.forLanguage(language);
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int begin = round % 3 == 0 ? random.nextInt(text.length()) : 0;
      Span within = new Span(begin, text.length() - random.nextInt(text.length() - begin));
      assertEquals(
          expected(tokenizer, text.toString(), within),
          tokenizer.tokenize(text.toString(), within),
          () -> text + " within " + within);
    }
  }

  private static List<Span> expected(Tokenizer tokenizer, String text, Span within) {
    Matcher matcher = tokenizer.pattern().matcher(text).region(within.begin(), within.end());
    matcher.useTransparentBounds(true);
    List<Span> spans = new ArrayList<>();
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), Math.min(matcher.end(), within.end())));
    }
    return spans;
  }
}
