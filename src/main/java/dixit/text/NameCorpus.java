package dixit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the texts with names of a folder, whatever of the known formats they are in. */
final class NameCorpus {
  private static final Set<String> HELD_OUT_MONTHS = Set.of("05", "09", "11");
  private static final Pattern HELD_OUT_FILE = Pattern.compile("(.*[-_])?dev\\.\\w+");

  /** What the corpora call the types. */
  private static final Map<String, NameSpan.Type> TYPES =
      Map.ofEntries(
          Map.entry("person", NameSpan.Type.PERSON),
          Map.entry("per", NameSpan.Type.PERSON),
          Map.entry("researcher", NameSpan.Type.PERSON),
          Map.entry("scientist", NameSpan.Type.PERSON),
          Map.entry("organization", NameSpan.Type.ORGANIZATION),
          Map.entry("org", NameSpan.Type.ORGANIZATION),
          Map.entry("organisation", NameSpan.Type.ORGANIZATION),
          Map.entry("university", NameSpan.Type.ORGANIZATION),
          Map.entry("academicjournal", NameSpan.Type.ORGANIZATION),
          Map.entry("company", NameSpan.Type.ORGANIZATION),
          Map.entry("businessunit", NameSpan.Type.ORGANIZATION),
          Map.entry("location", NameSpan.Type.LOCATION),
          Map.entry("loc", NameSpan.Type.LOCATION),
          Map.entry("country", NameSpan.Type.LOCATION),
          Map.entry("geopoliticalentity", NameSpan.Type.LOCATION),
          Map.entry("product", NameSpan.Type.PRODUCT),
          Map.entry("event", NameSpan.Type.EVENT),
          Map.entry("conference", NameSpan.Type.EVENT));

  private final String language;

  NameCorpus(String language) {
    this.language = language;
  }

  /** The type that a corpus calls so; empty for what Dixit has no use for. */
  static Optional<NameSpan.Type> type(String name) {
    return Optional.ofNullable(TYPES.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a file is kept for measuring: by its month's folder, or by its name. */
  static boolean isHeldOut(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    String month = folder == null ? "" : folder.getFileName().toString();
    return HELD_OUT_MONTHS.contains(month)
        || HELD_OUT_FILE.matcher(file.getFileName().toString()).matches();
  }

  /** All texts of a folder and the folders in it, in the order of their paths. */
  List<NamedText> read(Path folder) {
    List<NamedText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        texts.addAll(texts(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
    return texts;
  }

  private List<NamedText> texts(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".json")) {
      return new JsonNames(language).read(file);
    }
    if (name.endsWith(".iob2")) {
      return new ColumnNames(language).read(file);
    }
    if (name.endsWith(".txt")) {
      return Files.exists(BratNames.beside(file))
          ? List.of(new BratNames(language).read(file))
          : new ColumnNames(language).read(file);
    }
    return List.of();
  }
}
