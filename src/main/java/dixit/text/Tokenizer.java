package dixit.text;

import dixit.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words, numbers and marks with one regular expression for each language. What is
 * the same in all, a word of nothing but letters between spaces, is cut without it.
 */
final class Tokenizer {
  /** Abbreviations whose full stop belongs to the word; their case counts. */
  static final String ABBREVIATION =
      "(?:Drs?|Pr|Prof|MM|Me|Mes|St|Ste|Mgr|Mr|Mrs|Ms|Mme|Mlle|Inc|Corp|Ltd|Co|Cie|Bros|Jr|Sr"
          + "|Gen|Gov|Sen|Rep|Lt|Col|Capt|vs|env|cf|Cf|etc|art|vol|janv|févr|juil|sept|oct|nov"
          + "|déc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Rs|approx)\\.";

  /** One capital with its full stop ("M."), or a chain of letters ("U.S.", "p.m."). */
  static final String INITIALS =
      "(?:(?:\\p{L}\\.){2,12}|\\p{Lu}\\.(?=[\\s\\u00a0\\u202f]*\\p{Lu}))";

  private static final String APOSTROPHE = "['’ʼ]";
  private static final String BEFORE_WORD = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER_WORD = "(?![\\p{L}\\p{N}])";
  private static final String ADDRESS =
      "(?:https?://|www\\.)[^\\s\\u00a0\\u202f<>«»“”\"()]*[^\\s\\u00a0\\u202f<>«»“”\"().,;:!?]"
          + "|[\\p{L}\\p{N}._+-]{1,64}+@[\\p{L}\\p{N}-]{1,64}+(?:\\.[\\p{L}\\p{N}-]{1,64}+){1,8}";
  private static final String CURRENCY = "$€£¥";

  /** A magnitude written onto its number is a token of its own: "$20bn" is three. */
  private static final String NUMBER =
      BEFORE_WORD
          + "(?:\\d{1,2}:\\d{2}(?::\\d{2})?"
          + AFTER_WORD
          + "|\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3}){1,8}+(?:,\\d++)?+"
          + AFTER_WORD
          + "|\\d++(?:[.,]\\d++){0,10}+"
          + AFTER_WORD
          + "(?![-‐‑]\\p{L})"
          + "|\\d++(?:[.,]\\d++){1,10}+"
          + "|\\d++(?=(?:bn|mn|tn|Mds?|Mrds?)"
          + AFTER_WORD
          + ")"
          + "|(?<=["
          + CURRENCY
          + "])\\d++(?=\\p{L}))";

  /** "RM89.58": a currency in letters, written onto its amount. */
  private static final String AMOUNT =
      BEFORE_WORD + "(?:RM|Rs|Rp|Kr|kr|Fr|NT|HK|US|R|A|C|S)\\d++(?:[.,]\\d++){1,10}+";

  private static final String MARK = "\\.{2,}+|…|[-–—]{2,}+|[^\\s\\p{Z}\\p{Cc}\\p{Cf}]";

