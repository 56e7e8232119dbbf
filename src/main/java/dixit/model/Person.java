package dixit.model;

import java.util.List;

/** A named human. */
public record Person(String slug, String name, List<String> names) implements Agent {
  public Person {
    names = List.copyOf(names);
  }
}
