package dixit.report;

import dixit.model.Stance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who and what the article names, by kind. */
final class NameCards {
  private static final List<Kind> KINDS =
      List.of(Kind.COMPANY, Kind.PERSON, Kind.ORGANIZATION, Kind.CHIP, Kind.SOURCE);

  /** All of one kind. */
  record Group(String kind, String title, List<Card> names) {}

  /** A name with its posts and makers. */
  record Card(
      String id,
      String name,
      String kind,
      String also,
      String mentions,
      List<Detail> details,
      String places,
      String text) {}

  /** A post, or who makes a chip. */
  record Detail(String id, String words, boolean disputed, String places, String text) {}

  private final Told told;
  private final Map<String, List<Facts.Post>> posts = new HashMap<>();

  NameCards(Told told) {
    this.told = told;
    told.facts()
        .posts()
        .forEach(post -> posts.computeIfAbsent(post.holder(), key -> new ArrayList<>()).add(post));
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Kind kind : KINDS) {
      List<Card> cards =
          told.facts().names().stream()
              .filter(name -> name.kind() == kind)
              .map(this::card)
              .toList();
      if (!cards.isEmpty()) {
        groups.add(new Group(kind.key(), told.labels().of("kinds-" + kind.key()), cards));
      }
    }
    return groups;
  }

  private Card card(Facts.Named name) {
    List<Detail> details = new ArrayList<>();
    posts.getOrDefault(name.iri(), List.of()).forEach(post -> details.add(post(post)));
    told.statementsOf(name.iri())
        .forEach((property, makers) -> makers.forEach(maker -> details.add(maker(name, maker))));
    return new Card(
        told.factId(name.iri()),
        told.wording().name(name.iri()),
        name.kind().key(),
        name.otherNames().isEmpty()
            ? ""
            : told.labels().of("also", VisibleText.of(String.join(", ", name.otherNames()))),
        told.labels().count("mentions", name.places().size()),
        details,
        told.places(name.places()),
        told.labels().of("kind-" + name.kind().key()) + " · " + told.wording().name(name.iri()));
  }

  private Detail post(Facts.Post post) {
    List<Facts.Statement> former =
        told.statementsOf(post.iri()).getOrDefault("isFormer", List.of());
    boolean isFormer =
        former.stream()
            .filter(s -> s.object().asLiteral().getLexicalForm().equals("true"))
            .flatMap(s -> told.sayingsOf(s).stream())
            .anyMatch(s -> s.stance() == Stance.AFFIRMS);
    String words =
        told.labels()
            .of(
                isFormer ? "post-former" : "post-at",
                told.wording().name(post.iri()),
                told.wording().name(post.organization()));
    return new Detail(
        told.factId(post.iri()),
        words,
        former.stream().anyMatch(s -> told.state(s) == Told.State.DISPUTED),
        told.places(post.places()),
        told.labels().of("colon", told.wording().name(post.holder()), words));
  }

  private Detail maker(Facts.Named name, Facts.Statement maker) {
    String words = told.labels().of("made-by", told.value(maker));
    List<Integer> places =
        told.sayingsOf(maker).stream().flatMap(s -> s.places().stream()).sorted().toList();
    return new Detail(
        told.factId(maker.iri()),
        words,
        told.state(maker) == Told.State.DISPUTED,
        told.places(places),
        told.labels().of("colon", told.wording().name(name.iri()), words));
  }
}
