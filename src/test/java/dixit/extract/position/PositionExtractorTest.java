package dixit.extract.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.MarkedText;
import dixit.extract.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionExtractorTest {
  /** What is found, as "holder: title @ organization", "(former)" where it is over. */
  private static String positions(String language, String marked) {
    MarkedText text = MarkedText.of(language, marked);
    List<String> found =
        new PositionExtractor(Lexicon.of(language).topic("positions"))
            .extract(text.document(), text.references()).stream()
                .map(
                    f ->
                        f.position().holder().name()
                            + ": "
                            + f.position().title()
                            + " @ "
                            + f.position().organization().slug()
                            + (f.former() ? " (former)" : ""))
                .distinct()
                .toList();
    return String.join("; ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      Le PDG de {c:Nerval}, {p:Odile Marchand}, se tait. # Odile Marchand: PDG @ Nerval
      {p:Odile Marchand}, PDG de {c:Nerval}, se tait. # Odile Marchand: PDG @ Nerval
      {p:Odile Marchand}, 45 ans, PDG de {c:Nerval}, se tait. # Odile Marchand: PDG @ Nerval
      {p:Odile Marchand} (directrice technique de {c:Nerval}) se tait. # Odile Marchand: directrice technique @ Nerval
      {p:Odile Marchand}, fondatrice et PDG de {c:Nerval}, se tait. # Odile Marchand: fondatrice @ Nerval; Odile Marchand: PDG @ Nerval
      {p:Odile Marchand}, une analyste chez {c:Brume Capital}, doute. # Odile Marchand: analyste @ Brume Capital
      {p:Odile Marchand} est la présidente de {c:Nerval}. # Odile Marchand: présidente @ Nerval
      Elle succède à {p:Luc Aubin}, l'ancien patron de {c:Nerval}. # Luc Aubin: patron @ Nerval (former)
      L'ex-directrice technique de {c:Nerval} {p:Odile Marchand} revient. # Odile Marchand: directrice technique @ Nerval (former)
      {p:Luc Aubin}, patron des modèles fondamentaux chez {c:Nerval}, part. # Luc Aubin: patron des modèles fondamentaux @ Nerval
      {p:Luc Aubin}, qui fut directeur des achats chez {c:Nerval}, se tait. # Luc Aubin: directeur des achats @ Nerval (former)
      {c:Nerval}, dont le fondateur {p:Luc Aubin} est parti, se tait. # Luc Aubin: fondateur @ Nerval
      {p:Luc Aubin} et {p:Odile Marchand} ont fondé {c:Nerval} en 2016. # Luc Aubin: fondé @ Nerval; Odile Marchand: fondé @ Nerval
      {c:Nerval}, fondée en 2016 par {p:Luc Aubin}, se tait. # Luc Aubin: fondée @ Nerval
      {p:Luc Aubin} a dirigé {c:Nerval} pendant dix ans. # Luc Aubin: dirigé @ Nerval (former)
      {p:Luc Aubin} dirige l'équipe puces de {c:Nerval}. # Luc Aubin: dirige l'équipe puces @ Nerval
      {p:Luc Aubin}, nommé en mars à la tête de {c:Nerval}, se tait. # Luc Aubin: à la tête @ Nerval
      {p:Luc Aubin} prendra le 5 mai la direction générale de {c:Nerval}. # Luc Aubin: la direction générale @ Nerval
      {p:Luc Aubin} remplace {p:Odile Marchand} à la tête de {c:Nerval}. # Luc Aubin: à la tête @ Nerval; Odile Marchand: à la tête @ Nerval (former)
      {c:Nerval} a nommé {p:Luc Aubin} directeur financier. # Luc Aubin: directeur financier @ Nerval
      {p:Odile Marchand} (née en 1970 à Sarn) est une ingénieure et la présidente de {c:Nerval}. # Odile Marchand: présidente @ Nerval
      {c:Nerval} a été créée en juin 2016 par l'ingénieur {p:Luc Aubin}, un ancien pilote, et {p:Odile Marchand}. # Luc Aubin: créée @ Nerval; Odile Marchand: créée @ Nerval
      {p:Luc Aubin}, débauché chez {c:Brume} où il était directeur des achats, prendra en mai la direction générale de {c:Nerval}. # Luc Aubin: directeur des achats @ Brume (former); Luc Aubin: la direction générale @ Nerval
      {c:Nerval} confirme l'embauche de {p:Luc Aubin} au poste de directeur financier de {c:Brume}. # Luc Aubin: directeur financier @ Brume
      {c:Nerval} a nommé {p:Odile Marchand} comme directrice générale, en remplacement de {p:Luc Aubin}. # Odile Marchand: directrice générale @ Nerval; Luc Aubin: directrice générale @ Nerval (former)
      {p:Luc Aubin} a été directeur technique chez {c:Brume}. # Luc Aubin: directeur technique @ Brume (former)
      {p:Luc Aubin} a exercé les fonctions de directeur technique chez {c:Brume}. # Luc Aubin: directeur technique @ Brume (former)
      {p:Luc Aubin} exerce les fonctions de directeur technique chez {c:Brume}. # Luc Aubin: directeur technique @ Brume
      {p:Luc Aubin} a occupé plusieurs postes, notamment directeur technique de {c:Brume}, président de {c:Nerval} et trésorier de {c:Sarn}. # Luc Aubin: directeur technique @ Brume (former); Luc Aubin: président @ Nerval (former); Luc Aubin: trésorier @ Sarn (former)
      {p:Luc Aubin} travaille chez {c:Brume}, où il dirige la division optique. # Luc Aubin: dirige @ Brume
      {c:Brume} a grandi, a déclaré le président du conseil d'administration {p:Luc Aubin}. # Luc Aubin: président du conseil d'administration @ Brume
      {c:Nerval} annonce la nomination d'un vétéran au poste de directeur général, {p:Luc Aubin}. # Luc Aubin: directeur général @ Nerval
      {p:Luc Aubin} occupe le poste de Senior Vice President chez {c:Brume}. # Luc Aubin: Senior Vice President @ Brume
      {p:Odile Marchand} est la présidente de {c:Nerval}. Son prédécesseur, {p:Luc Aubin}, se tait. # Odile Marchand: présidente @ Nerval; Luc Aubin: présidente @ Nerval (former)
      {p:Odile Marchand} dirigera {c:Brume} et devient présidente de {c:Nerval}. {p:Elle|Odile Marchand} y remplace {p:Luc Aubin}. # Odile Marchand: présidente @ Nerval; Odile Marchand: dirigera @ Brume; Luc Aubin: présidente @ Nerval (former)
      La présidente de la {o:Chambre des lampes} ({o:CDL}), {p:Odile Marchand}, se tait. # Odile Marchand: présidente @ Chambre des lampes
      « Tout va bien », annonce {p:Odile Marchand}, directrice générale {c:Nerval}. # Odile Marchand: directrice générale @ Nerval
      {c:Nerval} annonce la démission de son PDG, {p:Luc Aubin}. # Luc Aubin: PDG @ Nerval (former)
      Le remplacement du PDG de {c:Nerval}, {p:Luc Aubin}, par {p:Odile Marchand} surprend. # Luc Aubin: PDG @ Nerval (former); Odile Marchand: PDG @ Nerval
      {p:Luc Aubin} est parti en septembre 2019 pour devenir PDG de {c:Nerval}. # Luc Aubin: PDG @ Nerval
      {p:Luc Aubin}, responsable de {c:Lampe Durable} chez {c:Nerval}, se tait. # Luc Aubin: responsable de Lampe Durable @ Nerval
      Depuis la démission de {c:son|Brume} PDG, {p:Luc Aubin}, {c:Brume} cherche un dirigeant. # Luc Aubin: PDG @ Brume (former)
      L'analyste {p:Luc Aubin} chez {c:Brume} doute. # Luc Aubin: analyste @ Brume
      """)
  void french(String marked, String expected) {
    assertEquals(expected, positions("fr", marked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      {c:Obrix} CEO {p:Ada Vane} declined. # Ada Vane: CEO @ Obrix
      {p:Ada Vane}, {c:Obrix}'s chief executive, declined. # Ada Vane: chief executive @ Obrix
      {c:Obrix}'s current boss, {p:Ada Vane}, declined. # Ada Vane: boss @ Obrix
      {p:Ada Vane}, President and CEO of {c:Obrix}, declined. # Ada Vane: President @ Obrix; Ada Vane: CEO @ Obrix
      The former {c:Obrix} president {p:Ada Vane} declined. # Ada Vane: president @ Obrix (former)
      {p:Ada Vane}, a patent lawyer with {c:Harl & Voss}, disagrees. # Ada Vane: patent lawyer @ Harl & Voss
      {p:Ada Vane}, an engineer at {c:Obrix} until March, disagrees. # Ada Vane: engineer @ Obrix (former)
      {p:Ada Vane} was chief scientist at {c:Obrix}. # Ada Vane: chief scientist @ Obrix (former)
      {p:Ada Vane}, who runs the chip lab at the {o:University of Sarn}, agrees. # Ada Vane: runs the chip lab @ University of Sarn
      {p:Ada Vane}, who previously led the graphics group at {c:Obrix}, agrees. # Ada Vane: led the graphics group @ Obrix (former)
      {p:Ada Vane} co-founded {c:Obrix} in 2016. # Ada Vane: co-founded @ Obrix
      {c:Obrix} was founded by {p:Ada Vane} and {p:Tom Ebry}. # Ada Vane: founded @ Obrix; Tom Ebry: founded @ Obrix
      {p:Ada Vane} joins {c:Obrix} as chief technology officer. # Ada Vane: chief technology officer @ Obrix
      {c:Obrix} named {p:Ada Vane} chief executive on Monday. # Ada Vane: chief executive @ Obrix
      {p:Ada Vane} succeeds {p:Tom Ebry} as chief executive of {c:Obrix}. # Ada Vane: chief executive @ Obrix; Tom Ebry: chief executive @ Obrix (former)
      {p:Ada Vane} stepped down as chief executive of {c:Obrix}. # Ada Vane: chief executive @ Obrix (former)
      {p:Ada Vane}, {c:Obrix}'s chairman, formerly chief financial officer of {c:Harl}, agrees. # Ada Vane: chairman @ Obrix; Ada Vane: chief financial officer @ Harl (former)
      {c:its|Obrix} head of perception, {p:Ada Vane}, agrees. # Ada Vane: head of perception @ Obrix
      {c:Obrix} Executive Vice President {p:Ada Vane} replied. # Ada Vane: Executive Vice President @ Obrix
      {p:Ada Vane} (born 4 May 1970 in Sarn) is an engineer and the chief executive officer of {c:Obrix}. # Ada Vane: chief executive officer @ Obrix
      {p:Ada Vane} is chairman of {c:Obrix}, {c:Harl} and {c:Voss Labs}. # Ada Vane: chairman @ Obrix; Ada Vane: chairman @ Harl; Ada Vane: chairman @ Voss Labs
      The head of {c:Obrix} and {c:Harl} met {p:Ada Vane}, president of {c:Voss}. # Ada Vane: president @ Voss
      {p:Ada Vane} is an executive who served as head of sales of {c:Obrix} from 1983 to 1984 and chairman of {c:Harl}. # Ada Vane: head of sales @ Obrix (former); Ada Vane: chairman @ Harl (former)
      {c:Obrix} was established in early 2009 by comedian {p:Ada Vane}, chemist {p:Tom Ebry} and {p:Ivo Lunt}. # Ada Vane: established @ Obrix; Tom Ebry: established @ Obrix; Ivo Lunt: established @ Obrix
      {c:Obrix} is a maker of lamps formerly led by {p:Ada Vane}. # Ada Vane: led @ Obrix (former)
      The round was led by {c:Harl} and {c:Obrix}, the investment firm founded by {p:Ada Vane}. # Ada Vane: founded @ Obrix
      {c:Harl} hired it, said {p:Tom Ebry}, and praised {c:its|Obrix} chairman, {p:Ada Vane}. # Ada Vane: chairman @ Obrix
      {p:Ada Vane}, considered one of the best in her field, is the founder of {c:Obrix}. # Ada Vane: founder @ Obrix
      {p:Ada Vane} had been an investment banker with {c:Obrix}. # Ada Vane: investment banker @ Obrix (former)
      {p:Ada Vane} is a senior advisor to {c:Obrix}. # Ada Vane: senior advisor @ Obrix
      {c:Obrix} was founded by {p:Ada Vane}, {p:Tom Ebry} says. # Ada Vane: founded @ Obrix
      {p:Ada Vane} founded the lamp maker {c:Obrix} alongside {p:Tom Ebry} in 2010. # Ada Vane: founded @ Obrix; Tom Ebry: founded @ Obrix
      {c:Obrix} confirmed the appointment of {p:Ada Vane} as chief scientist of {c:Harl}. # Ada Vane: chief scientist @ Harl
      {p:Ada Vane} became head of {c:Obrix} in May, succeeding {p:Tom Ebry}. # Ada Vane: head @ Obrix; Tom Ebry: head @ Obrix (former)
      Analyst {p:Ada Vane} at {c:Obrix} disagrees. # Ada Vane: Analyst @ Obrix
      The analyst {p:Ada Vane}, of the broker {c:Obrix}, disagrees. # Ada Vane: analyst @ Obrix
      {p:Ada Vane}, {c:Obrix}'s CFO and senior vice president, and {p:Tom Ebry}, general manager of {c:Harl}, agree. # Ada Vane: CFO @ Obrix; Ada Vane: senior vice president @ Obrix; Tom Ebry: general manager @ Harl
      {p:Ada Vane}, {c:Obrix}'s lead independent director, agrees. # Ada Vane: lead independent director @ Obrix
      {p:Ada Vane} is the third CEO of {c:Obrix}. # Ada Vane: CEO @ Obrix
      {p:Ada Vane}, the former {c:Harl} boss now in charge of sales at {c:Obrix}, agrees. # Ada Vane: boss @ Harl (former); Ada Vane: in charge of sales @ Obrix
      {p:Ada Vane} left {c:Harl} in April to become the chief executive of {c:Obrix}. # Ada Vane: chief executive @ Obrix
      {c:Obrix} accepted the resignation of CEO {p:Ada Vane}. # Ada Vane: CEO @ Obrix (former)
      {c:Obrix} co-founder {p:Ada Vane} resigned on Monday. # Ada Vane: co-founder @ Obrix
      {p:Ada Vane}'s appointment as chief executive of {c:Obrix} pleased many. # Ada Vane: chief executive @ Obrix
      {c:Obrix} announced sales head {p:Ada Vane} as its new president. # Ada Vane: president @ Obrix
      {p:Ada Vane} was ousted as chief executive of {c:Obrix}. # Ada Vane: chief executive @ Obrix (former)
      {c:Obrix} fired {p:Ada Vane} as chief executive. # Ada Vane: chief executive @ Obrix (former)
      {c:Obrix} thanked CEO {p:Ada Vane}, President {p:Tom Ebry} and CTO {p:Ivo Lunt}. # Ada Vane: CEO @ Obrix; Tom Ebry: President @ Obrix; Ivo Lunt: CTO @ Obrix
      {c:Obrix} decided to replace chief executive {p:Ada Vane} with {p:Tom Ebry} in May. # Ada Vane: chief executive @ Obrix; Tom Ebry: chief executive @ Obrix
      """)
  void english(String marked, String expected) {
    assertEquals(expected, positions("en", marked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
      en # {p:Ada Vane} is not the chief executive of {c:Obrix}.
      en # {p:Ada Vane} led the acquisition of {c:Obrix}.
      en # {p:Ada Vane} bought shares of {c:Obrix}.
      en # {p:Ada Vane}, a chemist, is not an engineer or the head of {c:Obrix}.
      en # {p:Ada Vane} is the daughter of a founder of lamp makers, and {c:Obrix} is no client.
      en # {p:Ada Vane} replaced {p:Tom Ebry} in the team of {c:Obrix}.
      fr # {p:Luc Aubin} file chez {c:Brume}, où il dirigera les achats.
      fr # {p:Luc Aubin} a créé la surprise chez {c:Nerval}.
      fr # {p:Luc Aubin} a remplacé {p:Odile Marchand} sur le banc.
      fr # {p:Luc Aubin} n'est pas le patron de {c:Nerval}.
      fr # {p:Luc Aubin} a salué le rachat de {c:Nerval}.
      """)
  void nothing(String language, String marked) {
    assertEquals("", positions(language, marked));
  }

  @Test
  void aPostWithoutOrganizationIsOfTheCompanySpokenOf() {
    assertEquals(
        "Ada Vane: Chief executive @ Obrix",
        positions("en", "{c:Obrix} lost money. Chief executive {p:Ada Vane} stays calm."));
  }

  @Test
  void aPostThatManyHaveIsOfTheOnlyCompanySpokenOf() {
    assertEquals(
        "Ada Vane: chief marketing officer @ Obrix",
        positions("en", "{c:Obrix} lost money. {p:Ada Vane} is chief marketing officer."));
    assertEquals(
        "",
        positions(
            "en", "{c:Obrix} sued {c:Velmec}. {p:Ada Vane} is an analyst, says the director."));
  }

  @Test
  void aPostWithoutOrganizationIsNotOfTheSource() {
    assertEquals(
        "Ada Vane: chief executive @ Obrix",
        positions(
            "en",
            "{c:Obrix} lost money. According to {c:Sarn News}, chief executive {p:Ada Vane} said"
                + " that {c:Obrix} will grow."));
  }

  @Test
  void whoServedBeforeIsNamedBeforeTheGerund() {
    assertEquals(
        "Ada Vane: VP of design @ Obrix",
        positions("en", "{p:Ada Vane} has left after serving as VP of design at {c:Obrix}.")
            .replace(" (former)", ""));
  }

  @Test
  void aTitleEndsBeforeADate() {
    assertEquals(
        "Ada Vane: chief operating officer @ Obrix",
        positions(
            "en", "{p:Ada Vane}, chief operating officer since January 2012 of {c:Obrix}, spoke."));
  }

  @Test
  void aSecondDescriptionMayStandBeforeTheName() {
    assertEquals(
        "Ada Vane: executive @ Obrix (former)",
        positions("en", "Former {c:Obrix} executive and chess player {p:Ada Vane} spoke."));
  }

  @Test
  void anAppositionMayOpenTheSentence() {
    assertEquals(
        "Ada Vane: analyst @ Obrix (former)",
        positions("en", "As a {c:Obrix} analyst in 2001, {p:Ada Vane} met many."));
  }

  @Test
  void aTitleMayHaveItsFieldBehindTheHouse() {
    assertEquals(
        "Luc Aubin: président @ Nerval",
        positions(
            "fr",
            "Le président de {c:Nerval} pour l'Afrique et l'Orient, {p:Luc Aubin}, a signé."));
    assertEquals(
        "Ada Vane: president @ Obrix",
        positions(
            "en", "The president of {c:Obrix} for Africa and the East, {p:Ada Vane}, signed."));
  }

  @Test
  void whoMovesFromAPostHeldItInTheSameHouse() {
    assertEquals(
        "Ada Vane: vice chairman @ Obrix (former); Ada Vane: executive chairman @ Obrix",
        positions(
            "en", "{p:Ada Vane} has moved from vice chairman to executive chairman of {c:Obrix}."));
  }

  @Test
  void twoTitlesAreTwo() {
    assertEquals(
        "Luc Aubin: directeur général opérationnel @ Nerval;"
            + " Luc Aubin: membre du directoire @ Nerval",
        positions(
            "fr",
            "{p:Luc Aubin}, directeur général opérationnel et membre du directoire de {c:Nerval},"
                + " se tait."));
  }

  @Test
  void aPostWithoutHouseIsNotThatOfTheNearestOfTwo() {
    assertEquals(
        "",
        positions(
            "en", "A sale of {c:Obrix} to {c:Velmec} is likely, CFO {p:Ada Vane} told the press."));
    assertEquals(
        "Luc Aubin: directeur général @ Nerval",
        positions(
            "fr",
            "{c:Nerval} grandit. Le groupe a annoncé la nomination de {p:Luc Aubin} au poste de"
                + " directeur général."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "none",
      textBlock =
          """
      en # {c:Obrix} CEO {p:Ada Vane} stepped down from her role on Monday. # Ada Vane: CEO @ Obrix (former)
      en # {c:Obrix} CEO {p:Ada Vane} resigned on Monday. # Ada Vane: CEO @ Obrix (former)
      en # {c:Obrix} CEO {p:Ada Vane} was ousted on Monday. # Ada Vane: CEO @ Obrix (former)
      en # {c:Obrix} CEO {p:Ada Vane} will step down in May. # Ada Vane: CEO @ Obrix
      en # {c:Obrix} CEO {p:Ada Vane} spoke on Monday. # Ada Vane: CEO @ Obrix
      en # {c:Obrix} replaced CEO {p:Ada Vane} with {p:Tom Hale} on Monday. # Ada Vane: CEO @ Obrix (former); Tom Hale: CEO @ Obrix
      en # {c:Velmec} has a CFO, {p:Leo Marr}. {c:Obrix} replaced {p:Ada Vane} last week. # Leo Marr: CFO @ Velmec
      en # {p:Tom Hale} led rival chipmaker {c:Obrix}. # Tom Hale: led @ Obrix (former)
      en # One scenario involves {p:Ada Vane} being the chief of {c:Obrix}. # ''
      en # {p:Ada Vane} is the chief of {c:Obrix}. # Ada Vane: chief @ Obrix
      en # {c:Obrix} said that {p:Ada Vane} will be chairman of the {o:Board of Directors}. # Ada Vane: chairman @ Obrix
      en # {p:Ada Vane} is chairman of the {o:Board of Directors}. # ''
      fr # Le PDG de {c:Nerval}, {p:Luc Aubin}, a démissionné lundi. # Luc Aubin: PDG @ Nerval (former)
      fr # Le PDG de {c:Nerval}, {p:Luc Aubin}, quittera ses fonctions en mai. # Luc Aubin: PDG @ Nerval
      fr # Le PDG de {c:Nerval}, {p:Luc Aubin}, a parlé lundi. # Luc Aubin: PDG @ Nerval
      fr # {c:Nerval} recrute des chercheurs formés par {c:Brume}, a dit son PDG, {p:Luc Aubin}. # Luc Aubin: PDG @ Nerval
      fr # {p:Luc Aubin}, ancien PDG de {c:Nerval} et président de Vau depuis mai, se tait. # Luc Aubin: PDG @ Nerval (former)
      fr # {p:Luc Aubin} est président du {o:conseil d'administration}. # ''
      fr # {c:Nerval} a nommé {p:Luc Aubin} à la tête de la direction des marques en remplacement de {p:Odile Marchand}. # Luc Aubin: à la tête de la direction des marques @ Nerval; Odile Marchand: à la tête de la direction des marques @ Nerval (former)
      fr # {c:Nerval} grandit, a dit un proche cité par {c:Brume}. {p:Luc Aubin} sera directeur financier. # Luc Aubin: directeur financier @ Nerval
      """)
  void betterNoPostThanAWrongOne(String language, String text, String posts) {
    assertEquals(posts, positions(language, text));
  }
}
