package dixit.rdf;

import dixit.model.ArticleVoice;
import dixit.model.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Terms of the Dixit ontology and of the vocabularies that its graphs use. Deal types, statuses,
 * stances, certainties, forms and the predicates of propositions are the constants of the model's
 * enumerations: {@link #individual(Enum)} and {@link #property(dixit.model.Property)} name them.
 */
public final class Vocabulary {
  public static final String DX = "https://w3id.org/dixit/ontology#";
  public static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static {
    Jena.start();
  }

  // The world
  public static final Resource AGENT = dx("Agent");
  public static final Resource PERSON = dx("Person");
  public static final Resource ORGANIZATION = dx("Organization");
  public static final Resource COMPANY = dx("Company");
  public static final Resource UNNAMED_SOURCE = dx("UnnamedSource");
  public static final Resource ARTICLE_VOICE = dx("ArticleVoice");
  public static final Resource CHIP = dx("Chip");
  public static final Resource DEAL = dx("Deal");
  public static final Resource DEAL_STATUS = dx("DealStatus");
  public static final Resource POSITION = dx("Position");
  public static final Resource MONETARY_AMOUNT = dx("MonetaryAmount");
  public static final Resource UNDISCLOSED_AMOUNT = dx("UndisclosedAmount");

  public static final Property HAS_PARTICIPANT = property(DX, "hasParticipant");
  public static final Property HOLDER = property(DX, "holder");
  public static final Property IN_ORGANIZATION = property(DX, "inOrganization");
  public static final Property POSITION_TITLE = property(DX, "positionTitle");
  public static final Property AMOUNT = property(DX, "amount");
  public static final Property MIN_AMOUNT = property(DX, "minAmount");
  public static final Property MAX_AMOUNT = property(DX, "maxAmount");
  public static final Property IS_APPROXIMATE = property(DX, "isApproximate");
  public static final Property CURRENCY = property(DX, "currency");

  // What is said
  public static final Resource CLAIM = dx("Claim");
  public static final Resource PROPOSITION = dx("Proposition");
  public static final Resource STANCE = dx("Stance");
  public static final Resource CERTAINTY = dx("Certainty");
  public static final Resource FORM = dx("Form");

  public static final Property HAS_CLAIMANT = property(DX, "hasClaimant");
  public static final Property HAS_STANCE = property(DX, "hasStance");
  public static final Property HAS_CERTAINTY = property(DX, "hasCertainty");
  public static final Property HAS_FORM = property(DX, "hasForm");
  public static final Property STATES = property(DX, "states");
  public static final Property IS_ABOUT = property(DX, "isAbout");
  public static final Property RELAYED_BY = property(DX, "relayedBy");
  public static final Property CLAIM_DATE = property(DX, "claimDate");
  public static final Property HAS_CUE = property(DX, "hasCue");

  // Where it is said
  public static final Resource ARTICLE = dx("Article");
  public static final Resource MENTION = dx("Mention");
  public static final Resource EXTRACTION = dx("Extraction");

  public static final Property TEXT_HASH = property(DX, "textHash");
  public static final Property SHINGLE_HASH = property(DX, "shingleHash");
  public static final Property DENOTES = property(DX, "denotes");
  public static final Property EXPRESSES = property(DX, "expresses");
  public static final Property CONFIDENCE = property(DX, "confidence");

  // What rules derive, and the annotations they read
  public static final Resource CONTRADICTION = dx("Contradiction");
  public static final Resource DENIAL = dx("Denial");
  public static final Resource VALUE_CONFLICT = dx("ValueConflict");
  public static final Resource ROLE_CONFLICT = dx("RoleConflict");
  public static final Resource STATUS_CONFLICT = dx("StatusConflict");
  public static final Resource SELF_CONTRADICTION = dx("SelfContradiction");
  public static final Resource CORROBORATION = dx("Corroboration");

  /** The kinds of contradiction that rules find. */
  public static final List<Resource> CONTRADICTIONS =
      List.of(DENIAL, VALUE_CONFLICT, ROLE_CONFLICT, STATUS_CONFLICT, SELF_CONTRADICTION);

  public static final Property DISPUTES = property(DX, "disputes");
  public static final Property SUPERSEDES = property(DX, "supersedes");
  public static final Property SUPPORTS = property(DX, "supports");
  public static final Property INVOLVES = property(DX, "involves");
  public static final Property INVOLVES_CLAIMANT = property(DX, "involvesClaimant");
  public static final Property SINCE = property(DX, "since");
  public static final Property SOURCE_COUNT = property(DX, "sourceCount");
  public static final Property RESTS_ON = property(DX, "restsOn");
  public static final Property SHARES_WORDING_WITH = property(DX, "sharesWordingWith");
  public static final Property TELLS = property(DX, "tells");
  public static final Property SAME_DEAL_AS = property(DX, "sameDealAs");
  public static final Property CONTRADICTS = property(DX, "contradicts");
  public static final Property CORROBORATES = property(DX, "corroborates");
  public static final Property CANONICAL_DEAL = property(DX, "canonicalDeal");
  public static final Property IS_SINGLE_VALUED = property(DX, "isSingleValued");
  public static final Property IS_EXCLUSIVE_WITH = property(DX, "isExclusiveWith");
  public static final Property IS_FINAL = property(DX, "isFinal");
  public static final Property PRESUPPOSES = property(DX, "presupposes");
  public static final Property IS_KEY_ROLE = property(DX, "isKeyRole");
  public static final Property TELLING_WINDOW = property(DX, "tellingWindow");

  // Other vocabularies
  public static final Property HEADLINE = property(SCHEMA, "headline");
  public static final Property IN_LANGUAGE = property(SCHEMA, "inLanguage");
  public static final Property PUBLISHER = property(SCHEMA, "publisher");
  public static final Property DATE_PUBLISHED = property(SCHEMA, "datePublished");
  public static final Property AUTHOR = property(SCHEMA, "author");
  public static final Property DATE_MODIFIED = property(SCHEMA, "dateModified");
  public static final Property URL = property(SCHEMA, "url");
  public static final Property ALT_LABEL = property(SKOS, "altLabel");
  public static final Resource SOFTWARE_AGENT =
      ResourceFactory.createResource(PROV + "SoftwareAgent");
  public static final Property USED = property(PROV, "used");
  public static final Property WAS_ASSOCIATED_WITH = property(PROV, "wasAssociatedWith");
  static final Property ENDED_AT_TIME = property(PROV, "endedAtTime");
  public static final Property WAS_REVISION_OF = property(PROV, "wasRevisionOf");
  public static final Property WAS_INVALIDATED_BY = property(PROV, "wasInvalidatedBy");
  public static final Property WAS_GENERATED_BY = property(PROV, "wasGeneratedBy");
  public static final Property REFERENCE_CONTEXT = property(NIF, "referenceContext");
  public static final Property BEGIN_INDEX = property(NIF, "beginIndex");
  public static final Property END_INDEX = property(NIF, "endIndex");
  public static final Property ANCHOR_OF = property(NIF, "anchorOf");

  private Vocabulary() {}

  /** The individual or class that an enum constant stands for: IN_TALKS is dx:InTalks. */
  public static Resource individual(Enum<?> constant) {
    return dx(words(constant));
  }

  /** The property that an enum constant stands for: HAS_ACQUIRER is dx:hasAcquirer. */
  public static Property property(dixit.model.Property constant) {
    String words = words(constant);
    return property(DX, words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
  }

  /** The class of an entity. */
  public static Resource type(Entity entity) {
    return entity instanceof ArticleVoice ? ARTICLE_VOICE : dx(entity.getClass().getSimpleName());
  }

  /** Prefixes of every file written, in alphabetical order. */
  public static Map<String, String> prefixes() {
    return new TreeMap<>(
        Map.of(
            "dx", DX,
            "nif", NIF,
            "prov", PROV,
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "schema", SCHEMA,
            "skos", SKOS,
            "xsd", "http://www.w3.org/2001/XMLSchema#"));
  }

  private static Resource dx(String name) {
    return ResourceFactory.createResource(DX + name);
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  private static String words(Enum<?> constant) {
    return Arrays.stream(constant.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
