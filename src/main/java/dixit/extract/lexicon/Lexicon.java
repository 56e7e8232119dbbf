package dixit.extract.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language that mean something to the reader, by section, from data files. */
public final class Lexicon {
  /** The files of a language; every language has the same, with the same sections. */
  static final List<String> TOPICS =
      List.of(
          "names",
          "coreference",
          "positions",
          "makers",
          "deals",
          "money",
          "dates",
          "claims",
          "furniture",
          "coverage");

  /** Section whose entries name further sections, so that a folder may add some. */
  private static final String FRAMES = "deal-frames";

  private final String language;
  private final Map<String, Map<String, Set<String>>> topics;
  private final Map<String, Set<String>> own;

  /** Every section that can be asked for, those of the own topic before others. */
  private final Map<String, Set<String>> all = new HashMap<>();

  private final Map<String, List<List<String>>> phrases = new ConcurrentHashMap<>();

  private final Map<String, Map<String, List<List<String>>>> byFirst = new ConcurrentHashMap<>();

  private Lexicon(
      String language, Map<String, Map<String, Set<String>>> topics, Map<String, Set<String>> own) {
    this.language = language;
    this.topics = topics;
    this.own = own;
    all.putAll(own);
    topics.values().forEach(sections -> sections.forEach(all::putIfAbsent));
  }

  /**
   * @param language ISO 639-1 code
   * @throws IllegalArgumentException if there is no data for the language
   */
  public static Lexicon of(String language) {
    Map<String, Map<String, Set<String>>> topics = new LinkedHashMap<>();
    for (String topic : TOPICS) {
      topics.put(topic, read(resource(language, topic)));
    }
    return new Lexicon(language, topics, Map.of());
  }

  /**
   * The same words and those of a folder laid out as the bundled ones: {@code LANGUAGE/TOPIC.txt},
   * each with sections that exist and their further entries. A section is new only where a deal
   * frame of the same file names it.
   *
   * @throws IllegalArgumentException if a file or a section of it is none that Dixit knows; the
   *     message names both
   * @throws UncheckedIOException if a file cannot be read
   */
  public Lexicon with(Path folder) {
    Map<String, Map<String, Set<String>>> extended = new LinkedHashMap<>();
    topics.forEach(
        (topic, sections) -> {
          Path file = folder.resolve(language).resolve(topic + ".txt");
          extended.put(topic, Files.exists(file) ? extended(sections, file) : sections);
        });
    return new Lexicon(language, extended, Map.of());
  }

  private static Map<String, Set<String>> extended(Map<String, Set<String>> sections, Path file) {
    Map<String, Set<String>> extended = new LinkedHashMap<>();
    sections.forEach((name, words) -> extended.put(name, new LinkedHashSet<>(words)));
    String section = "";
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line : lines(reader)) {
        if (line.startsWith("[")) {
          section = line.replaceAll("[\\[\\]]", "");
        }
        Set<String> entries = extended.computeIfAbsent(section, name -> new LinkedHashSet<>());
        if (!line.startsWith("[")) {
          entries.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    Set<String> added = new LinkedHashSet<>(extended.keySet());
    added.removeAll(sections.keySet());
    for (String name : added) {
      if (extended.getOrDefault(FRAMES, Set.of()).stream()
          .noneMatch(f -> f.startsWith(name + " "))) {
        throw new IllegalArgumentException(
            file
                + ": there is no section ["
                + name
                + "]; those of this file are "
                + String.join(", ", sections.keySet()));
      }
    }
    return extended;
  }

  /**
   * The files of a folder that {@link #with} would not read, though they look as if it should.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static List<Path> unknown(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !isKnown(folder.relativize(file).toString().replace('\\', '/')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static boolean isKnown(String path) {
    String[] parts = path.split("/");
    return parts.length == 2
        && exists(parts[0])
        && TOPICS.stream().anyMatch(topic -> parts[1].equals(topic + ".txt"));
  }

  /** The same words, where a section of that topic goes before one of the same name in another. */
  public Lexicon topic(String topic) {
    return new Lexicon(language, topics, topics.get(topic));
  }

  private static Map<String, Set<String>> read(String resource) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : lines(resource)) {
      if (line.startsWith("[")) {
        // The same string as the constant that asks for it, which need not be compared.
        section = line.substring(1, line.length() - 1).intern();
        if (sections.put(section, new LinkedHashSet<>()) != null) {
          throw new IllegalArgumentException("section [" + section + "] twice, see " + resource);
        }
      } else {
        sections.get(section).add(line);
      }
    }
    return sections;
  }

  private static String resource(String language, String topic) {
    return "/dixit/lexicon/" + language + "/" + topic + ".txt";
  }

  /** Whether there is data for a language, given as ISO 639-1 code. */
  public static boolean exists(String language) {
    return Lexicon.class.getResource(resource(language, TOPICS.get(0))) != null;
  }

  /** ISO 639-1 code. */
  public String language() {
    return language;
  }

  /** Whether a word, in exactly this form, stands in a section. */
  public boolean has(String section, String word) {
    return words(section).contains(word);
  }

  public Set<String> words(String section) {
    Set<String> words = all.get(section);
    if (words == null) {
      throw new IllegalArgumentException("no section [" + section + "] in the lexicon");
    }
    return words;
  }

  /** The entries of a section, each as its words. */
  public List<List<String>> phrases(String section) {
    List<List<String>> known = phrases.get(section);
    if (known != null) {
      return known;
    }
    return phrases.computeIfAbsent(
        section, name -> words(name).stream().map(line -> List.of(line.split(" "))).toList());
  }

  /** The entries of a section that begin with a word, each as its words. */
  public List<List<String>> phrases(String section, String first) {
    Map<String, List<List<String>>> known = byFirst.get(section);
    if (known == null) {
      known =
          byFirst.computeIfAbsent(
              section,
              name ->
                  words(name).stream()
                      .map(line -> List.of(line.split(" ")))
                      .collect(Collectors.groupingBy(phrase -> phrase.get(0))));
    }
    return known.getOrDefault(first, List.of());
  }

  /** The names of the sections of a topic's view; else of all sections, each after its topic. */
  public Set<String> sections() {
    if (!own.isEmpty()) {
      return Set.copyOf(own.keySet());
    }
    Set<String> names = new LinkedHashSet<>();
    topics.forEach(
        (topic, sections) -> sections.keySet().forEach(name -> names.add(topic + " " + name)));
    return Set.copyOf(names);
  }

  /** Lines of a bundled data file without comments and blanks. */
  public static List<String> lines(String resource) {
    InputStream in = Lexicon.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalArgumentException("no data file " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip());
      }
    }
    return lines;
  }
}
