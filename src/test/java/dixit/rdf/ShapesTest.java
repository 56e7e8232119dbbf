package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
  private static final Shapes SHAPES = new Shapes();

  static Stream<String> examples() {
    return Ontology.files("examples").stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesConform(String example) {
    assertEquals(List.of(), SHAPES.validate(Ontology.model("examples/" + example)));
  }

  /** The header of an example holds its article, whose words its mentions quote. */
  @ParameterizedTest
  @MethodSource("examples")
  void examplesQuoteTheirText(String example) {
    Matcher header =
        Pattern.compile("(?m)^# Text: (.*)$").matcher(Ontology.text("examples/" + example));
    assertTrue(header.find(), "no text");
    String text = header.group(1);
    int[] points = text.codePoints().toArray();
    for (Resource mention :
        Ontology.model("examples/" + example)
            .listSubjectsWithProperty(Vocabulary.ANCHOR_OF)
            .toList()) {
      int begin = mention.getProperty(Vocabulary.BEGIN_INDEX).getInt();
      int end = mention.getProperty(Vocabulary.END_INDEX).getInt();
      assertEquals(
          new String(points, begin, end - begin),
          mention.getProperty(Vocabulary.ANCHOR_OF).getString(),
          mention::toString);
    }
  }

  @Test
  void refusesWithTheReport() {
    Model graph = Ontology.model("examples/denial.ttl");
    graph.removeAll(null, Vocabulary.HAS_STANCE, null);
    DataException refusal = assertThrows(DataException.class, () -> SHAPES.require(graph));
    assertEquals(2, refusal.report().size());
    assertTrue(refusal.report().get(0).path().contains("hasStance"), refusal.getMessage());
  }
}
