package dixit.extract.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.MarkedText;
import dixit.extract.Statement;
import dixit.extract.lexicon.Lexicon;
import dixit.model.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakerExtractorTest {
  /** What is found, as "chip by company", in order. */
  private static String makers(String language, String marked) {
    List<String> found =
        statements(language, marked).stream()
            .flatMap(statement -> statement.propositions().stream())
            .map(p -> ((Entity) p.subject()).name() + " by " + ((Entity) p.object()).name())
            .toList();
    return String.join("; ", found);
  }

  private static List<Statement> statements(String language, String marked) {
    MarkedText text = MarkedText.of(language, marked);
    return new MakerExtractor(Lexicon.of(language)).extract(text.document(), text.references());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      Les {h:GPU} de {c:Nerval} manquent. # GPU by Nerval
      {c:Nerval}, {c:Brume} et {c:Obrix} développent la puce {h:Kestrel}. # Kestrel by Nerval; Kestrel by Brume; Kestrel by Obrix
      Les {h:GPU} (processeurs graphiques) de {c:Nerval} manquent. # GPU by Nerval
      La technologie {h:LPU} de {c:Nerval} est rapide. # LPU by Nerval
      {h:Kestrel}, la puce vedette d'{c:Obrix}, est lente. # Kestrel by Obrix
      La future puce d'IA d'{c:Obrix}, la {h:K6}, est lente. # K6 by Obrix
      {c:Obrix}, dont les puces {h:Kestrel} se vendent bien, se tait. # Kestrel by Obrix
      {c:Obrix} va graver la {h:K6} en Europe. # K6 by Obrix
      Gravée en 22 nm par {c:Obrix}, la puce {h:K6} est lente. # K6 by Obrix
      {c:Obrix} a dévoilé une puce baptisée {h:Kestrel}. # Kestrel by Obrix
      Le fabricant de {h:GPU} {c:Nerval} se tait. # GPU by Nerval
      {c:Obrix} vend {c:sa|Obrix} nouvelle puce {h:Kestrel}. # Kestrel by Obrix
      """)
  void french(String marked, String expected) {
    assertEquals(expected, makers("fr", marked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      {c:Obrix}'s {h:K6} is slow. # K6 by Obrix
      {c:Obrix}'s custom {h:K6} is slow. # K6 by Obrix
      Two {c:Obrix} {h:K6} processors failed. # K6 by Obrix
      {c:Obrix}'s own chip, the {h:K6}, is slow. # K6 by Obrix
      {c:its|Obrix} {h:Kestrel} chip is slow. # Kestrel by Obrix
      {c:Obrix}'s {h:K6} and {h:K7} are slow. # K6 by Obrix; K7 by Obrix
      {c:Obrix}, whose {h:Kestrel} chips sell well, declined. # Kestrel by Obrix
      The {h:K6}, designed by {c:Obrix} and fabbed at {c:Halm}, is slow. # K6 by Obrix; K6 by Halm
      {c:Obrix} has unveiled the {h:K6}. # K6 by Obrix
      {c:Obrix}, founded in 1983, makes the {h:K6}. # K6 by Obrix
      {c:Obrix} will supply {h:K6} and {h:K7} memory. # K6 by Obrix; K7 by Obrix
      The {h:GPU} maker {c:Obrix} declined. # GPU by Obrix
      {c:Obrix}, the startup behind the {h:K6} chip, declined. # K6 by Obrix
      The {h:K6} will be supplied by {c:Obrix} and {c:Halm}. # K6 by Obrix; K6 by Halm
      """)
  void english(String marked, String expected) {
    assertEquals(expected, makers("en", marked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      en # {c:Harl}'s {h:K6} clusters are full.
      en # {c:Harl} does not make the {h:K6}.
      en # {c:Harl} builds servers for the {h:K6}.
      en # {c:Harl} bought a thousand {h:K6} processors.
      fr # {c:Harl} conçoit des serveurs pour la {h:K6}.
      fr # {c:Harl} a acheté mille {h:GPU}.
      """)
  void nothing(String language, String marked) {
    assertEquals("", makers(language, marked));
  }

  @Test
  void theTriggerCoversChipAndCompany() {
    String marked = "The {h:K6} chips of {c:Obrix} are slow.";
    String text = "The K6 chips of Obrix are slow.";
    assertEquals("K6 chips of Obrix", statements("en", marked).get(0).trigger().in(text));
  }
}
