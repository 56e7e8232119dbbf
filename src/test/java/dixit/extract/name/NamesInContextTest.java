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

class NamesInContextTest {
  @Test
  void anApostropheIsOfTheNameWhereNobodyIsNamedWithoutIt() {
    assertEquals(
        List.of("Company Tolly's"),
        entities("en", "The chain Tolly's said it would close. Tolly's shares fell."));
    assertEquals(
        List.of("Company Brindle"),
        entities("en", "The brewer Brindle said it would close. Brindle's shares fell."));
    assertEquals(
        List.of("Company Vantor", "Company Dunmer' Donuts"),
        entities("en", "The group Vantor owns chains such as Dunmer' Donuts."));
  }

  @Test
  void aNameBesideWhatIsEatenOrDrunkIsABrand() {
    assertEquals(
        List.of("Company Vantor"),
        entities("en", "The group Vantor owns Olbrook Club rum, Tamber's Creek wine and more."));
    assertEquals(
        List.of("Company Vantor"), entities("fr", "Le groupe Vantor vend la vodka Olbrine."));
  }

  @Test
  void anAcronymInBracketsShowsWhereTheNameBegins() {
    assertEquals(
        List.of("Company Brumel", "Company Fonds breton des carrières|FBC"),
        entities(
            "fr",
            "La société Brumel est au Fonds breton des carrières (FBC). Le groupe FBC se tait."));
    assertEquals(
        List.of("Company Brumel"),
        entities("fr", "La société Brumel vend la NFC (Near Field Communication) partout."));
  }

  @Test
  void aShortNameMeetsALongOneOfWhichNothingElseTells() {
    assertEquals(
        List.of("Company Tamber|Tamber Oswald"),
        entities("en", "The brewer Tamber is for sale. It was run by France's Tamber Oswald."));
    assertEquals(
        List.of("Company Allied Domarec|Domarec"),
        entities("en", "The brewer Allied Domarec is for sale. Bankers like Domarec."));
  }

  @Test
  void twoLettersStandForTheOnlyNameThatHasThem() {
    assertEquals(
        List.of("Company Vantor Telekom|VT"),
        entities("fr", "L'opérateur Vantor Telekom se retire. La rumeur court et VT se tait."));
  }

  @Test
  void aKnownCompanyOpensASentence() {
    assertEquals(
        List.of("Company Siemens"), entities("en", "Siemens won a contract to build trains."));
    assertEquals(
        List.of("Company Siemens", "Company Alstom"),
        entities("fr", "Siemens et Alstom ont signé un accord."));
    assertEquals(
        List.of("Company Orange", "Company Alstom"),
        entities("fr", "Orange et Alstom ont signé un accord."));
    assertEquals(List.of(), entities("en", "Targets were missed again this year."));
  }

  @Test
  void aSurnameMayBeATradeAfterAnArticleWithACapital() {
    assertEquals(
        List.of("Person Bruno Le Maire|Le Maire", "Company Brumel"),
        entities("fr", "Bruno Le Maire quitte la société Brumel. M. Le Maire se tait."));
  }

  @Test
  void aHyphenMakesNoOtherName() {
    assertEquals(
        List.of("Company Vantor Telecom|Vantor-Telecom"),
        entities("fr", "L'opérateur Vantor Telecom se retire. Le groupe Vantor-Telecom se tait."));
  }

  @Test
  void aNameWithoutAFirstNameIsHardlyAPersons() {
    assertEquals(
        List.of("Company Orvo Tintane"),
        entities("fr", "Elle a été achetée par le conglomérat minier Orvo Tintane."));
    assertEquals(
        List.of("Person Bramière"), entities("fr", "Il l'a dit à la ministre Bramière, en mai."));
  }

  @Test
  void whereSomebodyIsAtHomeIsNoCompany() {
    assertEquals(
        List.of("Company Vantor", "Company Oskane"),
        entities("en", "Vantor, the Valmere-based holding company, sold the unit Oskane."));
  }

  @Test
  void acronymsInThePluralAreThings() {
    assertEquals(
        List.of("Company Vantor"), entities("en", "The company Vantor sold its stock of MVDs."));
  }

  @Test
  void theLastNounOfACompoundTellsTheKind() {
    assertEquals(
        List.of("Company Vantor", "Company Olbrook", "Company Pinhurst"),
        entities(
            "en",
            "The group Vantor sold businesses such as the Olbrook cinema chain and the Pinhurst"
                + " studios."));
    assertEquals(
        List.of("Company Oltrane"),
        entities("fr", "Il a racheté la société de services informatiques Oltrane en 2015."));
    assertEquals(
        List.of("Company Oltrane"),
        entities("fr", "Il vise la société de conseil en technologie Oltrane, dit-on."));
  }

  @Test
  void whatPurchasesArePurchasesOfIsACompany() {
    assertEquals(
        List.of("Company Olbrine", "Company Tamberly"),
        entities("en", "It grew by acquisitions such as that of Olbrine and Tamberly."));
  }

  @Test
  void twoSurnamesWhereSomebodyWorksAreOneFirm() {
    assertEquals(
        List.of("Person Ida Brael", "Company Shermane and Oswick"),
        entities("en", "That is what Ida Brael of Shermane and Oswick said, an analyst at heart."));
  }

  @Test
  void aBankGoesOnWithItsPlace() {
    assertEquals(
        List.of("Company Royal Bank of Tamberland"),
        entities("en", "It was bought by Royal Bank of Tamberland last year."));
  }

  @Test
  void aLetterMoreOrElseIsASlip() {
    assertEquals(
        List.of("Company Tamberol|Tamverol"),
        entities(
            "en",
            "The brewer Tamberol is for sale. Tamberol shares rose. The brewer Tamverol is old."));
    assertEquals(
        List.of("Person Ida Mukkervane|Mukervane"),
        entities("en", "Ida Mukkervane, a lawyer, spoke. Mr Mukervane said little."));
    assertEquals(
        List.of("Company Tamberol", "Company Tamverols"),
        entities("en", "The brewer Tamberol is for sale. The brewer Tamverols is old."));
  }

  @Test
  void aKindGoesThroughAListOfNames() {
    assertEquals(
        List.of("Company Olbrine", "Company Tamberly", "Company Oskane"),
        entities("en", "It grew by acquisitions such as that of Olbrine, Tamberly and Oskane."));
    assertEquals(
        List.of("Company Nvidia", "Company Olbrane", "Company Tamberly"),
        entities("fr", "Elle fournit les clients de Nvidia, de Olbrane et de Tamberly."));
    assertEquals(
        List.of("Company Vantor", "Company Olbrine", "Company Tamberly"),
        entities("en", "The group Vantor hired two airlines - Olbrine and Tamberly."));
  }

  @Test
  void whatIsOfACountryIsNoThingOfIts() {
    assertEquals(
        List.of("Company Vantor", "Company Oskane"),
        entities("en", "The group Vantor talks with Sweden's Oskane."));
  }

  @Test
  void aFieldOfWorkAtACompanyIsNoCompany() {
    assertEquals(
        List.of("Person Ida Brael", "Company Vantor"),
        entities("en", "Ida Brael, head of Platform Works at Vantor, said little."));
  }

  @Test
  void aKnownNameIsKnownWithASmallLastWord() {
    assertEquals(
        List.of("Company Société générale"), entities("fr", "La Société générale se tait."));
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
