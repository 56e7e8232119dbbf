package dixit.extract.reference;

import java.util.Set;

/**
 * What words say of a company beside its kind: its trade, its place, its country.
 *
 * @param telling what tells one company from another, so that it has to fit
 * @param origins the countries among them, of which a company has one
 * @param implied what the noun itself says: a chipmaker makes chips
 */
record Traits(Set<String> telling, Set<String> origins, Set<String> implied) {
  static final Traits NONE = new Traits(Set.of(), Set.of(), Set.of());

  Traits {
    telling = Set.copyOf(telling);
    origins = Set.copyOf(origins);
    implied = Set.copyOf(implied);
  }
}
