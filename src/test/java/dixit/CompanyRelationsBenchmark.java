package dixit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dixit.model.Agent;
import dixit.model.Article;
import dixit.model.Deal;
import dixit.model.DealType;
import dixit.model.Entity;
import dixit.model.Extraction;
import dixit.model.Mention;
import dixit.model.Property;
import dixit.model.Role;
import dixit.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how many of the company relations that people marked in the sentences of CORE and FIRE the
 * program tells as deals, and how many of the deals that it tells between marked names people
 * marked too. Arguments: the collections' JSON files. It takes every tenth record, the part that
 * nobody tunes on; {@code -Dpart=rest} takes the others, {@code -Dmisses=true} prints what goes
 * wrong.
 */
final class CompanyRelationsBenchmark {
  private static final boolean HELD_BACK = !System.getProperty("part", "held").equals("rest");
  private static final boolean MISSES = Boolean.getBoolean("misses");

  /** Relations, the deals that tell them, and the roles in these of the two names. */
  private enum Relation {
    BOUGHT_BY(Role.TARGET, Role.ACQUIRER, DealType.ACQUISITION),
    SOLD_BY(Role.TARGET, Role.SELLER, DealType.ACQUISITION),
    SHAREHOLDER(Role.INVESTEE, Role.INVESTOR, DealType.INVESTMENT),
    MERGED(Role.PARTY, Role.PARTY, DealType.MERGER),
    COLLABORATES(Role.PARTY, Role.PARTY, DealType.PARTNERSHIP),
    CLIENT(Role.SUPPLIER, Role.CUSTOMER, DealType.SUPPLY_AGREEMENT),
    /** Says nothing of whether there was a deal as well. */
    OPEN(Role.PARTY, Role.PARTY),
    NO_DEAL(Role.PARTY, Role.PARTY);

    private final Role first;
    private final Role second;
    private final Set<DealType> types;

    Relation(Role first, Role second, DealType... types) {
      this.first = first;
      this.second = second;
      this.types = Set.of(types);
    }
  }

  private static final Map<String, Relation> CORE =
      Map.of(
          "acquired_by", Relation.BOUGHT_BY,
          "shareholder_of", Relation.SHAREHOLDER,
          "merged_with", Relation.MERGED,
          "collaboration", Relation.COLLABORATES,
          "client_of", Relation.CLIENT,
          "subsidiary_of", Relation.OPEN,
          "brand_of", Relation.OPEN,
          "product_or_service_of", Relation.OPEN);

  private static final Map<String, Relation> FIRE =
      Map.of(
          "ActionBuy", Relation.BOUGHT_BY,
          "ActionSell", Relation.SOLD_BY,
          "ActionMerge", Relation.MERGED);

  /** A relation marked between two names, by their numbers. */
  private record Marked(Relation relation, int first, int second) {}

