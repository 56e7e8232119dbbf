package dixit.report;

import dixit.rdf.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;

/** Which articles of a page correct which, as graphs say it. */
final class Revisions {
  /**
   * What stands above an article: that it was corrected, or what it corrects.
   *
   * @param style class of the line
   * @param target identifier in the page of the other article, empty where it is not there
   * @param title of the other article
   */
  record Note(String style, String words, String target, String title, String language) {}

  private record Version(
      String iri, List<String> earlier, String id, String title, String language) {}

  private final Labels labels;
  private final List<Version> versions = new ArrayList<>();

  Revisions(Labels labels) {
    this.labels = labels;
  }

  /**
   * @param source the article in its graph
   * @param id its identifier in the page
   */
  void add(Resource source, String id, String title, String language) {
    List<String> earlier =
        source.listProperties(Vocabulary.WAS_REVISION_OF).toList().stream()
            .map(statement -> statement.getResource().getURI())
            .sorted()
            .toList();
    versions.add(new Version(source.getURI(), earlier, id, title, language));
  }

  /** Of the article with an identifier, once all have been added. */
  List<Note> of(String id) {
    List<Note> notes = new ArrayList<>();
    for (Version version : versions) {
      if (version.id().equals(id)) {
        versions.stream()
            .filter(later -> later.earlier().contains(version.iri()))
            .map(later -> note("alarm", "corrected-by", later))
            .forEach(notes::add);
        version.earlier().stream().map(this::correctionOf).forEach(notes::add);
      }
    }
    return List.copyOf(notes);
  }

  private Note correctionOf(String earlier) {
    Optional<Version> shown =
        versions.stream().filter(version -> version.iri().equals(earlier)).findFirst();
    return shown
        .map(version -> note("note", "correction-of", version))
        .orElseGet(() -> new Note("note", labels.of("correction-of-other"), "", "", ""));
  }

  private Note note(String style, String words, Version other) {
    return new Note(style, labels.of(words), other.id(), other.title(), other.language());
  }
}
