package dixit.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dixit.model.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameTrainingTest {
  private static final Path FOLDER = Path.of("src/test/resources/brat");

  private final List<String> log = new ArrayList<>();

  private NameTraining training() {
    return new NameTraining("fr", FOLDER, log::add);
  }

  @Test
  void learnsTheSameFromTheSame() {
    assertArrayEquals(training().names(), training().names());
  }

  @Test
  void learnsItsOwnNames() {
    NameTagger tagger = new NameTagger(LinearModel.of(training().names()));
    for (NamedText text : new NameCorpus("fr").read(FOLDER.resolve("2021/04"))) {
      List<Sentence> sentences = Annotator.forLanguage("fr").annotate(text.article()).sentences();
      List<NameSpan> found =
          tagger.names(sentences, Annotator.dictionary("fr")).stream()
              .map(name -> new NameSpan(name.span(), name.type(), 1))
              .toList();
      assertEquals(text.names(), found);
    }
  }

  @Test
  void holdsWholeMonthsBack() {
    training().check(Optional.of(training().names()));
    assertTrue(log.contains("2 texts to learn from, 1 held out"), () -> "" + log);
    assertTrue(
        log.stream().anyMatch(line -> line.matches("held out, person: 1 names, .* F1 \\d+\\.\\d")),
        () -> "" + log);
    assertTrue(log.stream().anyMatch(line -> line.startsWith("held out, event: 1 names")));
  }

  @Test
  void readsTheOutermostNames() {
    List<NamedText> texts = new NameCorpus("fr").read(FOLDER);
    List<String> names = new ArrayList<>();
    texts.get(1).names().forEach(name -> names.add(name.span().in(texts.get(1).article().text())));
    assertTrue(names.contains("université de Brévins"), () -> "" + names);
    assertEquals(1, names.stream().filter("Brévins"::equals).count());
  }

  @Test
  void readsColumnsAndJson() {
    List<String> read = new ArrayList<>();
    for (NamedText text : new NameCorpus("en").read(Path.of("src/test/resources/names"))) {
      StringBuilder line = new StringBuilder(text.article().text().strip());
      text.names()
          .forEach(
              name ->
                  line.append(" | ")
                      .append(name.span().in(text.article().text()))
                      .append(' ')
                      .append(name.type()));
      read.add(line.toString());
    }
    assertEquals(
        List.of(
            "Quorra (Halden) pays $5. | Quorra ORGANIZATION | Halden LOCATION",
            "We sold it to Tiveld Inc. | Tiveld Inc ORGANIZATION",
            "Ada Brandel left.\nBrandel's aide stayed. | Ada Brandel PERSON | Brandel PERSON",
            "Quorra rose. | Quorra ORGANIZATION"),
        read);
  }

  @Test
  void holdsBackWhatIsNamedSo() {
    assertTrue(NameCorpus.isHeldOut(Path.of("ai/dev.txt")));
    assertTrue(NameCorpus.isHeldOut(Path.of("en-dev.iob2")));
    assertFalse(NameCorpus.isHeldOut(Path.of("train_minus_dev_test.json")));
  }

  @Test
  void hasTextsToReadAtAll() {
    Path none = Path.of("src/test/resources/treebank");
    assertThrows(IllegalArgumentException.class, () -> new NameTraining("fr", none, line -> {}));
  }

  @Test
  void probabilitiesOfAllWaysAddUp() {
    double[][] scores = new double[3][NameLabels.COUNT];
    double[][] transitions = new double[NameLabels.COUNT + 1][NameLabels.COUNT];
    scores[0][1] = 2;
    scores[1][2] = 1.5;
    transitions[1][2] = 0.7;
    NameLattice lattice = new NameLattice(scores, transitions);
    double[][] factors = NameLattice.factors(transitions);
    lattice.sum(factors);
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int label = 0; label < NameLabels.COUNT; label++) {
        sum += lattice.probability(i, label);
        double pairs = 0;
        for (int before = 0; before <= NameLabels.COUNT; before++) {
          pairs += lattice.probability(i, before, label, factors);
        }
        assertEquals(lattice.probability(i, label), pairs, 1e-9);
      }
      assertEquals(1, sum, 1e-9);
    }
    assertArrayEquals(new int[] {1, 2, 0}, lattice.best());
  }

  @Test
  void theBundledModelFindsNamesNobodyHasHeardOf() {
    String text =
        "La présidente de la fédération, Maëlys Corvoisier, s'est rendue à Ambrelles mardi.\n"
            + "« Rien n'est joué », a déclaré Maëlys Corvoisier.\n";
    Document document =
        Annotator.forLanguage("fr").annotate(new Article("a", text, "fr", Article.Metadata.NONE));
    List<String> found = new ArrayList<>();
    for (NameSpan name : document.names()) {
      found.add(name.type() + " " + name.span().in(text));
      assertFalse(Double.isNaN(name.probability()));
      assertTrue(name.probability() > 0 && name.probability() <= 1.0000001);
    }
    assertTrue(found.contains("PERSON Maëlys Corvoisier"), () -> "" + found);
    assertTrue(found.contains("LOCATION Ambrelles"), () -> "" + found);
  }
}
