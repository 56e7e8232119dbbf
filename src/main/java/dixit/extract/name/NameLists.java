package dixit.extract.name;

import dixit.extract.name.EntityTyper.Kind;
import dixit.text.Token;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives a name in a list the kind of its neighbours, where theirs is clearer. */
final class NameLists {
  private static final Set<String> SIGNS = Set.of(",", "and", "et", "or", "ou", "&", "ni", "nor");

  /** A kind goes that many names far through a list of names that say nothing. */
  private static final int ROUNDS = 3;

  private static final int LONGEST_GAP = 3;

  private final EntityTyper typer;

  NameLists(EntityTyper typer) {
    this.typer = typer;
  }

  /**
   * Adds the cues of neighbours and scores again.
   *
   * @param names in the order of the text
   */
  void spread(List<Name> names, List<NameGroup> groups) {
    Map<Name, NameGroup> groupOf = new IdentityHashMap<>();
    groups.forEach(group -> group.names().forEach(name -> groupOf.put(name, group)));
    for (int round = 0; round < ROUNDS; round++) {
      Map<NameGroup, Set<Kind>> beside = new IdentityHashMap<>();
      for (int i = 0; i + 1 < names.size(); i++) {
        Name next = owned(names, i + 1);
        if (isListed(names.get(i), names.get(i + 1))) {
          NameGroup left = groupOf.get(names.get(i));
          NameGroup right = groupOf.get(next);
          beside.computeIfAbsent(left, k -> new TreeSet<>()).addAll(right.clear());
          beside.computeIfAbsent(right, k -> new TreeSet<>()).addAll(left.clear());
        }
      }
      beside.forEach(
          (group, kinds) -> {
            kinds.forEach(
                kind -> group.cues().put("beside-" + kind.name().toLowerCase(Locale.ROOT), 1));
            group.rescore(typer);
          });
    }
  }

  /** Of "Tamber's Olbrine", what is listed is what follows its owner. */
  private static Name owned(List<Name> names, int index) {
    Name owner = names.get(index);
    Token mark = owner.near(0);
    boolean owns =
        mark != null
            && mark.text().equals("'s")
            && index + 1 < names.size()
            && names.get(index + 1).sentence() == owner.sentence()
            && names.get(index + 1).begin() == owner.end() + 1;
    return owns ? names.get(index + 1) : owner;
  }

  private static boolean isListed(Name left, Name right) {
    if (left.sentence() != right.sentence()
        || right.begin() <= left.end()
        || right.begin() - left.end() > LONGEST_GAP) {
      return false;
    }
    List<Token> between = left.sentence().tokens().subList(left.end(), right.begin());
    return between.stream()
        .allMatch(
            token ->
                SIGNS.contains(token.text())
                    || token.pos().equals("DET")
                    || isRepeated(token, left) && between.get(0) != token);
  }

  /** "de Tamber, de Olbrine": the preposition of the name before. */
  private static boolean isRepeated(Token token, Name left) {
    Token before = left.near(-1);
    return token.pos().equals("ADP")
        && before != null
        && before.pos().equals("ADP")
        && token.lemma().equals(before.lemma());
  }
}
