package dixit;

import dixit.article.ArticleReader;
import dixit.model.Article;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Texts that no newsroom sends: each in any length, the same at every run. */
enum HostileTexts {
  NEWS("fr", true, HostileTexts::news),
  ENGLISH_NEWS("en", true, HostileTexts::englishNews),
  ALL_CAPS("fr", true, length -> news(length).toUpperCase(Locale.ROOT)),
  NO_PUNCTUATION("fr", true, length -> news(length).replaceAll("[\\p{P}\\n]+", " ")),
  ONE_SENTENCE("fr", true, length -> news(length).replaceAll("[.!?…:]?\\s*\\n+|[.!?…]", ", et ")),
  ONE_ENGLISH_SENTENCE(
      "en", true, length -> englishNews(length).replaceAll("[.!?…:]?\\s*\\n+|[.!?…]", ", and ")),
  DECOMPOSED("fr", true, length -> Normalizer.normalize(news(length), Normalizer.Form.NFD)),
  MIXED_LANGUAGES("fr", true, HostileTexts::mixed),
  DENSE_DEALS(
      "fr",
      true,
      length ->
          numbered(length, "Velm%1$d SA a racheté Tarn%1$d à Groupe Osk%1$d pour %1$d millions. ")),
  DENSE_CLAIMS(
      "en",
      true,
      length ->
          numbered(length, "Velm%1$d Inc. said that Osk%1$d Corp. denied that it would fall. ")),
  NESTED_CLAIMS(
      "en", true, length -> "Velm Inc. said that " + repeat("Ann Oskar said that ", length)),
  ONE_QUOTATION("fr", true, length -> "« " + news(length) + " », a déclaré Anne Oskar."),

  UNCLOSED_QUOTES("fr", false, length -> repeat("« il neige ", length)),
  UNCLOSED_STRAIGHT_QUOTES("en", false, length -> repeat("\"it snows. \n\"and rains ", length)),
  UNCLOSED_CURLY_QUOTES("en", false, length -> repeat("“it snows ", length)),
  UNOPENED_QUOTES("fr", false, length -> repeat("il neige » ", length)),
  APOSTROPHES("fr", false, length -> repeat("l'd'qu'n'", length)),
  PARENTHESES("en", false, length -> repeat("((as it (were) ", length)),
  DASHES("en", false, length -> repeat("- -- — ", length)),
  FULL_STOPS("fr", false, length -> repeat(". ", length)),
  INITIALS("en", false, length -> repeat("A. B. C. ", length)),
  COMMAS("fr", false, length -> repeat("bleu, ", length)),
  NUMBERS("fr", false, length -> repeat("1 204\t3,5 %\t88,25\t-7\t12/05\t1.000.000\n", length)),
  DIGITS("en", false, length -> repeat("1234567890", length)),
  SPACED_DIGITS("fr", false, length -> repeat("1 ", length)),
  ONE_WORD("en", false, length -> repeat("incomprehensibility", length)),
  ONE_CAPITAL_WORD("fr", false, length -> repeat("ABRACADABRA", length)),
  BLANK_LINES("fr", false, length -> "Il neige." + repeat("\n \n\t\r\n", length) + "Il pleut."),
  SPACES("fr", false, length -> "Il neige" + repeat(" \u00a0", length) + "encore."),
  POEM("fr", false, HostileTexts::poem),
  ENGLISH_POEM("en", false, HostileTexts::englishPoem),
  CODE("en", false, HostileTexts::code),
  FRENCH_CODE("fr", false, HostileTexts::code),
  LOG("en", false, HostileTexts::log),
  FRENCH_LOG("fr", false, HostileTexts::log),
  VERSE("fr", false, HostileTexts::verse),
  ENGLISH_VERSE("en", false, HostileTexts::englishVerse),
  SHOUTED("fr", false, length -> repeat("SOLDES ! ACHETEZ ! LE PATRON DEVIENT FOU ! ", length)),
  SHOUTED_ENGLISH("en", false, length -> repeat("SALE! BUY NOW! THE BOSS HAS GONE MAD! ", length)),
  TABLE("fr", false, length -> repeat("Velm SA\t12\t3,5\tP. Osk\nTarn SA\t7\t-2\tn.d.\n", length)),
  SPREADSHEET("en", false, length -> repeat("Velm Inc.;Tarn Ltd.;420;2024-03-12\n", length)),
  HYPHENATED("en", false, length -> repeat("incompre-\nhensi-\nbility of snow-\nfall ", length)),
  SOFT_HYPHENS("fr", false, length -> repeat("il n\u00adei\u200bge sur les to\u00adits, ", length)),
  ENTITIES("fr", false, length -> repeat("l&#39;&eacute;t&eacute; &amp;amp; la pluie. ", length)),
  FULL_WIDTH("en", false, length -> repeat("ｉｔ　ｓｎｏｗｓ　ｔｏｄａｙ． ", length)),
  HOMOGLYPHS("en", false, length -> repeat("thе snоw fеll оn thе rооfs. ", length)),
  MARKUP("en", false, length -> repeat("<div class=\"row\"><a href='#'>more</a></div>\n", length)),
  RIGHT_TO_LEFT("en", false, length -> repeat("החברה הודיעה היום. شركة جديدة في السوق. ", length)),
  CHINESE("en", false, length -> repeat("今天天气很好,我们去公园散步。", length)),
  EMOJI("fr", false, length -> repeat("🎉👩‍👩‍👧‍👦🇫🇷 il neige 😀 ", length)),
  COMBINING("fr", false, length -> "e" + repeat("\u0301\u0327", length)),
  BIDI_CONTROLS("en", false, length -> repeat("\u202eit snows\u202c\u200f\u200d\ufeff ", length)),
  LONE_SURROGATES("en", false, length -> repeat("it \ud83c snows \udf89 ", length));

