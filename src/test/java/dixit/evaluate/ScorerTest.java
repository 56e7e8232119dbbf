package dixit.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** The fixture's comments say what is wrong in its graph; the numbers were counted by hand. */
class ScorerTest {
  private static final Path FOLDER = Path.of("src/test/resources/evaluate");
  private static final Gold GOLD = Gold.readAll(FOLDER).get(0);

  private static Report report() {
    String graph = FOLDER.resolve("velquor.ttl").toString();
    return new Scorer().score(GOLD, RDFDataMgr.loadModel(graph));
  }

  @Test
  void countsWhatIsRightFalseAndMissed() {
    TreeMap<String, Score> expected = new TreeMap<>();
    expected.put("entity Company", new Score(1, 0, 1));
    expected.put("entity Person", new Score(1, 1, 0));
    expected.put("entity Chip", new Score(1, 0, 0));
    expected.put("entity Organization", new Score(0, 1, 0));
    expected.put("position", new Score(1, 0, 0));
    expected.put("chip maker", new Score(0, 1, 1));
    expected.put("deal (type and a party)", new Score(1, 1, 0));
    expected.put("deal role", new Score(2, 3, 0));
    expected.put("claim content @0.3", new Score(4, 1, 0));
    expected.put("claim content @0.8", new Score(3, 2, 1));
    expected.put("stance other than Affirms", new Score(2, 0, 0));
    expected.put("certainty other than Certain", new Score(0, 0, 1));
    assertEquals(expected, report().scores());
  }

  @Test
  void countsHowOftenDetailsAreRight() {
    TreeMap<String, Share> expected = new TreeMap<>();
    expected.put("position former", new Share(0, 1));
    expected.put("amount of deals found", new Share(0.5, 1));
    expected.put("status of deals found", new Share(1, 1));
    expected.put("claimant", new Share(3, 4));
    expected.put("stance", new Share(4, 4));
    expected.put("certainty", new Share(3, 4));
    assertEquals(expected, report().shares());
  }

  @Test
  void everyErrorCarriesItsWords() {
    assertEquals(
        List.of(
            "velquor\tmissed Company\tTamrin (found: Organization)",
            "velquor\tfalse Person\tmay",
            "velquor\tfalse Organization\ttamrin",
            "velquor\tmissed chip maker\tqx7 by tamrin",
            "velquor\tfalse chip maker\tqx7 by velquor",
            "velquor\tfalse role\t(acquirer=https://example.org/may) of Acquisition"
                + " (acquirer=velquor target=tamrin):"
                + " \"Velquor Inc. agreed to buy Tamrin for $2 billion 🎉.\"",
            "velquor\tfalse deal\tPartnership (party=https://example.org/may party=maroux): \"\"",
            "velquor\tclaimant\tmaroux, found velquor: \"We are glad\"",
            "velquor\tcertainty\tPossible, found Certain: \"The deal could close in May\"",
            "velquor\tfalse claim\thttps://example.org/may: \"The QX7 chip\""),
        report().errors());
  }

  @Test
  void anEmptyGraphMissesEverything() {
    Report report = new Scorer().score(GOLD, ModelFactory.createDefaultModel());
    assertEquals(new Score(0, 0, 4), report.scores().get("claim content @0.3"));
    assertTrue(report.scores().values().stream().allMatch(s -> s.right() + s.wrong() == 0));
  }

  @Test
  void reportsAddUp() {
    Report twice = report().plus(report());
    assertEquals(2, twice.articles());
    assertEquals(new Score(4, 6, 0), twice.scores().get("deal role"));
    assertEquals(20, twice.errors().size());
    assertEquals(report(), Report.NONE.plus(report()));
  }

  @Test
  void printsRowsOfFixedWidthRoundedToTheEvenDigit() {
    Report report =
        new Report(
            1,
            new TreeMap<>(Map.of("deal", new Score(13, 3, 0))),
            new TreeMap<>(Map.of("claimant", new Share(12.5, 16))),
            Calibration.NONE,
            List.of());
    assertEquals(
        List.of(
            "1 articles",
            "deal                         P 0.812 R 1.000 F1 0.897   (13 right, 3 false, 0 missed)",
            "claimant                     12.5/16 = 0.781"),
        ReportText.lines(report));
  }

  @Test
  void tellsWhatIsUnderAFloor() {
    assertFalse(report().under(0.5).contains("deal role"));
    assertTrue(report().under(0.6).contains("deal role"));
    assertTrue(report().under(0).isEmpty());
  }

  @Test
  void namesAreComparedWithoutCaseAndLegalForm() {
    assertEquals("nvidia", Names.comparable("NVIDIA Corp."));
    assertEquals("groupe", Names.comparable("Groupe"));
    assertEquals("l'oréal", Names.comparable("« L’Oréal »"));
    assertEquals("weiss", Names.comparable("Weiß"));
  }
}
