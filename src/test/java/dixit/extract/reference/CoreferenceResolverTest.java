package dixit.extract.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.name.EntityExtractor;
import dixit.model.Article;
import dixit.text.Annotator;
import dixit.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreferenceResolverTest {
  @Test
  void pronounsAgreeWithWhatTheyStandFor() {
    assertEquals(
        List.of("She=Ada Brennwald", "its=Tavmark Systems"),
        stands(
            "en",
            "Ada Brennwald, chief executive of Tavmark Systems, resigned on Monday. She gave no"
                + " reason. Tavmark Systems said its board had accepted."));
  }

  @Test
  void aNounPhraseStandsForTheCompanyThatTheTextIsAbout() {
    assertEquals(
        List.of("L'entreprise=Vellorec", "sa=Vellorec"),
        stands(
            "fr",
            "Vellorec a racheté la société Ombrine pour 40 millions d'euros. L'entreprise va"
                + " doubler sa production."));
  }

  @Test
  void bothCompaniesAreTwo() {
    assertEquals(
        List.of("The two companies=Korvane", "The two companies=Tavmark"),
        stands(
            "en",
            "Korvane and Tavmark announced a merger. The two companies expect to close in May."));
  }

  @Test
  void aTraitTellsOneCompanyFromAnother() {
    assertEquals(
        List.of("La firme=Apple"),
        stands(
            "fr",
            "Apple a racheté la société Ombrine à Intel. La firme de Cupertino ne dit rien."));
    assertEquals(
        List.of("The chipmaker=Intel"),
        stands("en", "Apple bought the startup Korvane from Intel. The chipmaker was pleased."));
  }

  @Test
  void aTraitThatFitsNobodyStandsForNobody() {
    assertEquals(
        List.of(),
        stands("en", "Korvane Inc. sued Tavmark Corp. in May. The Leeds firm made no comment."));
    assertEquals(
        List.of(),
        stands(
            "fr",
            "La société Vellorec attaque la société Ombrine. Le groupe japonais reste muet."));
  }

  @Test
  void aChipNamedInItsPhraseIsThatChip() {
    assertEquals(
        List.of(), stands("en", "Nvidia sells the H100. The Kestrel chip is made by Tavmark."));
  }

  @Test
  void theSpeakerOfAQuotationIsAPerson() {
    assertEquals(
        List.of("-t-elle=Inès Vaubrun"),
        stands(
            "fr",
            "Inès Vaubrun dirige la société Ombrine. « Nous grandissons », explique-t-elle."));
  }

  @Test
  void impersonalPronounsStandForNothing() {
    assertEquals(
        List.of(),
        stands("fr", "La société Ombrine grandit. Il faut attendre. Il est important de lire."));
    assertEquals(
        List.of(), stands("en", "Korvane Inc. is growing. It is expected that rates will fall."));
  }

  @Test
  void anAppositionIsNotAnotherMention() {
    assertEquals(
        List.of(), stands("en", "Korvane Inc., the chipmaker, sued Tavmark Corp., the startup."));
  }

  private static List<String> stands(String language, String text) {
    Annotator annotator = Annotator.forLanguage(language);
    Lexicon lexicon = Lexicon.of(language);
    Document document =
        annotator.annotate(new Article("test", text, language, Article.Metadata.NONE));
    EntityExtractor extractor = new EntityExtractor(lexicon, annotator::isCommonWord);
    return new CoreferenceResolver(lexicon)
        .resolve(document, extractor.extract(document)).all().stream()
            .filter(reference -> reference.kind() != Reference.Kind.NAME)
            .map(reference -> reference.span().in(text) + "=" + reference.entity().name())
            .toList();
  }
}
