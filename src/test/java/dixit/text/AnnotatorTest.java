package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  private static Document annotate(String language, String text) {
    Article article = new Article("a", text, language, Article.Metadata.NONE);
    return Annotator.forLanguage(language).annotate(article);
  }

  private static List<Token> tokens(String language, String text) {
    return annotate(language, text).sentences().stream().flatMap(s -> s.tokens().stream()).toList();
  }

  private static String words(String language, String text) {
    return tokens(language, text).stream().map(Token::text).collect(Collectors.joining("|"));
  }

  private static List<String> sentences(String text) {
    return annotate("fr", text).sentences().stream().map(s -> s.span().in(text)).toList();
  }

  private static Token token(String text, String word) {
    return tokens("fr", text).stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "L’IA d'Orvane;L'|IA|d'|Orvane",
        "jusqu'à ce qu'il aujourd'hui;jusqu'|à|ce|qu'|il|aujourd'hui",
        "acquis pour 1,3 milliard;acquis|pour|1,3|milliard",
        "400 000 euros et 16,7 %;400 000|euros|et|16,7|%",
        "20 milliards de $ (3 M€);20|milliards|de|$|(|3|M|€|)",
        "peut-elle, a-t-il dit;peut|-elle|,|a|-t-il|dit",
        "le rendez-vous de Saint-Malo;le|rendez-vous|de|Saint-Malo",
        "Aix-en-Provence au-delà;Aix-en-Provence|au-delà",
        "« Oui », dit-il… à 20:15.;«|Oui|»|,|dit|-il|…|à|20:15|.",
        "“Oui” dit \"non\";“|Oui|”|dit|\"|non|\"",
        "M. Dupont, Mme. Roux et Orvane Inc. aux U.S. hier;"
            + "M.|Dupont|,|Mme.|Roux|et|Orvane|Inc.|aux|U.S.|hier",
        "GPT-4 et OpenAI.com valent 2.5B$;GPT-4|et|OpenAI.com|valent|2.5|B|$",
      })
  void cutsFrench(String text, String expected) {
    assertEquals(expected, words("fr", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Orvane’s chips don’t cost $20bn;Orvane|'s|chips|do|n't|cost|$|20|bn",
        "It's a 50-year-old firm;It|'s|a|50-year-old|firm",
        "They cannot pay $1,300.5 million;They|can|not|pay|$|1,300.5|million",
      })
  void cutsEnglish(String text, String expected) {
    assertEquals(expected, words("en", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void placesEveryTokenExactly(String language) {
    String text =
        "  L’achat d’Orvane\u00a0: «\u00a01\u202f300 M€\u00a0»…\r\n\r\n\tEst-ce 😀 sûr ?\u2028Oui’.\u200b\n";
    Document document = annotate(language, text);
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().begin() >= end && sentence.span().contains(token.span()));
        end = token.span().end();
        assertEquals(token.text(), token.span().in(text).replace('’', '\''));
        joined.append(token.span().in(text));
      }
    }
    String blanks = "[\\s\\p{Z}\\p{Cf}]";
    assertEquals(
        text.replaceAll(blanks, ""), joined.toString().replaceAll(blanks, ""), "nothing is lost");
    assertEquals(
        List.of(0, 1, 2),
        document.sentences().stream().map(Sentence::paragraph).distinct().toList());
  }

  @Test
  void keepsAbbreviationsWithinTheirSentence() {
    assertEquals(
        List.of(
            "Le Dr. Roux et M. Noir dirigent Orvane Inc. depuis hier.",
            "Ils vendent aux U.S. des puces."),
        sentences(
            "Le Dr. Roux et M. Noir dirigent Orvane Inc. depuis hier. Ils vendent aux U.S. des"
                + " puces."));
  }

  @Test
  void keepsClosingQuotesWithTheirSentence() {
    assertEquals(
        List.of("« La vente est finie. »", "Elle dit : \"C'est sûr.\"", "Puis elle part."),
        sentences("« La vente est finie. » Elle dit : \"C'est sûr.\" Puis elle part."));
  }

  @Test
  void cutsEnglishSentences() {
    String text =
        "He lives in the U.S. He works for Intel Corp. in Austin. Amazon.com Inc. fell… Yahoo! Inc."
            + " rose. “We will grow.” Mr. Roux left the U.S. Justice Department.";
    assertEquals(
        List.of(
            "He lives in the U.S.",
            "He works for Intel Corp. in Austin.",
            "Amazon.com Inc. fell…",
            "Yahoo! Inc. rose.",
            "“We will grow.”",
            "Mr. Roux left the U.S. Justice Department."),
        annotate("en", text).sentences().stream().map(s -> s.span().in(text)).toList());
  }

  @Test
  void goesOnInLowerCase() {
    assertEquals(
        List.of("« Est-ce vrai ? » demande-t-elle.", "Il hésite... puis répond."),
        sentences("« Est-ce vrai ? » demande-t-elle. Il hésite... puis répond."));
  }

  @Test
  void findsLemmasOfThePartOfSpeech() {
    String text = "Orvane a annoncé l'achat des actions du groupe, qu'elles rachètent.";
    assertEquals("le", token(text, "l'").lemma());
    assertEquals("annoncer", token(text, "annoncé").lemma());
    assertEquals("VERB", token(text, "annoncé").pos());
    assertEquals("avoir", token(text, "a").lemma());
    assertEquals("action", token(text, "actions").lemma());
    assertEquals("de", token(text, "du").lemma());
    assertEquals("ADP", token(text, "du").pos());
    assertEquals("que", token(text, "qu'").lemma());
    assertEquals("racheter", token(text, "rachètent").lemma());
    assertEquals("orvane", token(text, "Orvane").lemma());
  }

  @Test
  void findsEnglishLemmas() {
    assertEquals(
        List.of("company", "buy"),
        tokens("en", "The companies bought it.").stream()
            .map(Token::lemma)
            .filter(List.of("company", "buy")::contains)
            .toList());
  }

  @Test
  void knowsCommonWords() {
    assertTrue(Annotator.forLanguage("fr").isCommonWord("orange"));
    assertFalse(Annotator.forLanguage("fr").isCommonWord("orvane"));
  }

  @Test
  void refusesOtherLanguages() {
    assertThrows(IllegalArgumentException.class, () -> Annotator.forLanguage("de"));
  }
}
