package dixit.model;

import java.util.List;

/** A source without a name ("people familiar with the matter"), local to its article. */
public record UnnamedSource(String slug, String name) implements Agent {
  @Override
  public List<String> names() {
    return List.of(name);
  }
}
