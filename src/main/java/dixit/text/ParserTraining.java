package dixit.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains tagger and parser from a folder of CoNLL-U files, and measures them. */
public final class ParserTraining {
  private static final int TAGGER_ROUNDS = 8;
  private static final int PARSER_ROUNDS = 8;
  private static final int FOLDS = 4;

  /** Averages below this are left out: they cost room and change little. */
  private static final double LEAST = 1.0;

  private final String language;
  private final WordDictionary dictionary;
  private final Consumer<String> log;
  private final List<Tree> training = new ArrayList<>();
  private final List<Tree> heldOut = new ArrayList<>();

  /**
   * @param language "fr" or "en"
   * @param folder holds CoNLL-U files; those with "pud" in their name are for measuring only
   * @param log told what is read and how it goes, a line each
   * @throws IllegalArgumentException if there is no such file
   */
  public ParserTraining(String language, Path folder, Consumer<String> log) {
    this.language = language;
    this.log = log;
    dictionary = Annotator.dictionary(language);
    Treebank treebank = new Treebank(Tokenizer.forLanguage(language));
    for (Path file : files(folder)) {
      List<Tree> trees = treebank.read(file);
      log.accept(file + ": " + trees.size() + " sentences");
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      (name.contains("pud") ? heldOut : training).addAll(trees);
    }
    if (training.isEmpty() && heldOut.isEmpty()) {
      throw new IllegalArgumentException("no sentences in CoNLL-U files (.conllu)");
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  /** A tagger's model. */
  public byte[] tagger() {
    requireTraining();
    Perceptron perceptron = new TaggerTrainer(dictionary, TAGGER_ROUNDS).train(training);
    return bytes(perceptron);
  }

  /** A parser's model, which has learnt to live with the errors of a tagger. */
  public byte[] parser() {
    requireTraining();
    log.accept("tagging " + training.size() + " sentences in " + FOLDS + " folds");
    List<Tree> tagged = new TaggerTrainer(dictionary, TAGGER_ROUNDS).jackknife(training, FOLDS);
    log.accept(String.format(Locale.ROOT, "tags right: %.2f %%", 100 * accuracy(training, tagged)));
    return bytes(new ParserTrainer(dictionary, PARSER_ROUNDS).train(tagged));
  }

  private void requireTraining() {
    if (training.isEmpty()) {
      throw new IllegalArgumentException("all files are for measuring, none to learn from");
    }
  }

  private static byte[] bytes(Perceptron perceptron) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      perceptron.write(out, LEAST);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double accuracy(List<Tree> gold, List<Tree> tagged) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < gold.get(i).size(); j++) {
        all++;
        right += gold.get(i).tags().get(j).equals(tagged.get(i).tags().get(j)) ? 1 : 0;
      }
    }
    return (double) right / Math.max(1, all);
  }

  /**
   * Measures models on the held-out sentences: parts of speech, heads (UAS), heads with their
   * universal relations (LAS).
   *
   * @param tagger the bundled one where absent
   * @param parser the bundled one where absent
   */
  public void check(Optional<byte[]> tagger, Optional<byte[]> parser) {
    Tagger measured =
        new Tagger(
            tagger.map(LinearModel::of).orElseGet(() -> LinearModel.load(language + "-tagger")));
    DependencyParser parsing =
        new DependencyParser(
            parser.map(LinearModel::of).orElseGet(() -> LinearModel.load(language + "-parser")));
    if (heldOut.isEmpty()) {
      log.accept("nothing is held out: no file has \"pud\" in its name");
    }
    check("all", heldOut, measured, parsing);
    // In PUD the names of sentences tell news from encyclopedia.
    List<Tree> news = heldOut.stream().filter(tree -> tree.name().startsWith("n")).toList();
    check("news", news, measured, parsing);
  }

  private void check(String name, List<Tree> trees, Tagger tagger, DependencyParser parser) {
    ArcScore withMarks = new ArcScore();
    ArcScore withoutMarks = new ArcScore();
    for (Tree tree : trees) {
      List<String> given = List.of(tagger.tag(tree.words(), dictionary));
      List<String> lemmas = new ArrayList<>();
      for (int i = 0; i < tree.size(); i++) {
        lemmas.add(dictionary.lemma(tree.words().get(i), Tagger.pos(given.get(i))));
      }
      DependencyParser.Arcs arcs = parser.parse(tree.words(), lemmas, given);
      for (int i = 0; i < tree.size(); i++) {
        withMarks.add(tree, i, given.get(i), arcs);
        if (!tree.tags().get(i).equals("PUNCT")) {
          withoutMarks.add(tree, i, given.get(i), arcs);
        }
      }
    }
    if (!trees.isEmpty()) {
      log.accept("held out, " + name + ": " + withMarks);
      log.accept("held out, " + name + ", without punctuation: " + withoutMarks);
    }
  }

  /** Counts what is right. */
  private static final class ArcScore {
    private int tokens;
    private int tags;
    private int heads;
    private int labelled;

    void add(Tree tree, int i, String tag, DependencyParser.Arcs arcs) {
      tokens++;
      tags += Tagger.pos(tag).equals(Tagger.pos(tree.tags().get(i))) ? 1 : 0;
      if (arcs.heads()[i] == tree.heads()[i]) {
        heads++;
        String relation = Treebank.universal(arcs.relations().get(i));
        labelled += relation.equals(Treebank.universal(tree.relations().get(i))) ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d tokens, parts of speech %.1f %%, UAS %.1f, LAS %.1f",
          tokens,
          100.0 * tags / tokens,
          100.0 * heads / tokens,
          100.0 * labelled / tokens);
    }
  }
}
