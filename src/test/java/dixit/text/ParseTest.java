package dixit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the models that come with Dixit make of plain and of hostile sentences. */
class ParseTest {
  private static List<Sentence> sentences(String language, String text) {
    return Annotator.forLanguage(language)
        .annotate(new Article("a", text, language, Article.Metadata.NONE))
        .sentences();
  }

  private static int index(Sentence sentence, String word) {
    List<String> words = sentence.tokens().stream().map(Token::text).toList();
    assertTrue(words.contains(word), word);
    return words.indexOf(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "fr;Orvane a racheté Lumen pour deux milliards d'euros.;Orvane;racheté;nsubj",
        "fr;Orvane a racheté Lumen pour deux milliards d'euros.;Lumen;racheté;obj",
        "fr;Lumen a été racheté par Orvane.;Lumen;racheté;nsubj",
        "fr;Lumen a été racheté par Orvane.;Orvane;racheté;obl",
        "fr;La directrice du groupe dément l'achat des usines.;groupe;directrice;nmod",
        "fr;Orvane, qui fabrique des puces, cherche un patron.;fabrique;Orvane;acl",
        "fr;La société qui fabrique ces puces cherche un patron.;fabrique;société;acl",
        "fr;La société qui fabrique ces puces cherche un patron.;société;cherche;nsubj",
        "fr;Le patron affirme que la vente est finie.;finie;affirme;ccomp",
      })
  void findsPlainArcs(String language, String text, String word, String head, String relation) {
    Sentence sentence = sentences(language, text).get(0);
    Token token = sentence.tokens().get(index(sentence, word));
    assertEquals(index(sentence, head), token.head());
    assertTrue(sentence.tree().has(index(sentence, word), relation), token.relation());
  }

  @ParameterizedTest
  @ValueSource(strings = "fr")
  void makesATreeOfAnything(String language) {
    for (String text :
        List.of(
            "Orvane buys Lumen et la puce ".repeat(900),
            "ORVANE RACHÈTE LUMEN, SELON LE PATRON. THE BOSS DENIES IT.",
            "« \" “ ( ".repeat(3000),
            "a,".repeat(5000),
            "'s n't l'd'qu' -il --- ... 1.2.3 😀 \u0301 \ufffd",
            "x".repeat(100_000))) {
      for (Sentence sentence : sentences(language, text)) {
        DependencyTree tree = sentence.tree();
        assertEquals(sentence.tokens().size(), tree.subtree(tree.root()).size());
        assertEquals(
            1, sentence.tokens().stream().filter(t -> t.head() == Token.ROOT).count(), "one root");
      }
    }
  }

  @Test
  void bringsFormsToTheirLemmas() {
    List<Token> tokens =
        sentences("en", "Two companies’ bosses don’t say they bought the biggest chipmakers.")
            .get(0)
            .tokens();
    List<String> lemmas = tokens.stream().map(Token::lemma).toList();
    assertTrue(
        lemmas.containsAll(List.of("company", "boss", "do", "not", "buy", "chipmaker")),
        lemmas + "");
  }
}
