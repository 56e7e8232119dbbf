package dixit.model;

import java.util.List;

/** A named body that is no business. */
public record Organization(String slug, String name, List<String> names) implements Agent {
  public Organization {
    names = List.copyOf(names);
  }
}
