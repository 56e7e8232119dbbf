package dixit.cli;

import dixit.Dixit;
import dixit.article.InputException;
import dixit.extract.lexicon.Lexicon;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that adds words of the user's own to the lexicon. */
final class MoreWords {
  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "Folder with words to read beside the bundled ones: LANGUAGE/TOPIC.txt, such as"
              + " en/deals.txt, with sections of the bundled file of that name.")
  private Optional<Path> folder = Optional.empty();

  /**
   * @param language ISO 639-1 code
   * @throws InputException if the folder holds what Dixit does not know
   */
  Dixit reader(String language) {
    if (folder.isEmpty()) {
      return Dixit.forLanguage(language);
    }
    Path words = folder.get();
    if (!Files.isDirectory(words)) {
      throw new InputException(words + ": there is no such folder of words; see --lexicon");
    }
    try {
      List<Path> unknown = Lexicon.unknown(words);
      if (!unknown.isEmpty()) {
        throw new InputException(
            unknown.get(0)
                + ": no file of the lexicon has this name; one is LANGUAGE/TOPIC.txt, such as"
                + " en/deals.txt");
      }
      return Dixit.forLanguage(language, words);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new InputException(
          message.startsWith(words.toString()) ? message : words + ": " + message);
    } catch (UncheckedIOException e) {
      throw new InputException(e.getMessage() + ": cannot be read: " + e.getCause());
    }
  }
}
