package dixit.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Trains the model of names from a folder of annotated texts, and measures it. */
public final class NameTraining {
  private final String language;
  private final WordDictionary dictionary;
  private final Annotator annotator;
  private final Consumer<String> log;
  private final List<NamedText> training = new ArrayList<>();
  private final List<NamedText> heldOut = new ArrayList<>();

  /**
   * @param language "fr" or "en"
   * @param folder holds texts with names in brat's stand-off files, in a folder for each month
   * @param log told what is read and how it goes, a line each
   * @throws IllegalArgumentException if there is no such file
   */
  public NameTraining(String language, Path folder, Consumer<String> log) {
    this.language = language;
    this.log = log;
    dictionary = Annotator.dictionary(language);
    annotator = Annotator.forLanguage(language);
    List<NamedText> texts = new NameCorpus(language).read(folder);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("no texts with names (.ann, .iob2, .json)");
    }
    for (NamedText text : texts) {
      (NameCorpus.isHeldOut(text.file()) ? heldOut : training).add(text);
    }
    log.accept(training.size() + " texts to learn from, " + heldOut.size() + " held out");
  }

  /** A model of names. */
  public byte[] names() {
    if (training.isEmpty()) {
      throw new IllegalArgumentException("all texts are for measuring, none to learn from");
    }
    NameTrainer trainer = new NameTrainer(dictionary);
    for (NamedText text : training) {
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
    Tally tally = new Tally();
    for (NamedText text : heldOut) {
      List<Sentence> sentences = annotator.annotate(text.article()).sentences();
      tally.add(text.names(), tagger.names(sentences, dictionary));
    }
    for (NameSpan.Type type : NameSpan.Type.values()) {
      log.accept("held out, " + tally.of(type));
    }
  }

  /** Counts what is right. */
  private static final class Tally {
    private static final int TYPES = NameSpan.Type.values().length;

    private final int[] right = new int[TYPES];
    private final int[] found = new int[TYPES];
    private final int[] wanted = new int[TYPES];

    void add(List<NameSpan> names, List<NameSpan> answers) {
      Set<String> keys = new HashSet<>();
      for (NameSpan name : names) {
        keys.add(key(name));
        wanted[name.type().ordinal()]++;
      }
      for (NameSpan answer : answers) {
        found[answer.type().ordinal()]++;
        right[answer.type().ordinal()] += keys.contains(key(answer)) ? 1 : 0;
      }
    }

    String of(NameSpan.Type type) {
      int t = type.ordinal();
      return String.format(
          Locale.ROOT,
          "%s: %d names, precision %.1f, recall %.1f, F1 %.1f",
          type.name().toLowerCase(Locale.ROOT),
          wanted[t],
          100.0 * right[t] / Math.max(1, found[t]),
          100.0 * right[t] / Math.max(1, wanted[t]),
          200.0 * right[t] / Math.max(1, found[t] + wanted[t]));
    }
  }

  private static String key(NameSpan name) {
    return name.span() + " " + name.type();
  }
}
