package dixit;

import dixit.extract.Coverage;
import dixit.extract.Furniture;
import dixit.extract.Miss;
import dixit.extract.SentenceCoverage;
import dixit.extract.Statement;
import dixit.extract.claim.Attribution;
import dixit.extract.claim.ClaimExtractor;
import dixit.extract.claim.ClaimMisses;
import dixit.extract.claim.Reservations;
import dixit.extract.deal.DealExtractor;
import dixit.extract.deal.DealMisses;
import dixit.extract.deal.DealNames;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.maker.MakerExtractor;
import dixit.extract.maker.MakerMisses;
import dixit.extract.name.EntityExtractor;
import dixit.extract.position.PositionExtractor;
import dixit.extract.position.PostMisses;
import dixit.extract.reference.CoreferenceResolver;
import dixit.extract.reference.References;
import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Mention;
import dixit.text.Annotator;
import dixit.text.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads articles of one language: names first, then who says what. Safe to share. */
public final class Dixit {
  private final Annotator annotator;
  private final Furniture furniture;
  private final EntityExtractor entityExtractor;
  private final DealNames dealNames;
  private final CoreferenceResolver coreferenceResolver;
  private final PositionExtractor positionExtractor;
  private final MakerExtractor makerExtractor;
  private final DealExtractor dealExtractor;
  private final ClaimExtractor claimExtractor;
  private final DealMisses dealMisses;
  private final PostMisses postMisses;
  private final MakerMisses makerMisses;
  private final ClaimMisses claimMisses;
  private final Reservations reservations;

  private Dixit(Annotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.furniture = new Furniture(lexicon);
    this.entityExtractor = new EntityExtractor(lexicon.topic("names"), annotator::isCommonWord);
    this.dealNames = new DealNames(lexicon.topic("deals"));
    this.coreferenceResolver = new CoreferenceResolver(lexicon.topic("coreference"));
    this.positionExtractor = new PositionExtractor(lexicon.topic("positions"));
    this.makerExtractor = new MakerExtractor(lexicon.topic("makers"));
    this.dealExtractor = new DealExtractor(lexicon.topic("deals"));
    this.claimExtractor = new ClaimExtractor(lexicon.topic("claims"));
    this.dealMisses = new DealMisses(lexicon.topic("deals"));
    this.postMisses = new PostMisses(lexicon.topic("positions"));
    this.makerMisses = new MakerMisses(lexicon.topic("makers"));
    this.claimMisses = new ClaimMisses(lexicon.topic("claims"));
    this.reservations = new Reservations(lexicon.topic("claims"));
  }

  /**
   * @param language ISO 639-1 code
   * @throws IllegalArgumentException if Dixit has no data for it
   */
  public static Dixit forLanguage(String language) {
    return new Dixit(Annotator.forLanguage(language), Lexicon.of(language));
  }

  /**
   * @param language ISO 639-1 code
   * @param words folder with further entries for the lexicon, see {@link Lexicon#with}
   * @throws IllegalArgumentException if Dixit has no data for the language, or a file of the folder
   *     has a section that it does not know
   */
  public static Dixit forLanguage(String language, Path words) {
    return new Dixit(Annotator.forLanguage(language), Lexicon.of(language).with(words));
  }

  /** What the article says; nothing in it without a place in the text. */
  public Extraction extract(Article article) {
    return read(article).extraction();
  }

  /** What came of each sentence of the article, and for the rest why nothing did. */
  public List<SentenceCoverage> coverage(Article article) {
    Reading reading = read(article);
    Document news = reading.news();
    References references = reading.references();
    List<Miss> misses = new ArrayList<>(postMisses.find(news, references));
    misses.addAll(makerMisses.find(news, references));
    misses.addAll(dealMisses.find(news, references, reading.extraction().deals()));
    misses.addAll(claimMisses.find(news, references));
    return Coverage.of(reading.page(), news, references, reading.extraction(), misses);
  }

  private Reading read(Article article) {
    Document page = annotator.annotate(article);
    Document document = furniture.strip(page);
    Map<Entity, List<Mention>> entities = dealNames.adopt(document, entityExtractor.find(document));
    References references = coreferenceResolver.resolve(document, entities);
    List<PositionExtractor.Found> posts = positionExtractor.extract(document, references);
    List<DealExtractor.Found> deals = dealExtractor.extract(document, references, posts);
    ClaimExtractor.Found said = claimExtractor.extract(document, references);
    entities.putAll(said.sources());

    List<Statement> statements = new ArrayList<>(makerExtractor.extract(document, references));
    posts.forEach(post -> statements.add(post.statement()));
    deals.forEach(deal -> statements.addAll(deal.statements()));
    List<Claim> claims = Attribution.assign(said.claims(), statements);
    claims.addAll(reservations.find(document, said.claims()));
    Extraction extraction =
        new Extraction(
            article,
            entities,
            posts.stream().map(PositionExtractor.Found::position).distinct().toList(),
            deals.stream().map(DealExtractor.Found::deal).toList(),
            claims,
            Map.of());
    return new Reading(page, document, references, extraction);
  }

  /** An article read, with what leads to it: the page, and its sentences that are news. */
  private record Reading(
      Document page, Document news, References references, Extraction extraction) {}
}
