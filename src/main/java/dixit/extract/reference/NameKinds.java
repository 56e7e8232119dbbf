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

  NameKinds(Lexicon lexicon) {
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
}
