package dixit.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains tagger and parser from a folder of CoNLL-U files, and measures them. */
public final class ParserTraining {
  private static final int TAGGER_ROUNDS = 8;
  private static final int PARSER_ROUNDS = 8;
  private static final int FOLDS = 5;

  /** Averages below this are left out: they cost room and change little. */
  private static final double LEAST = 1.0;

  final WordDictionary dictionary;
  private final Consumer<String> log;
  final List<Tree> training = new ArrayList<>();
  final List<Tree> heldOut = new ArrayList<>();

  /**
   * @param language "fr" or "en"
   * @param folder holds CoNLL-U files; those with "pud" in their name are for measuring only
   */
  public ParserTraining(String language, Path folder, Consumer<String> log) {
    this.log = log;
    dictionary = Annotator.dictionaries(language).get();
    Treebank treebank = new Treebank(Tokenizer.forLanguage(language));
    for (Path file : files(folder)) {
      List<Tree> trees = treebank.read(file);
      log.accept(file + ": " + trees.size() + " sentences");
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      (name.contains("pud") ? heldOut : training).addAll(trees);
    }
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
  }

  /** A tagger's model. */
  public byte[] tagger() {
    Perceptron perceptron = new TaggerTrainer(dictionary, TAGGER_ROUNDS).train(training);
    return bytes(perceptron, LEAST);
  }

  /** A parser's model, which has learnt to live with the errors of a tagger. */
  public byte[] parser() {
    log.accept("tagging " + training.size() + " sentences in " + FOLDS + " folds");
    List<Tree> tagged = new TaggerTrainer(dictionary, TAGGER_ROUNDS).jackknife(training, FOLDS);
    log.accept(String.format(Locale.ROOT, "tags right: %.2f %%", 100 * accuracy(training, tagged)));
    return bytes(new ParserTrainer(dictionary, PARSER_ROUNDS).train(tagged), LEAST);
  }

  static byte[] bytes(Perceptron perceptron, double least) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      perceptron.write(out, least);
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
   * Measures the models on the held-out sentences: parts of speech, heads, heads with relations.
   */
  public void check(byte[] tagger, byte[] parser) {
    check("all", new Tagger(LinearModel.of(tagger)), new DependencyParser(LinearModel.of(parser)));
  }

  void check(String name, Tagger tagger, DependencyParser parser) {
    for (String part : List.of("n", "")) {
      int all = 0;
      int tags = 0;
      int heads = 0;
      int labelled = 0;
      for (Tree tree : heldOut) {
        if (!tree.name().startsWith(part)) {
          continue;
        }
        List<String> given = Arrays.asList(tagger.tag(tree.words(), dictionary));
        List<String> lemmas = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
          lemmas.add(dictionary.lemma(tree.words().get(i), Tagger.pos(given.get(i))));
        }
        DependencyParser.Arcs arcs = parser.parse(tree.words(), lemmas, given);
        for (int i = 0; i < tree.size(); i++) {
          all++;
          tags += Tagger.pos(given.get(i)).equals(Tagger.pos(tree.tags().get(i))) ? 1 : 0;
          if (arcs.heads()[i] == tree.heads()[i]) {
            heads++;
            labelled +=
                Treebank.universal(arcs.relations().get(i))
                        .equals(Treebank.universal(tree.relations().get(i)))
                    ? 1
                    : 0;
          }
        }
      }
      log.accept(
          String.format(
              Locale.ROOT,
              "held out %s: %d tokens, POS %.2f, UAS %.2f, LAS %.2f",
              part.isEmpty() ? "all" : "news",
              all,
              100.0 * tags / all,
              100.0 * heads / all,
              100.0 * labelled / all));
    }
  }
}
