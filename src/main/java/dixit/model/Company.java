package dixit.model;

import java.util.List;

/** A business, fund, bank, named unit of one, or media house. */
public record Company(String slug, String name, List<String> names) implements Agent {
  public Company {
    names = List.copyOf(names);
  }
}
