package dixit.rdf;

import static dixit.rdf.Vocabulary.DX;
import static dixit.rdf.Vocabulary.NIF;
import static dixit.rdf.Vocabulary.PROV;
import static dixit.rdf.Vocabulary.SCHEMA;
import static dixit.rdf.Vocabulary.SKOS;
import static dixit.rdf.Vocabulary.dx;
import static dixit.rdf.Vocabulary.individual;
import static dixit.rdf.Vocabulary.property;

import dixit.model.Article;
import dixit.model.Claim;
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
import dixit.model.Value;
import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Turns what was read from an article into its graph. */
public final class GraphWriter {
  private final Iris iris;

  public GraphWriter(Iris iris) {
    this.iris = iris;
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

    Writing(Model model, Article article) {
      this.model = model;
      this.article = article;
    }

    void write(Extraction extraction) {
      source();
      extraction
          .entities()
          .forEach(
              (entity, mentions) -> {
                Resource resource = entity(entity);
                mentions.forEach(mention -> mention("name", mention, "denotes", resource));
              });
      extraction.positions().forEach(this::position);
      extraction.deals().forEach(this::deal);
      extraction.claims().forEach(this::claim);
    }

    private void source() {
      Resource source = resource(iris.article(article));
      source.addProperty(RDF.type, dx("Article"));
      source.addProperty(property(DX, "textHash"), article.sha256());
      source.addProperty(property(SCHEMA, "inLanguage"), article.language());
      article
          .metadata()
          .title()
          .ifPresent(t -> source.addProperty(property(SCHEMA, "headline"), t));
      article
          .metadata()
          .publisher()
          .ifPresent(p -> source.addProperty(property(SCHEMA, "publisher"), p));
      article
          .metadata()
          .published()
          .ifPresent(
              d -> source.addProperty(property(SCHEMA, "datePublished"), d, XSDDatatype.XSDdate));
      article
          .metadata()
          .url()
          .ifPresent(u -> source.addProperty(property(SCHEMA, "url"), resource(u)));
      Resource software = resource(iris.software());
      software.addProperty(RDF.type, property(PROV, "SoftwareAgent"));
      software.addProperty(RDFS.label, "Dixit");
      Resource activity = resource(iris.extraction(article));
      activity.addProperty(RDF.type, dx("Extraction"));
      activity.addProperty(property(PROV, "used"), source);
      activity.addProperty(property(PROV, "wasAssociatedWith"), software);
    }

    private Resource entity(Entity entity) {
      Resource resource = resource(iris.entity(article, entity));
      resource.addProperty(RDF.type, dx(typeName(entity)));
      if (!entity.names().isEmpty()) {
        resource.addProperty(RDFS.label, entity.name());
      }
      entity.names().stream()
          .filter(name -> !name.equals(entity.name()))
          .forEach(name -> resource.addProperty(property(SKOS, "altLabel"), name));
      return resource;
    }

    private static String typeName(Entity entity) {
      return entity instanceof dixit.model.ArticleVoice
          ? "ArticleVoice"
          : entity.getClass().getSimpleName();
    }

    private Resource position(Position position) {
      Resource resource = resource(iris.position(position));
      resource.addProperty(RDF.type, dx("Position"));
      resource.addProperty(property(DX, "holder"), entity(position.holder()));
      resource.addProperty(property(DX, "inOrganization"), entity(position.organization()));
      resource.addProperty(property(DX, "positionTitle"), position.title());
      position.mentions().forEach(mention -> mention("position", mention, "denotes", resource));
      return resource;
    }

    private Resource deal(Deal deal) {
      Resource resource = resource(iris.deal(article, deal));
      resource.addProperty(RDF.type, individual(deal.type()));
      deal.participants()
          .forEach(agent -> resource.addProperty(property(DX, "hasParticipant"), entity(agent)));
      deal.mentions().forEach(mention -> mention("deal", mention, "denotes", resource));
      return resource;
    }

    private Resource money(Money money) {
      Resource resource = resource(iris.amount(money));
      resource.addProperty(RDF.type, dx("MonetaryAmount"));
      money.amount().ifPresent(amount -> decimal(resource, "amount", amount));
      money.min().ifPresent(amount -> decimal(resource, "minAmount", amount));
      money.max().ifPresent(amount -> decimal(resource, "maxAmount", amount));
      resource.addProperty(property(DX, "currency"), money.currency());
      if (money.approximate()) {
        resource.addProperty(property(DX, "isApproximate"), "true", XSDDatatype.XSDboolean);
      }
      money.mentions().forEach(mention -> mention("amount", mention, "denotes", resource));
      return resource;
    }

    private void claim(Claim claim) {
      Resource resource = resource(iris.claim(article, claim));
      resource.addProperty(RDF.type, dx("Claim"));
      resource.addProperty(property(DX, "hasClaimant"), entity(claim.claimant()));
      resource.addProperty(property(DX, "hasStance"), individual(claim.stance()));
      resource.addProperty(property(DX, "hasCertainty"), individual(claim.certainty()));
      resource.addProperty(property(DX, "hasForm"), individual(claim.form()));
      claim
          .relayedBy()
          .ifPresent(agent -> resource.addProperty(property(DX, "relayedBy"), entity(agent)));
      claim.states().forEach(p -> resource.addProperty(property(DX, "states"), proposition(p)));
      claim.about().forEach(v -> resource.addProperty(property(DX, "isAbout"), value(v)));
      claim.content().forEach(mention -> mention("claim", mention, "expresses", resource));
      claim.cue().ifPresent(cue -> resource.addProperty(property(DX, "hasCue"), place("cue", cue)));
    }

    private Resource proposition(Proposition proposition) {
      RDFNode subject = value(proposition.subject());
      RDFNode object = value(proposition.object());
      Resource predicate = property(proposition.predicate());
      Resource resource =
          resource(iris.proposition(subject.toString(), predicate.getURI(), object.toString()));
      return resource
          .addProperty(RDF.type, dx("Proposition"))
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
        return resource(iris.position(position));
      } else if (value instanceof Money money) {
        return money(money);
      } else if (value instanceof DealStatus status) {
        return individual(status);
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

    private void mention(String kind, Mention mention, String link, Resource target) {
      Resource place = place(kind, mention.span());
      place.addProperty(property(DX, link), target);
      if (!place.hasProperty(property(DX, "confidence"))) {
        decimal(place, "confidence", BigDecimal.valueOf(mention.confidence()));
      }
    }

    private Resource place(String kind, Span span) {
      Span points = article.codePoints(span);
      Resource place = resource(iris.mention(article, kind, span));
      place.addProperty(RDF.type, dx("Mention"));
      place.addProperty(property(NIF, "referenceContext"), resource(iris.article(article)));
      offset(place, "beginIndex", points.begin());
      offset(place, "endIndex", points.end());
      place.addProperty(property(NIF, "anchorOf"), span.in(article.text()));
      place.addProperty(property(PROV, "wasGeneratedBy"), resource(iris.extraction(article)));
      return place;
    }

    private void offset(Resource place, String name, int codePoints) {
      place.addProperty(
          property(NIF, name), Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
    }

    private void decimal(Resource resource, String name, BigDecimal value) {
      resource.addProperty(
          property(DX, name), value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
    }

    private Resource resource(String iri) {
      return model.createResource(iri);
    }
  }
}
