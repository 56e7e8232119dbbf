package dixit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A drawing of who is what in which deal: people on the left, companies and organizations in the
 * middle, deals and chips on the right; in a narrow window below each other. Each post and each
 * role is a line of its box, from which an edge leads to the box of who has it.
 *
 * @param form "wide" or "narrow", a style class
 * @param width in units of the drawing, as all its lengths
 * @param leftOut how many names and deals are not drawn
 */
record GraphDrawing(
    String form, int width, int height, List<Box> boxes, List<Edge> edges, int leftOut) {

  /**
   * For which window a drawing is.
   *
   * @param stacked whether all boxes are below each other, with edges in the margin beside them
   * @param margin before the first column
   * @param box width of a box
   * @param gap between columns
   * @param longest words on a line, in code points
   */
  private record Form(String name, boolean stacked, int margin, int box, int gap, int longest) {}

  private static final Form WIDE = new Form("wide", false, 0, 236, 126, 27);

  /** As wide as a phone. */
  private static final Form NARROW = new Form("narrow", true, 56, 294, 0, 34);

  /** A name or a deal; its words are placed from its top left corner. */
  record Box(
      String fact,
      String kind,
      int x,
      int y,
      int width,
      int height,
      String title,
      String fullTitle,
      String label,
      List<Port> ports) {}

  /** A line of a box, from which an edge leads; the sign says more than its colour. */
  record Port(String text, String state, String sign, int y) {}

  /** A curve between boxes. */
  record Edge(String path, String state) {}

  private static final int MOST_BOXES = 80;
  private static final int TITLE = 30;
  private static final int LINE = 22;
  private static final int GAP = 16;
  private static final int SWEEPS = 6;

  int viewWidth() {
    return width + 4;
  }

  int viewHeight() {
    return height + 4;
  }

  /** The same for a wide and for a narrow window. */
  static List<GraphDrawing> of(Told told) {
    return List.of(new Layout(told, WIDE).draw(), new Layout(told, NARROW).draw());
  }

  /** What a box will be, before it has a place. */
  private record Node(String iri, String kind, int column, String title, String label) {}

  /** What an edge will be; it starts from a line of its first node. */
  private record Link(String from, String to, String text, String state) {}

  /** One drawing being laid out, the same for the same facts. */
  private static final class Layout {
    private final Told told;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<Link>> linksFrom = new HashMap<>();
    private final List<List<Node>> columns =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Map<String, Integer> top = new HashMap<>();
    private final Form form;

    Layout(Told told, Form form) {
      this.told = told;
      this.form = form;
    }

    GraphDrawing draw() {
      Map<String, Node> all = new LinkedHashMap<>();
      told.facts().deals().forEach(deal -> all.put(deal.iri(), node(deal)));
      told.facts().names().stream()
          .filter(name -> name.kind() != Kind.SOURCE)
          .forEach(name -> all.put(name.iri(), node(name)));
      List<Link> found = links(all);
      choose(all, found);
      found.stream()
          .filter(link -> nodes.containsKey(link.from()) && nodes.containsKey(link.to()))
          .forEach(links::add);
      links.forEach(
          link -> linksFrom.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link));
      nodes.values().stream()
          .sorted(Comparator.comparingInt(Node::column))
          .forEach(node -> columns.get(column(node)).add(node));
      if (!form.stacked()) {
        order();
      }
      int height = columns.stream().mapToInt(this::height).max().orElse(0);
      columns.forEach(column -> place(column, (height - height(column)) / 2));
      List<Box> boxes = columns.stream().flatMap(List::stream).map(this::box).toList();
      int width = left(columns.size()) - form.gap();
      return new GraphDrawing(
          form.name(), width, height, boxes, edges(), all.size() - nodes.size());
    }

    /** Where a column begins; empty ones take no room. */
    private int left(int column) {
      long before = columns.subList(0, column).stream().filter(each -> !each.isEmpty()).count();
      return form.margin() + (int) before * (form.box() + form.gap());
    }

    private Node node(Facts.Bargain deal) {
      return new Node(
          deal.iri(),
          "deal",
          2,
          told.wording().type(deal.type()),
          told.wording().name(deal.iri()) + " · " + told.wording().type(deal.type()));
    }

    private Node node(Facts.Named name) {
      int column = name.kind() == Kind.PERSON ? 0 : name.kind() == Kind.CHIP ? 2 : 1;
      String kind = told.labels().of("kind-" + name.kind().key());
      return new Node(
          name.iri(),
          name.kind().key(),
          column,
          told.wording().name(name.iri()),
          kind + " · " + told.wording().name(name.iri()));
    }

    private List<Link> links(Map<String, Node> all) {
      Set<Link> found = new LinkedHashSet<>();
      for (String subject : all.keySet()) {
        told.statementsOf(subject)
            .forEach(
                (property, statements) ->
                    statements.stream()
                        .filter(s -> s.object().isURIResource())
                        .filter(s -> all.containsKey(s.object().asResource().getURI()))
                        .forEach(
                            s ->
                                found.add(
                                    new Link(
                                        subject,
                                        s.object().asResource().getURI(),
                                        told.wording().property(property),
                                        Labels.key(told.state(s))))));
      }
      for (Facts.Bargain deal : told.facts().deals()) {
        deal.participants().stream()
            .filter(all::containsKey)
            .filter(agent -> found.stream().noneMatch(l -> joins(l, deal.iri(), agent)))
            .map(
                agent ->
                    new Link(
                        deal.iri(),
                        agent,
                        told.wording().property("hasParticipant"),
                        Labels.key(Told.State.ACCEPTED)))
            .toList()
            .forEach(found::add);
      }
      told.facts().posts().stream()
          .filter(post -> all.containsKey(post.holder()) && all.containsKey(post.organization()))
          .forEach(
              post ->
                  found.add(
                      new Link(
                          post.holder(),
                          post.organization(),
                          told.wording().name(post.iri()),
                          Labels.key(Told.State.ACCEPTED))));
      return List.copyOf(found);
    }

    private static boolean joins(Link link, String from, String to) {
      return link.from().equals(from) && link.to().equals(to);
    }

    /** What is linked, in reading order, as much as can be read. */
    private void choose(Map<String, Node> all, List<Link> found) {
      Set<String> linked = new LinkedHashSet<>();
      for (Link link : found) {
        if (linked.size() + 2 <= MOST_BOXES) {
          linked.add(link.from());
          linked.add(link.to());
        }
      }
      all.forEach(
          (iri, node) -> {
            if (linked.contains(iri)) {
              nodes.put(iri, node);
            }
          });
    }

    /** Puts boxes near those they are linked to: fewer edges cross. */
    private void order() {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        columns.forEach(column -> place(column, -height(column) / 2));
        List<Node> column = columns.get(List.of(1, 2, 0).get(sweep % 3));
        Map<String, Double> middle = new HashMap<>();
        column.forEach(node -> middle.put(node.iri(), middleOfLinked(node)));
        column.sort(Comparator.comparingDouble(node -> middle.getOrDefault(node.iri(), 0.0)));
      }
    }

    private double middleOfLinked(Node node) {
      return links.stream()
          .filter(link -> link.from().equals(node.iri()) || link.to().equals(node.iri()))
          .mapToInt(link -> link.from().equals(node.iri()) ? y(link.to()) : portY(link))
          .average()
          .orElse(0);
    }

    private int y(String iri) {
      return top.getOrDefault(iri, 0) + TITLE / 2;
    }

    private int portY(Link link) {
      List<Link> ports = linksFrom.getOrDefault(link.from(), List.of());
      return top.getOrDefault(link.from(), 0) + TITLE + ports.indexOf(link) * LINE + LINE / 2;
    }

    private void place(List<Node> column, int begin) {
      int y = begin;
      for (Node node : column) {
        top.put(node.iri(), y);
        y += height(node) + GAP;
      }
    }

    private int height(List<Node> column) {
      return column.stream().mapToInt(node -> height(node) + GAP).sum() - GAP;
    }

    private int height(Node node) {
      int ports = linksFrom.getOrDefault(node.iri(), List.of()).size();
      return TITLE + ports * LINE + (ports > 0 ? 6 : 0);
    }

    private Box box(Node node) {
      List<Link> from = linksFrom.getOrDefault(node.iri(), List.of());
      int y = top.getOrDefault(node.iri(), 0);
      List<Port> ports =
          from.stream()
              .map(
                  link ->
                      new Port(
                          shortened(words(link), form.longest()),
                          link.state(),
                          sign(link.state()),
                          portY(link) - y + 4))
              .toList();
      String title = shortened(node.title(), form.longest());
      // Who speaks to the page says what it shows: the name begins with just that.
      StringBuilder label = new StringBuilder(title);
      ports.forEach(port -> label.append(' ').append(port.sign()).append(port.text()));
      label.append("; ").append(node.label());
      for (Link link : from) {
        label.append("; ").append(told.labels().of("colon", link.text(), named(link.to())));
        if (!link.state().equals("accepted")) {
          label.append(" (").append(told.labels().of("state-" + link.state())).append(')');
        }
      }
      return new Box(
          told.factId(node.iri()),
          node.kind(),
          left(column(node)),
          y,
          form.box(),
          height(node),
          title,
          node.title(),
          label.toString(),
          ports);
    }

    /** Where the edge is long, who is at its end is told at its beginning, too. */
    private String words(Link link) {
      return form.stacked()
          ? told.labels().of("colon", link.text(), named(link.to()))
          : link.text();
    }

    private static String sign(String state) {
      return switch (state) {
        case "disputed" -> "≠ ";
        case "denied" -> "✕ ";
        case "asked" -> "? ";
        case "reported" -> "~ ";
        default -> "";
      };
    }

    private String named(String iri) {
      Node node = nodes.get(iri);
      return node == null ? iri : node.title();
    }

    private List<Edge> edges() {
      return links.stream().map(link -> new Edge(path(link), link.state())).toList();
    }

    /** From the line's side that faces the other box to the nearer side of that box. */
    private String path(Link link) {
      int from = column(link.from());
      int to = column(link.to());
      int y = portY(link);
      int end = y(link.to());
      boolean rightwards = from < to;
      int x = left(from) + (rightwards ? form.box() : 0);
      int endX = left(to) + (rightwards || from == to ? 0 : form.box());
      int bend = from == to ? -Math.min(70, 18 + Math.abs(end - y) / 6) : (endX - x) / 2;
      return String.format(
          Locale.ROOT,
          "M%d %d C%d %d %d %d %d %d",
          x,
          y,
          x + bend,
          y,
          from == to ? endX + bend : endX - bend,
          end,
          endX,
          end);
    }

    private int column(String iri) {
      Node node = nodes.get(iri);
      return node == null ? 1 : column(node);
    }

    private int column(Node node) {
      return form.stacked() ? 0 : node.column();
    }
  }

  private static String shortened(String title, int longest) {
    String plain = VisibleText.of(title).replaceAll("\\s+", " ");
    return plain.codePointCount(0, plain.length()) <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)).strip() + "…";
  }
}
