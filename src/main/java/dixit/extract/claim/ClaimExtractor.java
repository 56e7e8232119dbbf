package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;
import dixit.extract.reference.References;
import dixit.extract.time.DayReader;
import dixit.model.Agent;
import dixit.model.Claim;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Span;
import dixit.model.UnnamedSource;
import dixit.model.Value;
import dixit.text.Document;
import dixit.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds who is told to have said what. */
public final class ClaimExtractor {
  /**
   * Claims and the sources without a name that make some of them.
   *
   * @param claims in reading order
   * @param sources each with the places where it is spoken of
   */
  public record Found(List<Claim> claims, Map<Entity, List<Mention>> sources) {}

  private final ClaimGrammar grammar;
  private final VerbClaims verbs;
  private final SourceClaims sources;
  private final QuoteClaims quotes;
  private final Hearsay hearsay;
  private final Relays relays;
  private final Hearers hearers;
  private final NominalClaims nouns;
  private final AsClaims as;
  private final CitedBy citedBy;
  private final Echoes echoes;
  private final QuotedCues quotedCues;
  private final Judgements judgements;
  private final QuoteStances quoteStances;
  private final Interviews interviews;
  private final HeadlineClaims headlines;
  private final DayReader dayReader;
  private final SayingDays days;
  private final Lexicon lexicon;

