package dixit;

import dixit.extract.ClaimExtractor;
import dixit.extract.EntityExtractor;
import dixit.extract.Lexicon;
import dixit.extract.OwnVoice;
import dixit.extract.PositionExtractor;
import dixit.model.Article;
import dixit.model.Claim;
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
  private final EntityExtractor entityExtractor;
  private final PositionExtractor positionExtractor;
  private final ClaimExtractor claimExtractor;

  private Dixit(Annotator annotator, Lexicon lexicon) {
    this.annotator = annotator;
    this.entityExtractor = new EntityExtractor(lexicon, annotator::isCommonWord);
    this.positionExtractor = new PositionExtractor(lexicon);
    this.claimExtractor = new ClaimExtractor(lexicon);
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
    Document document = annotator.annotate(article);
    Map<Entity, List<Mention>> entities = entityExtractor.extract(document);
    List<PositionExtractor.Found> posts = positionExtractor.extract(document, entities);
    List<Claim> claims = new ArrayList<>(claimExtractor.extract(document, entities));
    posts.forEach(post -> claims.add(OwnVoice.tells(post)));
    return new Extraction(
        article,
        entities,
        posts.stream().map(PositionExtractor.Found::position).distinct().toList(),
        List.of(),
        claims,
        Map.of());
  }
}
