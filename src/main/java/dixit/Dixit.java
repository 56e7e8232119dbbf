package dixit;

import dixit.extract.Attribution;
import dixit.extract.ClaimExtractor;
import dixit.extract.CoreferenceResolver;
import dixit.extract.DealExtractor;
import dixit.extract.EntityExtractor;
import dixit.extract.Furniture;
import dixit.extract.Lexicon;
import dixit.extract.PositionExtractor;
import dixit.extract.References;
import dixit.extract.Statement;
import dixit.model.Article;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Mention;
import dixit.text.Annotator;
import dixit.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads articles of one language: names first, then who says what. Safe to share. */
public final class Dixit {
  private final Annotator annotator;
  private final Furniture furniture;
  private final EntityExtractor entityExtractor;
  private final CoreferenceResolver coreferenceResolver;
  private final PositionExtractor positionExtractor;
  private final DealExtractor dealExtractor;
  private final ClaimExtractor claimExtractor;

  private Dixit(Annotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.furniture = new Furniture(lexicon);
    this.entityExtractor = new EntityExtractor(lexicon, annotator::isCommonWord);
    this.coreferenceResolver = new CoreferenceResolver();
    this.positionExtractor = new PositionExtractor(lexicon.topic("positions"));
    this.dealExtractor = new DealExtractor(lexicon.topic("deals"));
    this.claimExtractor = new ClaimExtractor(lexicon.topic("claims"));
  }

  /**
   * @param language ISO 639-1 code
   * @throws IllegalArgumentException if Dixit has no data for it
   */
  public static Dixit forLanguage(String language) {
    return new Dixit(Annotator.forLanguage(language), Lexicon.of(language));
  }

  /** What the article says; nothing in it without a place in the text. */
  public Extraction extract(Article article) {
    Document document = furniture.strip(annotator.annotate(article));
    Map<Entity, List<Mention>> entities = entityExtractor.extract(document);
    References references = coreferenceResolver.resolve(document, entities);
    List<PositionExtractor.Found> posts = positionExtractor.extract(document, references);
    List<DealExtractor.Found> deals = dealExtractor.extract(document, references, posts);
    ClaimExtractor.Found said = claimExtractor.extract(document, references);
    entities.putAll(said.sources());

    List<Statement> statements = new ArrayList<>();
    posts.forEach(post -> statements.add(post.statement()));
    deals.forEach(deal -> statements.addAll(deal.statements()));
    return new Extraction(
        article,
        entities,
        posts.stream().map(PositionExtractor.Found::position).distinct().toList(),
        deals.stream().map(DealExtractor.Found::deal).toList(),
        Attribution.assign(said.claims(), statements),
        Map.of());
  }
}
