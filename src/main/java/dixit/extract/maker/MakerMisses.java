package dixit.extract.maker;

import dixit.extract.Miss;
import dixit.extract.Miss.Kind;
import dixit.extract.Miss.Part;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.lexicon.Phrases;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.text.Document;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Says of the verbs by which chips are made whether the chip or its maker is missing. */
public final class MakerMisses {
  /** How far after a verb what is made may stand, in tokens. */
  private static final int REACH = 12;

  private final Lexicon lexicon;
  private final Phrases<String> making;

  public MakerMisses(Lexicon lexicon) {
    this.lexicon = lexicon;
    making = Phrases.of(lexicon, "making-verbs");
  }

  /** Every such verb near a chip, or a word for one, as if nothing came of it. */
  public List<Miss> find(Document document, References references) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      List<Token> tokens = document.sentences().get(i).tokens();
      List<Reference> named = references.in(i);
      boolean chip = named.stream().anyMatch(r -> r.entity() instanceof Chip);
      boolean maker = named.stream().anyMatch(r -> r.entity() instanceof Company);
      for (int t = 0; t < tokens.size(); t++) {
        int at = t;
        making
            .at(tokens, t)
            .filter(match -> tokens.get(at).pos().equals("VERB"))
            .filter(match -> named.stream().noneMatch(r -> isName(r) && r.covers(at)))
            .filter(match -> isOfChip(tokens, named, match.end()))
            .ifPresent(match -> misses.add(miss(tokens.get(at), chip, maker)));
      }
    }
    return misses;
  }

  private static Miss miss(Token verb, boolean chip, boolean maker) {
    Part missing = chip || !maker ? Part.MAKER : Part.CHIP;
    return Miss.without(
        verb.span(), Kind.MAKER, chip || maker ? List.of(missing) : List.of(Part.CHIP, missing));
  }

  private static boolean isName(Reference reference) {
    return reference.kind() == Reference.Kind.NAME;
  }

  private boolean isOfChip(List<Token> tokens, List<Reference> named, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      int at = i;
      if (lexicon.has("chip-nouns", tokens.get(i).lemma())
          || named.stream().anyMatch(r -> r.begin() == at && r.entity() instanceof Chip)) {
        return true;
      }
      if (tokens.get(i).pos().equals("VERB")) {
        return false;
      }
    }
    return false;
  }
}