  private final String language;
  private final boolean facts;
  private final IntFunction<String> text;

  HostileTexts(String language, boolean facts, IntFunction<String> text) {
    this.language = language;
    this.facts = facts;
    this.text = text;
  }

  /** Whether it is about something that could be a deal, a post or a claim. */
  boolean hasFacts() {
    return facts;
  }

  /** An article of this kind of about as many UTF-16 characters. */
  Article article(int length) {
    return new Article(
        name().toLowerCase(Locale.ROOT), text.apply(length), language, Article.Metadata.NONE);
  }

  private static String repeat(String unit, int length) {
    return unit.repeat(Math.max(1, length / unit.length()));
  }

  private static String numbered(int length, String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < length; i++) {
      text.append(String.format(Locale.ROOT, pattern, i));
      text.append(i % 5 == 0 ? "\n\n" : "");
    }
    return text.toString();
  }

  private static String news(int length) {
    return repeated(
        length, "fr-quotidien-norvane", "fr-depeche-tessarine", "fr-blog-brume", "fr-wiki-arcadie");
  }

  private static String englishNews(int length) {
    return repeated(length, "en-daily-merlotti", "en-wire-perrin", "en-blog-nimbus");
  }

  private static String mixed(int length) {
    String[] french = news(length).split("\n");
    String[] english = englishNews(length).split("\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(french[i % french.length]).append(' ');
      text.append(english[i % english.length]).append('\n');
    }
    return text.toString();
  }

  private static String repeated(int length, String... names) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      for (String name : names) {
        Path file = Path.of("src/test/resources/gold", name + ".txt");
        text.append(new ArticleReader().read(file, "auto", Article.Metadata.NONE).article().text());
        text.append("\n\n");
      }
    }
    return text.substring(0, Math.max(length, 1));
  }

  private static String poem(int length) {
    List<String> verses =
        List.of(
            "J'ai vendu mon ombre au passeur de la brume,",
            "il m'a donné pour prix la moitié d'une lune ;",
            "le vent rachète au soir les promesses du jour,",
            "et la mer, sans un mot, prend part à son retour.",
            "",
            "Ô toi qui t'es offert la couleur des orages,",
            "dis-moi quel accord lie la neige et les rivages,",
            "car l'hiver, cette nuit, a repris son licou",
            "et fusionne en silence avec le mois d'août.",
            "");
    return repeat(String.join("\n", verses) + "\n", length);
  }

  private static String englishPoem(int length) {
    List<String> verses =
        List.of(
            "I bought the morning from a passing train",
            "and sold it to the river for some rain;",
            "the night acquired a taste for quiet streets,",
            "and took a stake in every heart that beats.",
            "",
            "O merge with me, my heather and my thread,",
            "and hire the wind to turn my purple head;",
            "beneath the moss we knew the deal was done",
            "the day the frost was licensed by the sun.",
            "");
    return repeat(String.join("\n", verses) + "\n", length);
  }

  /** Every noun has a capital, as in old prints, and every verb tells of a deal or a claim. */
  private static String verse(int length) {
    List<String> verses =
        List.of(
            "Ô Mort, vieux capitaine, a dit la Nuit au Vent,",
            "La Lune a racheté les Larmes du Levant ;",
            "Le Silence dément ce qu'affirme l'Aurore,",
            "Et l'Hiver, président des Neiges, vend encore",
            "À la Mer de Janvier la moitié du Printemps ;",
            "Selon le Saule, Avril fusionne avec le Temps.",
            "");
    return repeat(String.join("\n", verses) + "\n", length);
  }

  private static String englishVerse(int length) {
    List<String> verses =
        List.of(
            "O Death, old captain, said the Night to Wind,",
            "The Moon has bought the Tears of all who sinned;",
            "The Silence has denied what Dawn has claimed,",
            "And Winter, chairman of the Snows, has named",
            "The Sea of March the head of all the Rain;",
            "And Autumn sold the North to Mist and Grain.",
            "");
    return repeat(String.join("\n", verses) + "\n", length);
  }

  private static String log(int length) {
    List<String> lines =
        List.of(
            "Mar 7 12:04:01 HOST-7 kernel: [UFW BLOCK] IN=eth0 OUT= SRC=10.0.0.7 PROTO=TCP",
            "Mar 7 12:04:02 HOST-7 broker: level=warn msg=\"Client denied: Server said no\"",
            "Mar 7 12:04:03 HOST-7 sales: buyer=Osk seller=Velm status=SOLD price=1200000",
            "{\"time\":\"12:04:04\",\"Manager\":\"Ann Oskar\",\"said\":\"Velm buys Tarn\"}");
    return repeat(String.join("\n", lines) + "\n", length);
  }

  private static String code(int length) {
    List<String> lines =
        List.of(
            "public static int acquire(final Lock lock, long timeout) throws IOException {",
            "  if (lock == null || !lock.tryLock(timeout, TimeUnit.SECONDS)) {",
            "    throw new IOException(\"Lock denied: \" + lock);",
            "  }",
            "  for (int i = 0; i < buffer.length; i++) { merge(buffer[i], target[i + 1]); }",
            "  return License.of(\"Apache-2.0\").isValid() ? 1 : -1;",
            "}",
            "SELECT name, price FROM deals WHERE buyer = 'x' AND price > 1000000 ORDER BY 2;",
            "$ git commit -m \"Fix merge\" && make install",
            "");
    return repeat(String.join("\n", lines) + "\n", length);
  }
}
