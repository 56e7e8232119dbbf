package dixit.cli;

import dixit.article.InputException;
import dixit.text.NameTraining;
import dixit.text.ParserTraining;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Open data in, a model out; or the bundled models measured. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Train a model from a folder of open data and measure it on what is held out of that data.",
      "The same data give the same bytes. A model takes its place in the program when it lies in"
          + " src/main/resources/dixit/models/ at the next build; train the tagger first, then the"
          + " parser."
    },
    footer = {
      "",
      "tagger and parser read CoNLL-U files; those with \"pud\" in their name are held out.",
      "  fr  https://github.com/UniversalDependencies/UD_French-Sequoia",
      "      https://github.com/UniversalDependencies/UD_French-GSD",
      "      https://github.com/UniversalDependencies/UD_French-PUD",
      "  en  https://github.com/UniversalDependencies/UD_English-EWT",
      "      https://github.com/amir-zeldes/gum (dep/, Wikinews and interviews)",
      "      https://github.com/UniversalDependencies/UD_English-PUD",
      "",
      "names reads texts with names: brat's stand-off files (NAME.txt beside NAME.ann, a folder for"
          + " each month: 05, 09 and 11 are held out), tokens in columns, FIRE's JSON (files named"
          + " dev are held out).",
      "  fr  https://github.com/YoannDupont/WiNER-fr",
      "  en  https://github.com/UniversalNER/UNER_English-EWT (dev and test)",
      "      https://github.com/zliucr/CrossNER (ner_data/ai, ner_data/science)",
      "      https://github.com/hmhamad/FIRE",
      "",
      "Examples:",
      "  dixit train parser ud-fr --lang fr --out fr-parser.bin",
      "  dixit train parser ud-fr --lang fr --check",
      "  dixit train names winer-fr --lang fr --out fr-names.bin"
    })
final class TrainCommand implements Callable<Integer> {
  /** What can be trained. */
  enum Task {
    tagger,
    parser,
    names
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TASK", description = "${COMPLETION-CANDIDATES}.")
  private Task task = Task.parser;

  @Parameters(index = "1", paramLabel = "DIR", description = "Folder of the data.")
  private Path folder = Path.of("");

  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      required = true,
      description = "Language of the data.")
  private String language = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write the model to (default: LANG-TASK.bin).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--check",
      description = "Train nothing: measure the bundled model on the held-out data.")
  private boolean check;

  @Override
  public Integer call() {
    if (!List.of("fr", "en").contains(language)) {
      throw new InputException("--lang " + language + ": the languages are fr and en");
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": no such folder; dixit train --help says what to fetch");
    }
    try {
      switch (task) {
        case tagger -> tagger();
        case parser -> parser();
        case names -> names();
      }
    } catch (IllegalArgumentException e) {
      throw new InputException(
          folder + ": " + e.getMessage() + "; dixit train --help says what to fetch");
    }
    return Main.OK;
  }

  private void tagger() {
    ParserTraining training = new ParserTraining(language, folder, this::say);
    Optional<byte[]> model = check ? Optional.empty() : Optional.of(training.tagger());
    model.ifPresent(bytes -> write(file(), bytes));
    training.check(model, Optional.empty());
  }

  private void parser() {
    ParserTraining training = new ParserTraining(language, folder, this::say);
    Optional<byte[]> model = check ? Optional.empty() : Optional.of(training.parser());
    model.ifPresent(bytes -> write(file(), bytes));
    training.check(Optional.empty(), model);
  }

  private void names() {
    NameTraining training = new NameTraining(language, folder, this::say);
    Optional<byte[]> model = check ? Optional.empty() : Optional.of(training.names());
    model.ifPresent(bytes -> write(file(), bytes));
    training.check(model);
  }

  private Path file() {
    return out.orElse(Path.of(language + "-" + task + ".bin"));
  }

  private void write(Path file, byte[] model) {
    OutputFiles.write(file, stream -> stream.write(model));
    spec.commandLine().getOut().println(file + ": " + model.length + " bytes");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