  private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]";
  private static final String DOMAIN_TAIL = "(?:\\.(?:com|org|net|fr|ai|io|eu)" + AFTER_WORD + ")?";

  /** "l'", "qu'" and their like, with their apostrophe, before a word or a quotation mark. */
  private static final String ELISION =
      BEFORE_WORD
          + "(?i:jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|qu|[cdjlmnst])"
          + APOSTROPHE
          + "(?=[\\p{L}\\p{N}«“\"])";

  /** Pronouns after an inverted verb: "-t-elle", "-il", "-nous". */
  private static final String INVERSION =
      "[-‐‑](?:t"
          + "[-‐‑])?(?i:ils?|elles?|on|je|tu|nous|vous|ce|lui|leur|moi|toi|les?|la|y|en)"
          + AFTER_WORD
          + "(?![-‐‑]\\p{L})";

  private static final Pattern FRENCH =
      pattern(
          ELISION,
          "(?i:aujourd"
              + APOSTROPHE
              + "hui|rendez-vous|peut-être|celui-ci|celle-ci|au-delà)"
              + AFTER_WORD,
          "(?<=\\p{Ll})(?i:" + "[-‐‑]t[-‐‑](?:ils?|elles?|on)" + ")" + AFTER_WORD,
          "(?<=\\p{Ll})" + INVERSION,
          LETTERS
              + "+(?:(?:(?!"
              + INVERSION
              + ")[-‐‑]|"
              + APOSTROPHE
              + "(?=\\p{L})|&(?=\\p{L}))"
              + LETTERS
              + "+){0,40}"
              + DOMAIN_TAIL);

  private static final Pattern ENGLISH =
      pattern(
          "(?i:can(?=not" + AFTER_WORD + "))",
          "(?<=\\p{L})(?i:n" + APOSTROPHE + "t)" + AFTER_WORD,
          "(?<=[\\p{L}\\p{N}])" + APOSTROPHE + "(?i:s|re|ve|ll|d|m)" + AFTER_WORD,
          "\\p{L}+?(?=(?i:n" + APOSTROPHE + "t)" + AFTER_WORD + ")",
          LETTERS
              + "+(?:(?:[-‐‑]|&(?=\\p{L})|"
              + APOSTROPHE
              + "(?!(?i:s|re|ve|ll|d|m)"
              + AFTER_WORD
              + ")(?=\\p{L}))"
              + LETTERS
              + "+){0,40}"
              + DOMAIN_TAIL);

  /** After letters, they end a word that the expression would cut alike. */
  private static final String AFTER_LETTERS = " ,;)»\"\u00a0\u202f";

  /** Marks that begin nothing longer. */
  private static final String LONE_MARKS = ",;()«»";

  /** English cuts it in two. */
  private static final String CANNOT = "cannot";

  private final Pattern pattern;

  private Tokenizer(Pattern pattern) {
    this.pattern = pattern;
  }

  static Tokenizer forLanguage(String language) {
    return new Tokenizer(language.equals("fr") ? FRENCH : ENGLISH);
  }

  private static Pattern pattern(String... words) {
    return Pattern.compile(
        String.join(
            "|",
            ADDRESS,
            BEFORE_WORD + ABBREVIATION,
            BEFORE_WORD + INITIALS,
            NUMBER,
            AMOUNT,
            String.join("|", words),
            MARK));
  }

  /** White space of any kind, and marks that print nothing. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\ufeff'
        || c == '\u200b';
  }

  /** The word with straight apostrophes. */
  static String straight(String word) {
    return word.replace('’', '\'').replace('ʼ', '\'').replace('‘', '\'');
  }

  /** What cuts a text to the same tokens, only more slowly. */
  Pattern pattern() {
    return pattern;
  }

  /** Spans of the tokens within the span, in order. */
  List<Span> tokenize(String text, Span within) {
    Matcher matcher = pattern.matcher(text).region(within.begin(), within.end());
    matcher.useTransparentBounds(true);
    List<Span> spans = new ArrayList<>();
    int at = within.begin();
    while (at < within.end()) {
      int end = plainEnd(text, at, within.end());
      if (end > at) {
        spans.add(new Span(at, end));
        at = end;
      } else if (text.charAt(at) == ' ') {
        at++;
      } else if (matcher.region(at, within.end()).find()) {
        at = Math.min(matcher.end(), within.end());
        spans.add(new Span(matcher.start(), at));
      } else {
        at = within.end();
      }
    }
    return spans;
  }

  /** Where the plain word or the lone mark ends that begins here; the same place if none does. */
  private static int plainEnd(String text, int begin, int limit) {
    int end = begin;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == begin) {
      return LONE_MARKS.indexOf(text.charAt(begin)) < 0 ? begin : begin + 1;
    }
    boolean plain =
        end < limit
            && AFTER_LETTERS.indexOf(text.charAt(end)) >= 0
            && !(end - begin == CANNOT.length()
                && text.regionMatches(true, begin, CANNOT, 0, CANNOT.length()));
    return plain ? end : begin;
  }
}
