package dixit.rdf;

import dixit.model.Article;
import dixit.model.Claim;
import dixit.model.CodePoints;
import dixit.model.Deal;
import dixit.model.DealStatus;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Literal;
import dixit.model.Mention;
import dixit.model.Money;
import dixit.model.Position;
import dixit.model.Proposition;
import dixit.model.Span;
import dixit.model.UndisclosedAmount;
import dixit.model.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Turns what was read from an article into its graph. */
public final class GraphWriter {
  private final Iris iris;
  private final Optional<Instant> readAt;

  /** Of graphs that are the same whenever they are written. */
  public GraphWriter(Iris iris) {
    this(iris, Optional.empty());
  }

  /**
   * @param readAt when the articles were read, where that is to be told
   */
  public GraphWriter(Iris iris, Optional<Instant> readAt) {
    Jena.start();
    this.iris = iris;
    this.readAt = readAt.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** A new graph with everything said in the article and where it is said. */
  public Model write(Extraction extraction) {
    Model model = ModelFactory.createDefaultModel();
    new Writing(model, extraction.article()).write(extraction);
    return model;
  }

  /** One article being written. */
  private final class Writing {
    private final Model model;
    private final Article article;
    private final CodePoints codePoints;
    private final NavigableMap<Span, Set<Entity>> named = new TreeMap<>();

    Writing(Model model, Article article) {
      this.model = model;
      this.article = article;
      codePoints = new CodePoints(article.text());
    }

    void write(Extraction extraction) {
      source();
      extraction
          .entities()
          .forEach(
              (entity, mentions) -> {
                Resource resource = entity(entity);
                for (Mention mention : mentions) {
                  mention("name", mention, Vocabulary.DENOTES, resource);
                  named.computeIfAbsent(mention.span(), s -> new LinkedHashSet<>()).add(entity);
                }
              });
      extraction.positions().forEach(this::position);
      extraction.deals().forEach(this::deal);
      extraction.claims().forEach(this::claim);
    }

    private void source() {
      Resource source = resource(iris.article(article));
      source.addProperty(RDF.type, Vocabulary.ARTICLE);
      source.addProperty(Vocabulary.TEXT_HASH, article.sha256());
      source.addProperty(Vocabulary.IN_LANGUAGE, article.language());
      Shingles.of(article.text())
          .forEach(hash -> source.addProperty(Vocabulary.SHINGLE_HASH, hash));
      Article.Metadata metadata = article.metadata();
      metadata.title().ifPresent(t -> source.addProperty(Vocabulary.HEADLINE, t));
      metadata.publisher().ifPresent(p -> source.addProperty(Vocabulary.PUBLISHER, p));
      metadata
          .published()
          .ifPresent(d -> source.addProperty(Vocabulary.DATE_PUBLISHED, d, XSDDatatype.XSDdate));
      metadata.authors().forEach(a -> source.addProperty(Vocabulary.AUTHOR, a));
      metadata
          .modified()
          .ifPresent(d -> source.addProperty(Vocabulary.DATE_MODIFIED, d, XSDDatatype.XSDdate));
      metadata.url().ifPresent(u -> source.addProperty(Vocabulary.URL, resource(u)));
      metadata
          .revisionOf()
          .ifPresent(
              v -> source.addProperty(Vocabulary.WAS_REVISION_OF, resource(iris.version(v))));
      Resource software = resource(iris.software());
      software.addProperty(RDF.type, Vocabulary.SOFTWARE_AGENT);
      software.addProperty(RDFS.label, "Dixit");
      Resource activity = resource(iris.extraction(article));
      activity.addProperty(RDF.type, Vocabulary.EXTRACTION);
      activity.addProperty(Vocabulary.USED, source);
      activity.addProperty(Vocabulary.WAS_ASSOCIATED_WITH, software);
      readAt.ifPresent(
          time ->
              activity.addProperty(
                  Vocabulary.ENDED_AT_TIME, time.toString(), XSDDatatype.XSDdateTime));
    }

    private Resource entity(Entity entity) {
      Resource resource = resource(iris.entity(article, entity));
      if (!isNew(resource)) {
        return resource;
      }
      resource.addProperty(RDF.type, Vocabulary.type(entity));
      if (!entity.names().isEmpty()) {
        resource.addProperty(RDFS.label, entity.name());
      }
      entity.names().stream()
          .filter(name -> !name.equals(entity.name()))
          .forEach(name -> resource.addProperty(Vocabulary.ALT_LABEL, name));
      return resource;
    }

    private Resource position(Position position) {
      Resource resource = resource(iris.position(position));
      if (isNew(resource)) {
        resource.addProperty(RDF.type, Vocabulary.POSITION);
        resource.addProperty(Vocabulary.HOLDER, entity(position.holder()));
        resource.addProperty(Vocabulary.IN_ORGANIZATION, entity(position.organization()));
        resource.addProperty(Vocabulary.POSITION_TITLE, position.title());
      }
      position
          .mentions()
          .forEach(mention -> mention("position", mention, Vocabulary.DENOTES, resource));
      return resource;
    }

    private Resource deal(Deal deal) {
      Resource resource = resource(iris.deal(article, deal));
      resource.addProperty(RDF.type, Vocabulary.individual(deal.type()));
      deal.participants()
          .forEach(agent -> resource.addProperty(Vocabulary.HAS_PARTICIPANT, entity(agent)));
      deal.mentions().forEach(mention -> mention("deal", mention, Vocabulary.DENOTES, resource));
      return resource;
    }

    private Resource money(Money money) {
      Resource resource = resource(iris.amount(money));
      if (isNew(resource)) {
        resource.addProperty(RDF.type, Vocabulary.MONETARY_AMOUNT);
        money.amount().ifPresent(amount -> decimal(resource, Vocabulary.AMOUNT, amount));
        money.min().ifPresent(amount -> decimal(resource, Vocabulary.MIN_AMOUNT, amount));
        money.max().ifPresent(amount -> decimal(resource, Vocabulary.MAX_AMOUNT, amount));
        resource.addProperty(Vocabulary.CURRENCY, money.currency());
        if (money.approximate()) {
          resource.addProperty(Vocabulary.IS_APPROXIMATE, "true", XSDDatatype.XSDboolean);
        }
      }
      money.mentions().forEach(mention -> mention("amount", mention, Vocabulary.DENOTES, resource));
      return resource;
    }

    private void claim(Claim claim) {
      Resource resource = resource(iris.claim(article, claim));
      if (isNew(resource)) {
        resource.addProperty(RDF.type, Vocabulary.CLAIM);
        resource.addProperty(Vocabulary.HAS_CLAIMANT, entity(claim.claimant()));
        resource.addProperty(Vocabulary.HAS_STANCE, Vocabulary.individual(claim.stance()));
        resource.addProperty(Vocabulary.HAS_CERTAINTY, Vocabulary.individual(claim.certainty()));
        resource.addProperty(Vocabulary.HAS_FORM, Vocabulary.individual(claim.form()));
        claim
            .relayedBy()
            .ifPresent(agent -> resource.addProperty(Vocabulary.RELAYED_BY, entity(agent)));
        claim
            .date()
            .ifPresent(
                date ->
                    resource.addProperty(
                        Vocabulary.CLAIM_DATE, date.toString(), XSDDatatype.XSDdate));
        claim.cue().ifPresent(cue -> resource.addProperty(Vocabulary.HAS_CUE, place("cue", cue)));
      }
      claim.about().forEach(v -> resource.addProperty(Vocabulary.IS_ABOUT, value(v)));
      for (Proposition proposition : claim.states()) {
        resource.addProperty(Vocabulary.STATES, proposition(proposition));
        if (proposition.subject() instanceof Deal) {
          resource.addProperty(Vocabulary.IS_ABOUT, value(proposition.subject()));
        }
      }
      for (Mention content : claim.content()) {
        mention("claim", content, Vocabulary.EXPRESSES, resource);
        namedIn(content.span())
            .forEach(entity -> resource.addProperty(Vocabulary.IS_ABOUT, entity(entity)));
      }
    }

    private Stream<Entity> namedIn(Span span) {
      return named
          .subMap(new Span(span.begin(), span.begin()), new Span(span.end(), span.end()))
          .entrySet()
          .stream()
          .filter(entry -> span.contains(entry.getKey()))
          .flatMap(entry -> entry.getValue().stream());
    }

    private Resource proposition(Proposition proposition) {
      RDFNode subject = value(proposition.subject());
      RDFNode object = value(proposition.object());
      Property predicate = Vocabulary.property(proposition.predicate());
      return resource(iris.proposition(text(subject), text(predicate), text(object)))
          .addProperty(RDF.type, Vocabulary.PROPOSITION)
          .addProperty(RDF.subject, subject)
          .addProperty(RDF.predicate, predicate)
          .addProperty(RDF.object, object);
    }

    private RDFNode value(Value value) {
      if (value instanceof Entity entity) {
        return entity(entity);
      } else if (value instanceof Deal deal) {
        return resource(iris.deal(article, deal));
      } else if (value instanceof Position position) {
        return position(position);
      } else if (value instanceof Money money) {
        return money(money);
      } else if (value instanceof UndisclosedAmount) {
        return Vocabulary.UNDISCLOSED_AMOUNT;
      } else if (value instanceof DealStatus status) {
        return Vocabulary.individual(status);
      }
      Literal literal = (Literal) value;
      return model.createTypedLiteral(
          literal.lexical(),
          switch (literal.datatype()) {
            case BOOLEAN -> XSDDatatype.XSDboolean;
            case DATE -> XSDDatatype.XSDdate;
            case DECIMAL -> XSDDatatype.XSDdecimal;
          });
    }

    private void mention(String kind, Mention mention, Property link, Resource target) {
      Resource place = place(kind, mention.span());
      place.addProperty(link, target);
      if (!place.hasProperty(Vocabulary.CONFIDENCE)) {
        decimal(place, Vocabulary.CONFIDENCE, BigDecimal.valueOf(mention.confidence()));
      }
    }

    private Resource place(String kind, Span span) {
      Resource place = resource(iris.mention(article, kind, span));
      if (isNew(place)) {
        Span points = codePoints.of(span);
        place.addProperty(RDF.type, Vocabulary.MENTION);
        place.addProperty(Vocabulary.REFERENCE_CONTEXT, resource(iris.article(article)));
        offset(place, Vocabulary.BEGIN_INDEX, points.begin());
        offset(place, Vocabulary.END_INDEX, points.end());
        place.addProperty(Vocabulary.ANCHOR_OF, span.in(article.text()));
        place.addProperty(Vocabulary.WAS_GENERATED_BY, resource(iris.extraction(article)));
      }
      return place;
    }

    private void offset(Resource place, Property property, int codePoints) {
      place.addProperty(property, Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
    }

    private void decimal(Resource resource, Property property, BigDecimal value) {
      resource.addProperty(
          property, value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** Whether nothing is written of it yet: of two that share an identifier the first stays. */
    private boolean isNew(Resource resource) {
      return !resource.hasProperty(RDF.type);
    }

    private Resource resource(String iri) {
      return model.createResource(iri);
    }

    /** What a node says, without the datatype, which the predicate implies. */
    private static String text(RDFNode node) {
      return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.asResource().getURI();
    }
  }
}
