package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Entity;
import dixit.model.Organization;
import dixit.text.Document;
import dixit.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who of an article makes things, and who uses them, by what it calls them: "the planemaker X", "Y
 * Airlines". It tells who sells to whom where the words of a deal leave it open.
 */
final class Trades {
  /** How many tokens around a name may say what it is. */
  private static final int REACH = 4;

  /** Of an article of which nothing is known. */
  static final Trades NONE = new Trades(Map.of());

  private final Map<Entity, Integer> sides;

  private Trades(Map<Entity, Integer> sides) {
    this.sides = sides;
  }

  static Trades of(Document document, References references, Lexicon lexicon) {
    Map<Entity, Integer> sides = new HashMap<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      List<Token> tokens = document.sentences().get(i).tokens();
      for (Reference reference : references.in(i)) {
        if (reference.kind() != Reference.Kind.PRONOUN) {
          sides.merge(reference.entity(), side(tokens, reference, lexicon), Integer::sum);
        }
      }
    }
    return new Trades(sides);
  }

  /** Whether the first is told to be one who makes, or the second one who buys, and no reverse. */
  boolean sells(Entity one, Entity other) {
    return side(one) > 0 && side(other) <= 0 || side(other) < 0 && side(one) >= 0;
  }

  private int side(Entity entity) {
    int told = Integer.signum(sides.getOrDefault(entity, 0));
    return told == 0 && entity instanceof Organization ? -1 : told;
  }

  private static int side(List<Token> tokens, Reference reference, Lexicon lexicon) {
    int side = 0;
    for (int i = reference.begin(); i < reference.end(); i++) {
      side += side(tokens.get(i), lexicon);
    }
    int before = reference.begin() - 1;
    while (before >= Math.max(0, reference.begin() - REACH)
        && Set.of("NOUN", "ADJ", "PROPN").contains(tokens.get(before).pos())) {
      side += side(tokens.get(before--), lexicon);
    }
    int after = reference.end();
    side += isMaker(tokens, reference, lexicon) ? 1 : 0;
    if (after < tokens.size() && tokens.get(after).text().equals(",")) {
      for (int i = after + 1; i < Math.min(tokens.size(), after + 1 + REACH); i++) {
        if (!Set.of("NOUN", "ADJ", "DET").contains(tokens.get(i).pos())) {
          break;
        }
        side += side(tokens.get(i), lexicon);
      }
    }
    return side;
  }

  /** "X A350", "250 X jets": who stands before a model, or before what is counted. */
  private static boolean isMaker(List<Token> tokens, Reference reference, Lexicon lexicon) {
    int next = reference.end();
    if (reference.kind() != Reference.Kind.NAME || next >= tokens.size()) {
      return false;
    }
    int before = reference.begin() - 1;
    while (before >= 0 && tokens.get(before).pos().equals("ADJ")) {
      before--;
    }
    boolean counted = before >= 0 && tokens.get(before).pos().equals("NUM");
    String text = tokens.get(next).text();
    boolean model =
        text.matches("[A-Z]{1,3}-?\\d{2,4}[a-zA-Z]{0,4}|\\d{3}[a-zA-Z]{0,4}")
            && !text.matches("(19|20)\\d\\d");
    return model || counted && is(lexicon, "owned-goods", tokens.get(next));
  }

  private static int side(Token token, Lexicon lexicon) {
    return is(lexicon, "maker-nouns", token) ? 1 : is(lexicon, "buyer-nouns", token) ? -1 : 0;
  }

  private static boolean is(Lexicon lexicon, String section, Token token) {
    return lexicon.has(section, token.lemma()) || lexicon.has(section, token.text());
  }
}