  /** How many of all were right. */
  private static final class Count {
    private int right;
    private int all;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      all++;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.2f (%d of %d)", all == 0 ? 0 : (double) right / all, right, all);
    }
  }

  private final Dixit dixit = Dixit.forLanguage("en");
  private final Map<Relation, Count> recall = new EnumMap<>(Relation.class);
  private final Map<DealType, Count> precision = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> begins = new ArrayList<>();
  private final List<Span> names = new ArrayList<>();
  private final List<Marked> marks = new ArrayList<>();

  private CompanyRelationsBenchmark() {}

  public static void main(String[] files) throws IOException {
    CompanyRelationsBenchmark benchmark = new CompanyRelationsBenchmark();
    for (String file : files) {
      JsonArray records = JsonParser.parseString(Files.readString(Path.of(file))).getAsJsonArray();
      for (int i = 0; i < records.size(); i++) {
        if ((i % 10 == 0) == HELD_BACK) {
          benchmark.read(records.get(i).getAsJsonObject());
        }
      }
    }
    benchmark.recall.forEach(
        (relation, count) -> System.out.printf("found %s %s%n", relation, count));
    benchmark.precision.forEach((type, count) -> System.out.printf("right %s %s%n", type, count));
  }

  private void read(JsonObject record) {
    names.clear();
    marks.clear();
    if (record.has("context")) {
      core(record);
    } else {
      fire(record);
    }
    Article article = new Article("sentence", text.toString(), "en", Article.Metadata.NONE);
    Extraction extraction = dixit.extract(article);
    for (Marked mark : marks) {
      boolean named = isNamed(mark.first()) && isNamed(mark.second());
      if (named && !mark.relation().types.isEmpty()) {
        boolean found = extraction.deals().stream().anyMatch(deal -> tells(extraction, deal, mark));
        recall.computeIfAbsent(mark.relation(), r -> new Count()).add(found);
        print(extraction, found, "MISSED " + mark.relation(), mark.first(), mark.second());
      }
    }
    for (Deal deal : extraction.deals()) {
      check(extraction, deal);
    }
  }

  /**
   * Between each two marked names that take part in a deal, a relation that fits must be marked.
   */
  private void check(Extraction extraction, Deal deal) {
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        int first = i;
        int second = j;
        List<Marked> both =
            marks.stream()
                .filter(
                    m ->
                        m.first() == first && m.second() == second
                            || m.first() == second && m.second() == first)
                .toList();
        boolean open = both.stream().anyMatch(m -> m.relation() == Relation.OPEN) || both.isEmpty();
        if (!open && takesPart(extraction, deal, i) && takesPart(extraction, deal, j)) {
          boolean right = both.stream().anyMatch(mark -> tells(extraction, deal, mark));
          precision.computeIfAbsent(deal.type(), t -> new Count()).add(right);
          String what = "FALSE " + deal.type() + both.stream().map(Marked::relation).toList();
          print(extraction, right, what, i, j);
        }
      }
    }
  }

  private void print(Extraction extraction, boolean fine, String what, int first, int second) {
    if (MISSES && !fine) {
      System.out.printf(
          "%s | %s | %s | %s%n", what, name(extraction, first), name(extraction, second), text);
    }
  }

  /** CORE also marks "it" and "the company", whom one sentence alone does not tell. */
  private boolean isNamed(int name) {
    String words = names.get(name).in(text);
    return !words.matches("(?U)\\p{Ll}.*|(It|They|He|She|The (company|firm|group|bank))\\b.*");
  }

  /** A marked name, in brackets where the program sees no name of a person or body. */
  private String name(Extraction extraction, int name) {
    boolean known =
        extraction.entities().keySet().stream()
            .anyMatch(entity -> entity instanceof Agent && is(extraction, entity, name));
    String words = names.get(name).in(text);
    return known ? words : "[" + words + "]";
  }

  private boolean takesPart(Extraction extraction, Deal deal, int name) {
    return deal.participants().stream().anyMatch(agent -> is(extraction, agent, name));
  }

  private boolean is(Extraction extraction, Entity entity, int name) {
    return extraction.entities().getOrDefault(entity, List.of()).stream()
        .map(Mention::span)
        .anyMatch(names.get(name)::overlaps);
  }

  private boolean tells(Extraction extraction, Deal deal, Marked mark) {
    Relation relation = mark.relation();
    boolean control = relation == Relation.SHAREHOLDER && deal.type() == DealType.ACQUISITION;
    if (!control && !relation.types.contains(deal.type())) {
      return false;
    }
    return fills(extraction, deal, control ? Role.TARGET : relation.first, mark.first())
        && fills(extraction, deal, control ? Role.ACQUIRER : relation.second, mark.second());
  }

  private boolean fills(Extraction extraction, Deal deal, Role role, int name) {
    return extraction.claims().stream()
        .flatMap(claim -> claim.states().stream())
        .filter(said -> said.subject().equals(deal) && said.predicate() == Property.of(role))
        .anyMatch(said -> said.object() instanceof Agent agent && is(extraction, agent, name));
  }

  /** "e1_end" is the last token of the name; "acquired_by" holds from the first to the second. */
  private void core(JsonObject record) {
    write(record.getAsJsonArray("context"));
    for (String name : List.of("e1", "e2")) {
      names.add(span(record.get(name + "_start").getAsInt(), record.get(name + "_end").getAsInt()));
    }
    Relation relation = CORE.getOrDefault(record.get("relation").getAsString(), Relation.NO_DEAL);
    boolean turned = record.get("invert_relation").getAsInt() == 1;
    boolean owned = relation == Relation.SHAREHOLDER || relation == Relation.CLIENT;
    marks.add(turned == owned ? new Marked(relation, 0, 1) : new Marked(relation, 1, 0));
  }

  private void fire(JsonObject record) {
    write(record.getAsJsonArray("tokens"));
    JsonArray entities = record.getAsJsonArray("entities");
    List<Integer> numbers = new ArrayList<>();
    for (JsonElement element : entities) {
      JsonObject entity = element.getAsJsonObject();
      boolean company = entity.get("type").getAsString().equals("Company");
      numbers.add(company ? names.size() : -1);
      if (company) {
        names.add(span(entity.get("start").getAsInt(), entity.get("end").getAsInt() - 1));
      }
    }
    for (JsonElement element : record.getAsJsonArray("relations")) {
      JsonObject marked = element.getAsJsonObject();
      Relation relation = FIRE.getOrDefault(marked.get("type").getAsString(), Relation.OPEN);
      int buyer = numbers.get(marked.get("head").getAsInt());
      int bought = numbers.get(marked.get("tail").getAsInt());
      if (buyer >= 0 && bought >= 0) {
        marks.add(new Marked(relation, bought, buyer));
      }
    }
  }

  /** Tokens joined as they would be printed. */
  private void write(JsonArray tokens) {
    text.setLength(0);
    begins.clear();
    boolean open = true;
    for (JsonElement element : tokens) {
      String token = element.getAsString().replace("``", "“").replace("''", "”");
      boolean close = token.matches("[.,;:!?)%”\\]]|'s|n't|'") || token.startsWith("'s");
      if (!open && !close) {
        text.append(' ');
      }
      begins.add(text.length());
      text.append(token);
      open = token.matches("[(“$£€\\[]");
    }
    begins.add(text.length());
  }

  private Span span(int first, int last) {
    int end = begins.get(last + 1);
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(begins.get(first), end);
  }
}
