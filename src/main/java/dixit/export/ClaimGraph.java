package dixit.export;

import static dixit.rdf.Vocabulary.CLAIM_DATE;
import static dixit.rdf.Vocabulary.CONTRADICTS;
import static dixit.rdf.Vocabulary.HAS_CERTAINTY;
import static dixit.rdf.Vocabulary.HAS_CLAIMANT;
import static dixit.rdf.Vocabulary.HAS_FORM;
import static dixit.rdf.Vocabulary.HAS_PARTICIPANT;
import static dixit.rdf.Vocabulary.HAS_STANCE;
import static dixit.rdf.Vocabulary.HOLDER;
import static dixit.rdf.Vocabulary.IN_ORGANIZATION;
import static dixit.rdf.Vocabulary.IS_ABOUT;
import static dixit.rdf.Vocabulary.POSITION_TITLE;
import static dixit.rdf.Vocabulary.RELAYED_BY;
import static dixit.rdf.Vocabulary.STATES;

import dixit.rdf.Vocabulary;
import dixit.store.Tellings;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Who says what of whom: entities, deals, posts, propositions and claims as nodes, what was
 * withdrawn marked as such. The words of a claim and where they stand are its properties, a sum of
 * money is one of the proposition.
 */
final class ClaimGraph {
  private static final List<Property> OF_CLAIM = List.of(HAS_STANCE, HAS_CERTAINTY, HAS_FORM);

  private final Graphs graphs;
  private final GraphDraft draft = new GraphDraft();

  ClaimGraph(Graphs graphs) {
    this.graphs = graphs;
  }

  PropertyGraph build() {
    of(Sort.ENTITY).forEach(this::entity);
    of(Sort.DEAL).forEach(this::deal);
    of(Sort.POSITION).forEach(this::position);
    Fact.all(graphs).forEach(this::fact);
    of(Sort.CLAIM).forEach(this::claim);
    return draft.build();
  }

  private List<Resource> of(Sort sort) {
    return sort.classes().stream()
        .flatMap(type -> graphs.said().listSubjectsWithProperty(RDF.type, type).toList().stream())
        .toList();
  }

  private void node(Resource node, Property... links) {
    draft.vertex(node);
    for (Property link : links) {
      for (Statement statement : node.listProperties(link).toList()) {
        if (statement.getObject().isResource()) {
          draft.edge(node, Names.local(link), statement.getResource());
        }
      }
    }
  }

  private void entity(Resource entity) {
    node(entity);
    for (Property property : List.of(RDFS.label, Vocabulary.ALT_LABEL)) {
      entity.listProperties(property).toList().stream()
          .flatMap(statement -> WholeGraph.otherName(statement).stream())
          .forEach(name -> draft.set(entity, "names", name));
    }
  }

  private void deal(Resource deal) {
    node(deal, HAS_PARTICIPANT);
    List<Resource> articles = Sources.of(deal);
    draft.set(deal, "articles", (long) articles.size());
    articles.forEach(article -> draft.set(deal, "toldIn", Sources.name(article)));
    draft.set(deal, "isWithdrawn", Tellings.isOnlyWithdrawn(deal));
  }

  private void position(Resource position) {
    node(position, HOLDER, IN_ORGANIZATION);
    draft.set(position, "isWithdrawn", Tellings.isOnlyWithdrawn(position));
    Names.all(position, POSITION_TITLE).forEach(title -> draft.set(position, "title", title));
  }

  private void fact(Fact fact) {
    Resource proposition = fact.proposition();
    draft.vertex(proposition);
    draft.edge(proposition, "subject", fact.subject());
    draft.set(proposition, "predicate", fact.predicate());
    draft.set(proposition, "isAccepted", fact.isAccepted());
    draft.set(proposition, "isDisputed", fact.isDisputed());
    draft.set(proposition, "isSuperseded", fact.isSuperseded());
    draft.set(proposition, "isWithdrawn", fact.state() == Fact.State.WITHDRAWN);
    RDFNode object = fact.object();
    draft.set(proposition, "value", PropertyGraph.text(Names.value(object)));
    if (object.isResource()) {
      draft.edge(proposition, "object", object.asResource());
      if (Sort.of(object.asResource()) == Sort.AMOUNT) {
        amount(proposition, object.asResource());
      }
    }
  }

  private void amount(Resource proposition, Resource amount) {
    for (Property property :
        List.of(
            Vocabulary.AMOUNT,
            Vocabulary.MIN_AMOUNT,
            Vocabulary.MAX_AMOUNT,
            Vocabulary.IS_APPROXIMATE,
            Vocabulary.CURRENCY)) {
      for (Statement statement : amount.listProperties(property).toList()) {
        draft.set(proposition, Names.local(property), Names.value(statement.getObject()));
      }
    }
  }

  private void claim(Resource claim) {
    node(claim, HAS_CLAIMANT, RELAYED_BY, STATES, IS_ABOUT);
    for (Property property : OF_CLAIM) {
      String name = Names.local(property).substring("has".length()).toLowerCase(Locale.ROOT);
      Names.all(claim, property).forEach(value -> draft.set(claim, name, value));
    }
    Names.all(claim, CLAIM_DATE).forEach(date -> draft.set(claim, "date", date));
    Words words = Words.of(claim);
    draft.set(claim, "words", words.text());
    draft.set(claim, "begin", words.begin());
    draft.set(claim, "end", words.end());
    draft.set(claim, "confidence", words.confidence());
    draft.set(claim, "article", words.article().map(Resource::toString));
    draft.set(claim, "isWithdrawn", Tellings.isWithdrawn(claim));
    Sources.withdrawing(claim)
        .forEach(article -> draft.set(claim, "withdrawnBy", article.toString()));
    for (Statement statement :
        graphs.contradictions().listStatements(claim, CONTRADICTS, (RDFNode) null).toList()) {
      draft.edge(claim, "contradicts", statement.getResource());
    }
  }
}
