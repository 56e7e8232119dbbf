package dixit.extract.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.lexicon.Lexicon;
import dixit.model.Article;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.text.Annotator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityExtractorTest {
  @Test
  void namesNobodyHasHeardOfAreTypedByWhatStandsAroundThem() {
    assertEquals(
        List.of("Company Vellorec", "Company Ombrine", "Person Maëlle Kervadec"),
        entities(
            "fr",
            "Le fabricant Vellorec a racheté la start-up Ombrine. « Tout va bien », déclare Maëlle"
                + " Kervadec, présidente de Vellorec."));
    assertEquals(
        List.of("Company Tavmark", "Person Oswin Brael", "Company Korvane Analytics"),
        entities(
            "en",
            "Chipmaker Tavmark will buy back shares, said Oswin Brael, an analyst at Korvane"
                + " Analytics."));
  }

  @Test
  void oneCompanyWithOrWithoutItsLegalFormIsOne() {
    assertEquals(
        List.of("Company Korvane Corp.|Korvane"),
        entities("en", "Korvane Corp. has hired staff. The company Korvane is growing."));
  }

  @Test
  void aCommonWordThatOpensASentenceIsACompanyBeforeItsOfficer() {
    assertEquals(
        List.of("Company Apple", "Person Oswin Brael"),
        entities("en", "Apple boss Oswin Brael left early."));
    assertEquals(
        List.of("Person Oswin Brael"), entities("en", "Former boss Oswin Brael left early."));
  }

  @Test
  void aKnownNameIsShortForTheSameWithAWordForItsTrade() {
    assertEquals(
        List.of("Company Qualcomm", "Company NXP Semiconductors|NXP"),
        entities("en", "Qualcomm courts NXP Semiconductors. NXP did not comment."));
  }

  @Test
  void aMakerOfChipsIsACompany() {
    assertEquals(
        List.of("Company Brume"),
        entities("fr", "Le groupe rachète le concepteur américain de puces Brume."));
    assertEquals(List.of("Chip Brume"), entities("fr", "Le groupe vante sa puce Brume."));
  }

  @Test
  void anAcronymMeetsItsWords() {
    assertEquals(
        List.of("Organization Northern Rail Authority|NRA"),
        entities("en", "The Northern Rail Authority (NRA) agreed. The NRA is pleased."));
  }

  @Test
  void aSurnameMeetsTheFullName() {
    assertEquals(
        List.of("Person Jolene Abery|Abery"),
        entities("en", "Jolene Abery, an engineer, spoke first. Ms Abery said little."));
  }

  @Test
  void oneCompanyNamedLikeTheBeginningOfAnotherStaysApart() {
    assertEquals(
        List.of("Company Intel", "Company Intel Foundry"),
        entities("en", "Intel said that Intel Foundry had lost money."));
  }

  @Test
  void chipsByTheirKindAndByTheNounBesideThem() {
    assertEquals(
        List.of("Company Vellorec", "Chip Mélusine-4", "Chip GPU"),
        entities("fr", "La société Vellorec dévoile la puce Mélusine-4, plus rapide que les GPU."));
  }

  @Test
  void organizationsThatBeginWithTheirKind() {
    assertEquals(
        List.of("Organization Autorité italienne de la concurrence"),
        entities("fr", "Pour l'Autorité italienne de la concurrence, rien ne presse."));
    assertEquals(
        List.of("Organization University of Bristol"),
        entities("en", "She works at the University of Bristol."));
  }

  @Test
  void placesPeoplesBrandsAndDaysAreNoEntities() {
    assertEquals(
        List.of(),
        entities("en", "On Monday, in London, the French bought an iPhone and a Windows laptop."));
    assertEquals(
        List.of(), entities("fr", "Lundi, à Paris, les Américains ont découvert le Japon."));
  }

  @Test
  void theWordThatOpensASentenceIsNoName() {
    assertEquals(
        List.of("Company Tavmark Inc."),
        entities("en", "Investors cheered. Shares of Tavmark Inc. rose. Analysts agreed."));
  }

  @Test
  void companiesWhoseNamesBeginAlikeStayApart() {
    assertEquals(
        List.of("Company Arm", "Company Armis", "Company ServiceNow"),
        entities("en", "Chip designer Arm is not for sale. Armis was bought by ServiceNow."));
    assertEquals(
        List.of("Company Groq"),
        entities("fr", "La start-up Groq a vendu des puces. Groq n'a pas commenté."));
    assertEquals(
        List.of("Company Intel", "Company Intel Foundry"),
        entities("fr", "Intel a séparé ses comptes de ceux de sa filiale Intel Foundry."));
  }

  @Test
  void companiesNamedByOrdinaryWordsAreOnlySoWhereTheyAct() {
    assertEquals(
        List.of(), entities("en", "Target dates slipped. Block by block, the scale of it grew."));
    assertEquals(
        List.of("Company Target"), entities("en", "The retailer Target has cut its staff."));
    assertEquals(List.of("Company Target"), entities("en", "Target in June said it will pay."));
    assertEquals(List.of(), entities("en", "Target in mind, they ran on for an hour."));
    assertEquals(
        List.of(), entities("fr", "Orange sanguine ou citron, le choix est vaste à Menton."));
    assertEquals(
        List.of("Company Orange"), entities("fr", "L'opérateur Orange a recruté mille salariés."));
  }

  @Test
  void thePartiesOfADealAreCompaniesByItsVerb() {
    assertEquals(
        List.of("Company Drakkar Marine", "Company Tamrin"),
        entities("fr", "Drakkar Marine a annoncé avoir racheté Tamrin."));
    assertEquals(
        List.of("Company Quorra", "Company Tamrin"),
        entities("en", "Quorra said it had bought Tamrin."));
  }

  @Test
  void namesGivenAsExamplesAreOfTheKindOfTheirNoun() {
    assertEquals(
        List.of("Company Obrenne", "Company Tiveld", "Company Sarmont"),
        entities("en", "Lenders such as Obrenne, Tiveld and Sarmont offer less."));
  }

  @Test
  void aWordIsNotTheAcronymThatItLooksLike() {
    assertEquals(List.of(), entities("fr", "Le Sud attend. Un éléphant passe. Le temps presse."));
  }

  @Test
  void whoGoesByTheLastWordIsAPerson() {
    assertEquals(
        List.of("Company Tavmark", "Person Orv Gesling|Gesling"),
        entities(
            "en",
            "Chipmaker Tavmark ousted Orv Gesling on Monday. Gesling had joined Tavmark in 2019."));
    assertEquals(
        List.of("Company Ombrine|Ombrine Vellorec"),
        entities("fr", "Le fabricant Ombrine recrute. Ombrine Vellorec ouvre une usine."));
  }

  @Test
  void aLeaderOfAnIndustryIsACompany() {
    assertEquals(
        List.of("Company Vellorec"),
        entities("fr", "Le leader des semi-conducteurs Vellorec (900 salariés) recrute."));
    assertEquals(
        List.of("Company Ombrine"),
        entities("fr", "L'éditeur de logiciels de gestion Ombrine a perdu un client."));
  }

  @Test
  void techniquesMarketsAndPartiesAreNoCompanies() {
    assertEquals(
        List.of("Company Tavmark"),
        entities(
            "en",
            "Chipmaker Tavmark (NASDAQ: TVMK) sells VoIP phones, LoRa radios and American AI"
                + " tools."));
    assertEquals(
        List.of("Person Oswin Brael"),
        entities("en", "Oswin Brael (D-Mass.), an economist, will meet other CEOs."));
    assertEquals(
        List.of("Company Vellorec", "Person Maëlle Kervadec"),
        entities(
                "fr",
                "Maëlle Kervadec occupe le poste de Senior Vice President chez Vellorec, qui vend de"
                    + " l'IoT.")
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void bodiesOfAStateAreOrganizations() {
    assertEquals(
        List.of("Organization UK Ministry of Defence"),
        entities("en", "The UK Ministry of Defence ordered radios."));
    assertEquals(
        List.of("Organization Dutch defence ministry"),
        entities("en", "The Dutch defence ministry objected."));
    assertEquals(
        List.of("Organization House Committee on Foreign Affairs"),
        entities("en", "The House Committee on Foreign Affairs met on Monday."));
    assertEquals(
        List.of("Organization ministère britannique de la Défense"),
        entities("fr", "Hier, le ministère britannique de la Défense a commandé des radios."));
  }

  @Test
  void aWordForABodyNamesOneOnlyAfterItsWholeName() {
    assertEquals(List.of(), entities("fr", "Hier, le Conseil et le Comité ont dit non."));
    assertEquals(
        List.of("Organization Commission vellorienne|Commission"),
        entities("fr", "Hier, la Commission vellorienne a dit non. Mais la Commission hésite."));
  }

  @Test
  void anAcronymInBracketsMayHaveTheLettersInTheOrderOfAnotherLanguage() {
    assertEquals(
        List.of("Organization Agence spatiale suédoise|SSA"),
        entities("fr", "Hier, l'Agence spatiale suédoise (SSA) a dit non."));
  }

  @Test
  void whatAPostIsAboutIsNoCompany() {
    assertEquals(
        List.of("Person Maëlle Kervadec"),
        entities("fr", "Maëlle Kervadec, directrice de la Recherche du groupe, a souri."));
  }

  @Test
  void surnamesMayBeMonthsOrStandBeforeAGeneration() {
    assertEquals(
        List.of("Person Ada May"),
        entities("en", "Ada May, an economist, spoke. She said little."));
    assertEquals(
        List.of("Person Gerard Velmec III|Velmec"),
        entities("en", "Gerard Velmec III, an engineer, spoke. Mr Velmec said little."));
  }

  @Test
  void whoAppointsIsACompany() {
    assertEquals(
        List.of("Company Velmec", "Person Paula Serin"),
        entities("fr", "Velmec a nommé Paula Serin directrice financière."));
    assertEquals(
        List.of("Company Velmec", "Person Paula Serin"),
        entities("en", "Velmec named Paula Serin finance chief."));
  }

  @Test
  void theCreatorOfACompanyIsAPerson() {
    assertEquals(
        List.of("Person Munal Shar"),
        entities("fr", "Sur son blog, le créateur de la société, Munal Shar, a démenti."));
  }

  @Test
  void aSurnameMayStandInCapitals() {
    assertEquals(
        List.of("Person Pascal VERNIER"), entities("fr", "Hier, Pascal VERNIER a expliqué cela."));
    assertEquals(
        List.of("Person Oscar BRAEL"), entities("en", "On Monday Oscar BRAEL explained it."));
  }

  @Test
  void theLeaderOfATradeIsACompany() {
    assertEquals(
        List.of("Company Ashveld"),
        entities("fr", "Hier, le leader des semi-conducteurs Ashveld a présenté ses comptes."));
    assertEquals(
        List.of("Company Ashveld"),
        entities("en", "On Monday semiconductor leader Ashveld presented its accounts."));
  }

  @Test
  void laboratoriesAreLabs() {
    assertEquals(
        List.of("Company Orvane Labs|Orvane Laboratories"),
        entities("en", "Orvane Labs grew. Orvane Laboratories was founded in 1990."));
    assertEquals(
        List.of("Company Orvane Labs|Orvane Laboratoires"),
        entities("fr", "Le groupe Orvane Labs grandit. Orvane Laboratoires a été fondé en 1990."));
  }

  @Test
  void aStockSymbolIsNoNameOfItsOwn() {
    assertEquals(
        List.of("Company Velmecor"),
        entities("en", "The company Velmecor (VLMC) sold its shares."));
  }

  @Test
  void anUnitWithAndInItsNameIsOne() {
    assertEquals(
        List.of("Company Boeing Defense Space and Security"),
        entities("en", "He ran the company Boeing Defense Space and Security."));
  }

  @Test
  void peopleOfAKnownCompanyOpenASentence() {
    assertEquals(List.of("Company Intel"), entities("en", "Intel officials said it was ready."));
  }

  @Test
  void whatIsShoutedIsANameOnlyWhereItIsKnownOrNamedElsewhere() {
    assertEquals(
        List.of(),
        entities(
            "fr",
            "LE GROUPE VELLOREC RACHÈTE LA SOCIÉTÉ BRAMINE POUR UN MONTANT ALLANT JUSQU'À 2"
                + " MILLIARDS D'EUROS, A DIT SON FONDATEUR."));
    assertEquals(
        List.of("Company NVIDIA"),
        entities("en", "NVIDIA WILL PAY FOR THE WHOLE OF THIS ODD BUSINESS NEXT SPRING."));
  }

  @Test
  void aLegalFormAloneAndTheEndOfAnAbbreviationAreNoNames() {
    assertEquals(List.of(), entities("en", "They settled the rest with Inc. before noon."));
    assertEquals(List.of(), entities("fr", "On garde la puce d'E/S. Même constat ailleurs."));
  }

  @Test
  void tradesAndOrdinaryEnglishWordsAreNoPersons() {
    assertEquals(
        List.of("Company Brisvold Partners", "Company Tarvik Energies"),
        entities("fr", "Le fonds a choisi Brisvold Partners. Tarvik Energies n'a rien dit."));
  }

  @Test
  void aFirstNameMayBeAnAdjectiveToo() {
    assertEquals(
        List.of("Person Christian Vasselin"),
        entities("fr", "On a confié le poste de directeur à Christian Vasselin, ingénieur."));
  }

  @Test
  void namesWrittenApartAreOne() {
    assertEquals(
        List.of("Company VelmecAI|Velmec AI"),
        entities("en", "The company VelmecAI grew. Velmec AI hired staff."));
    assertEquals(
        List.of("Company Korvane|Korvane Talbec"),
        entities("en", "The firm Korvane sells wine. France's Korvane Talbec is well known."));
  }

  @Test
  void whatANameIsSaidToBeTypesIt() {
    assertEquals(
        List.of("Person Karvany"),
        entities("en", "Karvany is a co-founder of the lab. On Monday Karvany left."));
  }

  @Test
  void wordsForATechniqueAndPluralsOfThingsAreNoCompanies() {
    assertEquals(
        List.of(), entities("fr", "Ces cartes ont la technologie NFC (Near Field Communication)."));
    assertEquals(
        List.of("Company Tavmark"), entities("en", "Chipmaker Tavmark makes DVDs and PLDs."));
  }

  @Test
  void aSentenceOfNamesIsNoHeadline() {
    assertEquals(
        List.of("Person Demi Harsab", "Company Tavmark", "Company Velmec Technologies Inc."),
        entities(
            "en",
            "Other investors include Demi Harsab, co-founder of chipmaker Tavmark, and the chief"
                + " scientist at Velmec Technologies Inc."));
  }

  @Test
  void anOriginWithACapitalIsNoPartOfAName() {
    assertEquals(
        List.of("Company Vellorec"),
        entities("fr", "On cite la banque Neerlandaise Vellorec. La banque Vellorec se tait."));
    assertEquals(
        List.of("Person Thierry Breton|Breton"),
        entities("fr", "Hier, Thierry Breton, président, a souri. M. Breton a parlé."));
  }

  @Test
  void whatACountryOwnsIsACompany() {
    assertEquals(
        List.of("Company Snevral", "Company Norbel"),
        entities("en", "The show drew France's Snevral and Sweden's Norbel this year."));
  }

  @Test
  void processesAndModelsOfATextWithoutChipsAreNone() {
    assertEquals(
        List.of("Company Tavmark"),
        entities("en", "Chipmaker Tavmark said that its T14 process is ready."));
    assertEquals(
        List.of("Company Tavmark"),
        entities("en", "The airline Tavmark ordered ten A77XLR jets and two KC-99."));
  }

  @Test
  void aTitleInsideARunBeginsAnew() {
    assertEquals(
        List.of("Person Xavier Bauvel"),
        entities("fr", "On a vu le film du réalisateur Xavier Bauvel Des fleurs et des cieux."));
  }

  @Test
  void anOrdinalMayBeginAName() {
    assertEquals(
        List.of("Company 19th Velmec Foods"),
        entities("en", "The company 19th Velmec Foods grew."));
  }

  @Test
  void aShoutedFormIsNotTheNameOfItsCompany() {
    assertEquals("Korvane", name("en", "The company KORVANE grew. Korvane hired staff."));
  }

  private static String name(String language, String text) {
    Annotator annotator = Annotator.forLanguage(language);
    return new EntityExtractor(Lexicon.of(language).topic("names"), annotator::isCommonWord)
        .extract(annotator.annotate(new Article("test", text, language, Article.Metadata.NONE)))
        .keySet()
        .iterator()
        .next()
        .name();
  }

  private static List<String> entities(String language, String text) {
    Annotator annotator = Annotator.forLanguage(language);
    EntityExtractor extractor =
        new EntityExtractor(Lexicon.of(language).topic("names"), annotator::isCommonWord);
    Map<Entity, List<Mention>> found =
        extractor.extract(
            annotator.annotate(new Article("test", text, language, Article.Metadata.NONE)));
    List<String> shown = new ArrayList<>();
    found.forEach(
        (entity, mentions) ->
            shown.add(
                entity.getClass().getSimpleName()
                    + " "
                    + String.join(
                        "|", mentions.stream().map(m -> m.span().in(text)).distinct().toList())));
    return shown;
  }
}
