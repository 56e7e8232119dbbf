package dixit.extract.deal;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.DealType;
import dixit.model.Mention;
import dixit.model.Role;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds what stands for a party by its role in the deal told before: "the buyer", "le vendeur". */
final class RoleNouns {
  private static final double CONFIDENCE = 0.7;

  private record Part(DealType type, Role role) {}

  private final Lexicon lexicon;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  RoleNouns(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String line : lexicon.words("role-nouns")) {
      String[] sides = line.split(" = ");
      String[] part = sides[0].split(" ");
      for (String noun : sides[1].split(";")) {
        parts.put(noun.strip(), new Part(DealType.valueOf(part[0]), Role.valueOf(part[1])));
      }
    }
  }

  /** The references of a sentence in reading order, those found here among them. */
  List<Reference> with(Sentence sentence, int index, List<Reference> references, DealMerger told) {
    List<Token> tokens = sentence.tokens();
    List<Reference> all = new ArrayList<>(references);
    for (int i = 1; i < tokens.size(); i++) {
      Optional<Agent> party =
          Optional.ofNullable(parts.get(tokens.get(i).lemma())).flatMap(p -> party(p, index, told));
      if (party.isPresent() && stands(tokens, i) && !isNamed(references, i)) {
        int noun = i;
        all.removeIf(r -> r.kind() == Reference.Kind.NOMINAL && r.covers(noun));
        Mention words = new Mention(tokens.get(i).span(), CONFIDENCE);
        all.add(new Reference(party.get(), Reference.Kind.NOMINAL, words, index, noun, noun + 1));
      }
    }
    all.sort(Comparator.comparing(Reference::begin).thenComparing(r -> -r.end()));
    return all;
  }

  private static Optional<Agent> party(Part part, int sentence, DealMerger told) {
    return told.latest(part.type(), sentence)
        .map(deal -> deal.in(part.role()))
        .filter(agents -> agents.size() == 1)
        .map(agents -> agents.iterator().next());
  }

  /** "the buyer", but not "the buyer of X", "the buyer X", "the buyer's guide". */
  private boolean stands(List<Token> tokens, int noun) {
    boolean definite =
        lexicon.has("definites", form(tokens, noun - 1)) || isContracted(tokens, noun);
    String next = noun + 1 < tokens.size() ? tokens.get(noun + 1).pos() : "PUNCT";
    return definite
        && tokens.get(noun).pos().equals("NOUN")
        && !Set.of("NOUN", "PROPN", "ADJ").contains(next)
        && (noun + 1 == tokens.size() || !lexicon.has("slot-of", form(tokens, noun + 1)));
  }

  private boolean isContracted(List<Token> tokens, int noun) {
    return lexicon.has("contracted-articles", form(tokens, noun - 1));
  }

  private static boolean isNamed(List<Reference> references, int token) {
    return references.stream().anyMatch(r -> r.kind() == Reference.Kind.NAME && r.covers(token));
  }

  private static String form(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(java.util.Locale.ROOT);
  }
}
