package dixit.store;

import dixit.article.InputException;
import dixit.rdf.Ontology;
import java.util.List;

/**
 * A question that comes with the program, from {@code ontology/queries/}.
 *
 * @param name of its file, as "cq03-hires"
 * @param text the question in words, the first line of its file
 * @param french the same in French, the second
 * @param sparql the whole file
 */
public record Question(String name, String text, String french, String sparql) {
  private static final String FOLDER = "queries";

  /** The question in the words of a language, "en" or "fr". */
  public String in(String language) {
    return language.equals("fr") ? french : text;
  }

  /** All of them, in the order of their numbers. */
  public static List<Question> all() {
    return Ontology.files(FOLDER).stream().map(Question::read).toList();
  }

  /**
   * The question of that name, or of a beginning or the words of it, as "cq03" or "hires".
   *
   * @throws InputException if there is none, or more than one
   */
  public static Question named(String name) {
    List<String> files =
        Ontology.files(FOLDER).stream()
            .filter(
                file ->
                    file.equals(name + ".rq")
                        || file.startsWith(name + "-")
                        || file.replaceFirst("^cq\\d+-", "").equals(name + ".rq"))
            .toList();
    if (files.size() != 1) {
      throw new InputException(
          (files.isEmpty() ? "no question '" : "more than one question '")
              + name
              + "': 'dixit query' alone lists them");
    }
    return read(files.get(0));
  }

  private static Question read(String file) {
    String sparql = Ontology.text(FOLDER + "/" + file);
    List<String> words =
        sparql.lines().limit(2).map(line -> line.replaceFirst("^#\\s*(fr:\\s*)?", "")).toList();
    return new Question(
        file.substring(0, file.length() - ".rq".length()), words.get(0), words.get(1), sparql);
  }
}
