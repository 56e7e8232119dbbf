package dixit.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** The files of the folder {@code ontology/}, which travel inside the program. */
public final class Ontology {
  private static final String FOLDER = "/ontology/";

  private Ontology() {}

  /**
   * Text of a file, in UTF-8.
   *
   * @param path inside the folder, as "dixit.ttl" or "rules/accepted.rq"
   */
  public static String text(String path) {
    try (InputStream in = Ontology.class.getResourceAsStream(FOLDER + path)) {
      return new String(
          Objects.requireNonNull(in, () -> "no " + FOLDER + path).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new model of a Turtle file of the folder. */
  public static Model model(String path) {
    Jena.start();
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(text(path)), "urn:base", Lang.TURTLE);
    return model;
  }

  /** Names of the files in one of its folders, in alphabetical order. */
  public static List<String> files(String folder) {
    URL url = Objects.requireNonNull(Ontology.class.getResource(FOLDER + folder), folder);
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return names(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath(FOLDER + folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path that is no address: " + url, e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
