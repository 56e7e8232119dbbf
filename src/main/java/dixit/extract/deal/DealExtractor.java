package dixit.extract.deal;

import dixit.extract.Statement;
import dixit.extract.lexicon.Lexicon;
import dixit.extract.position.PositionExtractor;
import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.extract.time.DayReader;
import dixit.model.Company;
import dixit.model.Deal;
import dixit.text.Document;
import dixit.text.Sentence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds deals: who takes part in which role, for how much, and how far they have come. */
public final class DealExtractor {
  /** A deal and everything that the text says of it, in reading order. */
  public record Found(Deal deal, List<Statement> statements) {
    public Found {
      statements = List.copyOf(statements);
    }
  }

  /** How many sentences back a word such as "l'opération" may refer. */
  private static final int REACH = 8;

  private final DealReader reader;
  private final MoneyReader moneyReader;
  private final DayReader dayReader;
  private final PartReader partReader;
  private final RoleNouns roleNouns;
  private final Lexicon lexicon;

  /** Frames come from the lexicon's "deals" topic. */
  public DealExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    reader = new DealReader(lexicon);
    moneyReader = new MoneyReader(lexicon);
    dayReader = new DayReader(lexicon);
    partReader = new PartReader(lexicon);
    roleNouns = new RoleNouns(lexicon);
  }

  /**
   * One for each transaction, in order of first mention.
   *
   * @param posts who holds which post, for whom somebody hired worked before
   */
  public List<Found> extract(
      Document document, References references, List<PositionExtractor.Found> posts) {
    DealMerger merger = new DealMerger();
    List<List<MoneyReader.Amount>> amounts = moneyReader.read(document);
    List<List<DayReader.Day>> days = dayReader.read(document);
    Optional<LocalDate> published = document.article().metadata().published().map(LocalDate::parse);
    Optional<Integer> present =
        published.map(LocalDate::getYear).or(() -> DayReader.latestYear(document));
    Trades trades = Trades.of(document, references, lexicon);
    LedCompanies led = new LedCompanies(lexicon, posts);
    int last = -REACH;
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      DealReader.Figures figures =
          new DealReader.Figures(amounts.get(i), days.get(i), published, present);
      List<Reference> parties =
          roleNouns.with(sentence, i, led.with(sentence, references.in(i)), merger);
      List<DealMention> mentions =
          DealContext.complete(reader.read(sentence, i, parties, figures, trades), merger);
      Optional<DealBuilder> before = merger.last();
      Map<DealMention, DealBuilder> told = new LinkedHashMap<>();
      mentions.forEach(mention -> told.put(mention, merger.add(mention)));
      partReader.read(sentence, told, before);
      if (mentions.stream().anyMatch(mention -> !mention.roles().isEmpty())) {
        last = i;
      } else if (before.isPresent()
          && i - last <= REACH
          && isOfItsParties(references.in(i), before.get())) {
        reader
            .readOn(sentence, i, before.get(), references.in(i), figures)
            .ifPresent(before.get()::add);
      }
    }
    Map<DealBuilder, Deal> deals = new LinkedHashMap<>();
    for (DealBuilder deal : merger.deals()) {
      deals.put(deal, deal.deal(deals.size() + 1, posts));
    }
    return deals.entrySet().stream()
        .map(e -> new Found(e.getValue(), e.getKey().statements(e.getValue(), deals, posts)))
        .toList();
  }

  /** A sentence that names a company from outside may speak of another deal. */
  private static boolean isOfItsParties(List<Reference> references, DealBuilder deal) {
    return references.stream()
        .map(Reference::entity)
        .filter(Company.class::isInstance)
        .allMatch(company -> deal.participants().contains(company));
  }
}
