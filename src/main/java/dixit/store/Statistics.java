package dixit.store;

import dixit.model.DealType;
import dixit.rdf.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * How much there is of what. A deal counts once, however many articles tell it; a deal or a post
 * that corrections took back does not count, nor does what was withdrawn in the groups of claims.
 *
 * @param totals of each sort of thing, by name
 * @param groups the same by kind: for the name of a group, counts by key, the largest first
 * @param claimsByTime claims by the day, month or year in which they are made, whichever is few
 */
public record Statistics(
    Map<String, Long> totals,
    Map<String, Map<String, Long>> groups,
    SortedMap<String, Long> claimsByTime) {
  private static final int MOST_CLAIMANTS = 10;
  private static final int MOST_PERIODS = 24;

  /** Lengths of a date's text: all of it, its year and month, its year. */
  private static final int[] PERIODS = {10, 7, 4};

  private static final String ENTITIES =
      kinds("dx:Company dx:Organization dx:Person dx:Chip dx:UnnamedSource");
  private static final String STANDING = " FILTER NOT EXISTS { ?claim prov:wasInvalidatedBy ?by }";
  private static final String PROPOSITIONS =
      """
      SELECT (COUNT(DISTINCT ?x) AS ?n) {
        ?x a dx:Proposition
        FILTER NOT EXISTS { ?x (rdf:subject|rdf:object)/dx:canonicalDeal ?whole }
      }
      """;
  private static final String WITHDRAWN =
      "SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?claim a dx:Claim ; prov:wasInvalidatedBy ?by }";
  private static final String CONTRADICTIONS =
      kinds(
          Vocabulary.CONTRADICTIONS.stream()
              .map(kind -> "dx:" + kind.getLocalName())
              .collect(Collectors.joining(" ")));
  private static final String CLAIMANTS =
      """
      SELECT ?key (COUNT(DISTINCT ?claim) AS ?n) {
        { SELECT ?agent (MIN(?label) AS ?name) {
          ?any dx:hasClaimant ?agent OPTIONAL { ?agent rdfs:label ?label }
        } GROUP BY ?agent }
        ?claim dx:hasClaimant ?agent
        FILTER NOT EXISTS { ?claim prov:wasInvalidatedBy ?by }
        BIND (COALESCE(?name, "the article itself") AS ?key)
      } GROUP BY ?key
      """;
  private static final String DATES =
      """
      SELECT ?key (COUNT(DISTINCT ?claim) AS ?n) {
        ?claim a dx:Claim
        FILTER NOT EXISTS { ?claim prov:wasInvalidatedBy ?by }
        OPTIONAL { ?claim dx:claimDate ?said }
        OPTIONAL {
          ?claim (^dx:expresses|dx:hasCue)/nif:referenceContext/schema:datePublished ?published
        }
        BIND (STR(COALESCE(?said, ?published)) AS ?key)
        FILTER (BOUND(?key))
      } GROUP BY ?key
      """;
  private static final String ACCEPTED =
      "SELECT (COUNT(*) AS ?n) { GRAPH <" + KnowledgeGraph.ACCEPTED + "> { ?s ?p ?o } }";

  public Statistics {
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    claimsByTime = Collections.unmodifiableSortedMap(new TreeMap<>(claimsByTime));
  }

  /** Counts what a knowledge graph holds. */
  public static Statistics of(KnowledgeGraph graph) {
    return graph.read(Statistics::of);
  }

  private static Statistics of(Dataset dataset) {
    Map<String, Long> entities = counts(ENTITIES, dataset);
    Map<String, Long> deals = deals(dataset.getDefaultModel());
    Map<String, Long> contradictions = counts(CONTRADICTIONS, dataset);
    Map<String, Long> claimants = counts(CLAIMANTS, dataset);
    Map<String, Long> totals = new LinkedHashMap<>();
    totals.put("articles", instances("dx:Article", dataset));
    totals.put("entities", sum(entities));
    totals.put("positions", standing(Vocabulary.POSITION, dataset.getDefaultModel()));
    totals.put("deals", sum(deals));
    totals.put("claims", instances("dx:Claim", dataset));
    totals.put("withdrawn", counts(WITHDRAWN, dataset).getOrDefault("", 0L));
    totals.put("claimants", (long) claimants.size());
    totals.put("propositions", counts(PROPOSITIONS, dataset).getOrDefault("", 0L));
    totals.put("contradictions", sum(contradictions));
    totals.put("accepted", counts(ACCEPTED, dataset).getOrDefault("", 0L));
    totals.put("mentions", instances("dx:Mention", dataset));
    Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
    groups.put("entities", entities);
    groups.put("deals", deals);
    groups.put("stance", ofClaims("dx:hasStance", dataset));
    groups.put("certainty", ofClaims("dx:hasCertainty", dataset));
    groups.put("form", ofClaims("dx:hasForm", dataset));
    groups.put("claimants", largest(claimants));
    groups.put("contradictions", contradictions);
    return new Statistics(totals, groups, byTime(counts(DATES, dataset)));
  }

  private static Map<String, Long> deals(Model graph) {
    Map<String, Long> deals = new HashMap<>();
    for (DealType type : DealType.values()) {
      Resource kind = Vocabulary.individual(type);
      long count = standing(kind, graph);
      if (count > 0) {
        deals.put(kind.getLocalName(), count);
      }
    }
    return sorted(deals, Integer.MAX_VALUE);
  }

  private static long standing(Resource type, Model graph) {
    return graph.listSubjectsWithProperty(RDF.type, type).toList().stream()
        .filter(thing -> Tellings.isWhole(thing) && !Tellings.isOnlyWithdrawn(thing))
        .count();
  }

  private static String kinds(String classes) {
    return "SELECT ?key (COUNT(DISTINCT ?x) AS ?n) { VALUES ?key { "
        + classes
        + " } ?x a ?key } GROUP BY ?key";
  }

  private static Map<String, Long> ofClaims(String property, Dataset dataset) {
    return counts(
        "SELECT ?key (COUNT(DISTINCT ?claim) AS ?n) { ?claim a dx:Claim ; "
            + property
            + " ?key"
            + STANDING
            + " } GROUP BY ?key",
        dataset);
  }

  private static long instances(String type, Dataset dataset) {
    return counts("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a " + type + " }", dataset)
        .getOrDefault("", 0L);
  }

  /** Counts by local name or text, the largest first. */
  private static Map<String, Long> counts(String sparql, Dataset dataset) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
    QueryFactory.parse(query, sparql, null, Syntax.syntaxARQ);
    SortedMap<String, Long> counts = new TreeMap<>();
    try (QueryExecution execution = QueryExecution.dataset(dataset).query(query).build()) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        RDFNode key = row.get("key");
        String name =
            key == null
                ? ""
                : key.isLiteral()
                    ? key.asLiteral().getLexicalForm()
                    : key.asResource().getLocalName();
        long count = row.getLiteral("n").getLong();
        if (count > 0) {
          counts.merge(name, count, Long::sum);
        }
      }
    }
    return sorted(counts, Integer.MAX_VALUE);
  }

  private static Map<String, Long> largest(Map<String, Long> counts) {
    return sorted(counts, MOST_CLAIMANTS);
  }

  private static Map<String, Long> sorted(Map<String, Long> counts, int most) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> byTime(Map<String, Long> days) {
    SortedMap<String, Long> periods = new TreeMap<>();
    for (int length : PERIODS) {
      periods = new TreeMap<>();
      for (Map.Entry<String, Long> day : days.entrySet()) {
        String date = day.getKey();
        periods.merge(
            date.substring(0, Math.min(length, date.length())), day.getValue(), Long::sum);
      }
      if (periods.size() <= MOST_PERIODS) {
        break;
      }
    }
    return periods;
  }
}
