package dixit.model;

import java.util.List;

/** An integrated circuit, be it a product, a family or a named kind. */
public record Chip(String slug, String name, List<String> names) implements Entity {
  public Chip {
    names = List.copyOf(names);
  }
}