  public ClaimExtractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    grammar = ClaimGrammar.of(lexicon);
    verbs = new VerbClaims(grammar);
    sources = new SourceClaims(grammar);
    quotes = new QuoteClaims(grammar);
    hearsay = new Hearsay(grammar);
    relays = new Relays(grammar);
    hearers = new Hearers(lexicon);
    nouns = new NominalClaims(grammar);
    as = new AsClaims(grammar, sources);
    citedBy = new CitedBy(grammar);
    echoes = new Echoes(grammar);
    quotedCues = new QuotedCues(grammar);
    judgements = new Judgements(grammar);
    quoteStances = new QuoteStances(grammar);
    interviews = new Interviews(grammar);
    headlines = new HeadlineClaims(grammar);
    dayReader = new DayReader(lexicon);
    days = new SayingDays(lexicon);
  }

  /** Attributed claims; what the article says in its own voice is not among them. */
  public Found extract(Document document, References references) {
    List<Quotation> quotations = Quotations.find(document.article().text());
    List<Words> sentences = sentences(document, quotations);
    Claimants claimants = new Claimants(lexicon, grammar.phrases(), references, sentences);
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Words words : sentences) {
      List<ClaimDraft> own = new ArrayList<>(verbs.find(words, claimants));
      own.addAll(quotedCues.find(words, claimants));
      own.addAll(judgements.find(words, claimants));
      own.addAll(sources.find(words, claimants));
      own.addAll(continued(words, drafts, before(sentences, words), hearsay.find(words, own)));
      own.addAll(nouns.find(words, claimants));
      own.addAll(relays.find(words, claimants, own));
      own.replaceAll(draft -> hearers.passedOn(draft, words, references));
      own = citedBy.passedOn(words, claimants, own);
      Optional<Words> before = before(sentences, words);
      List<ClaimDraft> found = recent(drafts, words.index() - 1);
      found.addAll(own);
      own.addAll(as.find(words, before, claimants, found));
      own.addAll(echoes.find(words, before, claimants, found));
      drafts.addAll(own);
      // Who is only a source of the sentence comes before those whom it tells to speak.
      own.stream()
          .sorted(Comparator.comparing(draft -> draft.pattern() != ClaimPattern.ACCORDING_TO))
          .flatMap(draft -> draft.claimants().stream())
          .forEach(claimant -> claimants.spoke(claimant.agent(), words.paragraph()));
    }
    drafts.addAll(interviews.find(sentences, references));
    drafts.addAll(headlines.find(sentences, references, drafts));
    drafts = quotes.complete(document, sentences, quotations, claimants, drafts);
    drafts.replaceAll(draft -> quoteStances.read(draft, sentences, claimants));
    return build(dated(document, sentences, drafts), references);
  }

  /** "Selon X, …. Y aurait …": a conditional goes on with what the source before it says. */
  private List<ClaimDraft> continued(
      Words words, List<ClaimDraft> drafts, Optional<Words> before, List<ClaimDraft> heard) {
    if (drafts.isEmpty() || before.filter(b -> b.paragraph() == words.paragraph()).isEmpty()) {
      return heard;
    }
    ClaimDraft last = drafts.get(drafts.size() - 1);
    boolean cited = last.pattern() == ClaimPattern.ACCORDING_TO || Hearsay.isContinued(last);
    if (last.sentence() != words.index() - 1 || !cited || last.claimants().isEmpty()) {
      return heard;
    }
    return heard.stream()
        .map(draft -> hearsay.isConditional(words, draft) ? draft.by(last.claimants()) : draft)
        .toList();
  }

  /** With the day on which each was said, none of them after the article itself. */
  private List<ClaimDraft> dated(
      Document document, List<Words> sentences, List<ClaimDraft> drafts) {
    Optional<LocalDate> published = document.article().metadata().published().map(LocalDate::parse);
    if (published.isEmpty()) {
      return drafts;
    }
    List<List<DayReader.Day>> told = dayReader.read(document);
    return drafts.stream()
        .map(
            draft ->
                draft.on(
                    days.find(sentences.get(draft.sentence()), told.get(draft.sentence()), draft)
                        .filter(day -> !day.isAfter(published.get()))))
        .toList();
  }

  /** The last drafts, those from a sentence on. */
  private static List<ClaimDraft> recent(List<ClaimDraft> drafts, int sentence) {
    int from = drafts.size();
    while (from > 0 && drafts.get(from - 1).sentence() >= sentence) {
      from--;
    }
    return new ArrayList<>(drafts.subList(from, drafts.size()));
  }

  private static Optional<Words> before(List<Words> sentences, Words words) {
    return words.index() == 0
        ? Optional.empty()
        : Optional.of(sentences.get(words.index() - 1))
            .filter(before -> words.paragraph() - before.paragraph() <= 1);
  }

  /** The sentences of a document, each with the quotations that touch it. */
  static List<Words> sentences(Document document, List<Quotation> quotations) {
    List<Words> sentences = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      while (first < quotations.size()
          && quotations.get(first).outer().end() <= sentence.span().begin()) {
        first++;
      }
      int last = first;
      while (last < quotations.size()
          && quotations.get(last).outer().begin() < sentence.span().end()) {
        last++;
      }
      sentences.add(new Words(i, sentence, quotations.subList(first, last)));
    }
    return sentences;
  }

  private static Found build(List<ClaimDraft> drafts, References references) {
    List<ClaimDraft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparingInt(ClaimExtractor::begin).thenComparingInt(d -> -end(d)));
    List<Claim> claims = new ArrayList<>();
    Map<Entity, TreeSet<Mention>> sources = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (ClaimDraft draft : sorted) {
      Optional<ClaimDraft> outer = outer(draft, drafts);
      for (Claimant claimant : draft.claimants()) {
        Optional<Agent> relay =
            draft.relay().or(() -> outer.map(o -> o.claimants().get(0))).map(Claimant::agent);
        boolean ownEcho = relay.isPresent() && relay.get().equals(claimant.agent());
        if (ownEcho
            || !seen.add(
                claimant.agent()
                    + " "
                    + draft.content()
                    + draft.stance()
                    + (draft.content().isEmpty() ? draft.cue() : ""))) {
          continue;
        }
        claims.add(claim(withoutSource(draft, drafts), claimant, relay, references));
        if (claimant.agent() instanceof UnnamedSource source) {
          TreeSet<Mention> mentions = sources.computeIfAbsent(source, s -> new TreeSet<>());
          claimant.source().ifPresent(mentions::add);
        }
      }
    }
    Map<Entity, List<Mention>> places = new LinkedHashMap<>();
    sources.forEach((source, mentions) -> places.put(source, List.copyOf(mentions)));
    return new Found(List.copyOf(claims), places);
  }

  /** "that, according to Y, …": what X says begins behind the source that X names. */
  private static ClaimDraft withoutSource(ClaimDraft draft, List<ClaimDraft> drafts) {
    if (draft.content().size() != 1) {
      return draft;
    }
    Span whole = draft.content().get(0);
    return drafts.stream()
        .filter(inner -> inner.sentence() == draft.sentence() && inner.content().size() == 1)
        .filter(inner -> inner.pattern() == ClaimPattern.ACCORDING_TO)
        .filter(inner -> inner.cue().filter(cue -> cue.begin() == whole.begin()).isPresent())
        .filter(inner -> whole.contains(inner.content().get(0)))
        .findFirst()
        .map(inner -> draft.with(List.of(new Span(inner.content().get(0).begin(), whole.end()))))
        .orElse(draft);
  }

  /** The narrowest claim with the draft's cue in its content. */
  private static Optional<ClaimDraft> outer(ClaimDraft draft, List<ClaimDraft> drafts) {
    if (draft.cue().isEmpty()) {
      return Optional.empty();
    }
    Span cue = draft.cue().get();
    return drafts.stream()
        .filter(other -> other != draft && Math.abs(other.sentence() - draft.sentence()) < 3)
        .filter(other -> other.content().stream().anyMatch(span -> span.contains(cue)))
        .filter(other -> !other.content().equals(draft.content()))
        .min(Comparator.comparingInt(other -> end(other) - begin(other)));
  }

  private static int begin(ClaimDraft draft) {
    return draft.content().isEmpty()
        ? draft.cue().map(Span::begin).orElse(0)
        : draft.content().get(0).begin();
  }

  private static int end(ClaimDraft draft) {
    return draft.content().isEmpty()
        ? draft.cue().map(Span::end).orElse(0)
        : draft.content().get(draft.content().size() - 1).end();
  }

  private static Claim claim(
      ClaimDraft draft, Claimant claimant, Optional<Agent> relay, References references) {
    double confidence = Math.round(draft.pattern().confidence() * claimant.trust() * 100) / 100.0;
    Set<Value> about = new LinkedHashSet<>();
    for (int s = Math.max(0, draft.sentence() - 2); s < draft.sentence() + 3; s++) {
      references.named(s).stream()
          .filter(r -> draft.content().stream().anyMatch(span -> span.contains(r.span())))
          .forEach(r -> about.add(r.entity()));
    }
    return new Claim(
        claimant.agent(),
        draft.stance(),
        draft.certainty(),
        draft.form(),
        draft.content().stream().map(span -> new Mention(span, confidence)).toList(),
        draft.cue(),
        relay,
        draft.date(),
        List.of(),
        List.copyOf(about));
  }
}
