package dixit.extract.reference;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.name.NameKey;
import dixit.model.Entity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a company may be called by the words of its name: "the airline" for "Velquor Airways". */
final class NameKinds {
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Lexicon lexicon;

  NameKinds(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String line : lexicon.words("name-kinds")) {
      String[] sides = line.split(" = ");
      words.put(sides[0], new LinkedHashSet<>(List.of(sides[1].split("; "))));
    }
  }

  /** Whether a word of the name says that the entity is what the noun says. */
  boolean allow(Entity entity, String noun) {
    Set<String> signs = words.get(noun);
    return signs != null
        && List.of(NameKey.plain(entity.name()).split(" ")).stream().anyMatch(signs::contains);
  }

  /**
   * Whether a noun and what else is known of an entity say the same of its trade, as "manufacturer"
   * and "planemaker" do: 1; -1 where one makes and the other buys; 0 where nothing is known.
   */
  int trade(Entity entity, Set<String> described, String noun) {
    int told = side(noun);
    if (told == 0) {
      return 0;
    }
    int side = 0;
    for (String word : described) {
      side += side(word);
    }
    for (String word : NameKey.plain(entity.name()).split(" ")) {
      side += side(word);
    }
    return told * Integer.signum(side);
  }

  private int side(String noun) {
    return lexicon.has("maker-nouns", noun) ? 1 : lexicon.has("buyer-nouns", noun) ? -1 : 0;
  }
}
