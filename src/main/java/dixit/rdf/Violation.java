package dixit.rdf;

/**
 * One way in which a graph breaks the shapes.
 *
 * @param shape name of the shape in {@code ontology/shapes.ttl} or {@code derived-shapes.ttl}
 * @param focus the node at fault
 * @param path the property at fault, empty where the whole node is
 * @param value the value at fault, empty where none is
 * @param message what is expected
 */
public record Violation(String shape, String focus, String path, String value, String message) {
  @Override
  public String toString() {
    return focus
        + (path.isEmpty() ? "" : " " + path)
        + (value.isEmpty() ? "" : " " + value)
        + ": "
        + message;
  }
}
