package dixit.text;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Trains the model of names from a folder of annotated texts, and measures it. */
public final class NameTraining {
  /** Folders of these months are for measuring only. */
  private static final Set<String> HELD_OUT = Set.of("05", "09", "11");

  private final String language;
  private final WordDictionary dictionary;
  private final Annotator annotator;
  private final Consumer<String> log;
  private final List<BratCorpus.Text> training;
  private final List<BratCorpus.Text> heldOut;

  /**
   * @param language "fr" or "en"
   * @param folder holds texts with names in brat's stand-off files, in a folder for each month
   * @param log told what is read and how it goes, a line each
   * @throws IllegalArgumentException if there is no such file
   */
  public NameTraining(String language, Path folder, Consumer<String> log) {
    this.language = language;
    this.log = log;
    dictionary = Annotator.dictionaries(language).get();
    annotator = Annotator.forLanguage(language);
    List<BratCorpus.Text> texts = new BratCorpus(language).read(folder);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no texts (.txt) with names (.ann)");
    }
    training = texts.stream().filter(text -> !isHeldOut(text)).toList();
    heldOut = texts.stream().filter(NameTraining::isHeldOut).toList();
    log.accept(
        training.size()
            + " texts to learn from, "
            + heldOut.size()
            + " held out (months "
            + String.join(", ", HELD_OUT.stream().sorted().toList())
            + ")");
  }

  private static boolean isHeldOut(BratCorpus.Text text) {
    Path month = text.file().toAbsolutePath().getParent().getFileName();
    return HELD_OUT.contains(month.toString());
  }

  /** A model of names. */
  public byte[] names() {
    if (training.isEmpty()) {
      throw new IllegalArgumentException("all texts are for measuring, none to learn from");
    }
    NameTrainer trainer = new NameTrainer(dictionary);
    for (BratCorpus.Text text : training) {
      trainer.add(annotator.annotate(text.article()).sentences(), text.names());
    }
    return trainer.train();
  }

  /**
   * Measures a model on the texts held out: a name is right with its exact words and its type.
   *
   * @param model the bundled one where absent
   */
  public void check(Optional<byte[]> model) {
    NameTagger tagger =
        new NameTagger(
            model.map(LinearModel::of).orElseGet(() -> LinearModel.load(language + "-names")));
    int types = NameSpan.Type.values().length;
    int[] right = new int[types];
    int[] found = new int[types];
    int[] wanted = new int[types];
    for (BratCorpus.Text text : heldOut) {
      Set<String> names = new HashSet<>();
      text.names().forEach(name -> names.add(key(name)));
      text.names().forEach(name -> wanted[name.type().ordinal()]++);
      List<Sentence> sentences = annotator.annotate(text.article()).sentences();
      for (NameSpan name : tagger.names(sentences, dictionary)) {
        found[name.type().ordinal()]++;
        right[name.type().ordinal()] += names.contains(key(name)) ? 1 : 0;
      }
    }
    for (NameSpan.Type type : NameSpan.Type.values()) {
      int t = type.ordinal();
      log.accept(
          String.format(
              Locale.ROOT,
              "held out, %s: %d names, precision %.1f, recall %.1f, F1 %.1f",
              type.name().toLowerCase(Locale.ROOT),
              wanted[t],
              100.0 * right[t] / Math.max(1, found[t]),
              100.0 * right[t] / Math.max(1, wanted[t]),
              200.0 * right[t] / Math.max(1, found[t] + wanted[t])));
    }
  }

  private static String key(NameSpan name) {
    return name.span() + " " + name.type();
  }
}
