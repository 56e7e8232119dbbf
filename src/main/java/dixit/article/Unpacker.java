package dixit.article;

import dixit.model.Article;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Finds the articles of an input: itself, or those of a feed, table, archive and whatever these
 * hold in turn. Nothing is written, and a collection is read as a stream.
 */
public final class Unpacker {
  /** How deep archives may lie in each other. */
  static final int DEEPEST = 4;

  /** Unpacked bytes for each packed one above which an archive is a trap. */
  private static final int MOST_RATIO = 250;

  private static final long FREE = 32L * 1024 * 1024;

  private final FieldMap fields;

  /** Is given what is found. */
  public interface Visitor {
    /** An article to be read. Returns whether to go on. */
    boolean article(Source source);

    /** Something that cannot be read. */
    void fault(InputException fault);
  }

  /** Thrown to leave a collection that nobody wants more of. */
  static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  /**
   * @param fields of JSON objects and tables that tell of an article
   */
  public Unpacker(FieldMap fields) {
    this.fields = fields;
  }

  /**
   * Whether a file holds other inputs.
   *
   * @throws InputException if it cannot be read
   */
  public static boolean isCollection(Path file) {
    return Kind.of(Source.head(file), file.toString()).isCollection();
  }

  /**
   * Gives the visitor the articles of a file in their order, and what is wrong with it.
   *
   * @param given what is known of all of them
   */
  public void open(Path file, Article.Metadata given, Visitor visitor) {
    try {
      if (!isCollection(file)) {
        give(Source.of(file, given), visitor);
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        Place place = new Place(file.toString(), Source.stemOf(file.toString()), given, 0);
        new Unpacking(place, visitor).open(in, Optional.empty());
      }
    } catch (InputException e) {
      visitor.fault(e);
    } catch (IOException e) {
      visitor.fault(new InputException(file + ": cannot be read: check its permissions", e));
    } catch (Enough e) {
      // As the visitor wished.
    }
  }

  /** Gives the visitor what was fetched, or the articles in it. */
  public void open(Source source, Visitor visitor) {
    try {
      if (!source.kind().isCollection()) {
        give(source, visitor);
        return;
      }
      Place place = new Place(source.name(), source.stem(), source.known(), 0);
      new Unpacking(place, visitor)
          .open(new ByteArrayInputStream(source.bytes()), source.charset());
    } catch (IOException e) {
      visitor.fault(new InputException(source.name() + ": cannot be read", e));
    } catch (Enough e) {
      // As the visitor wished.
    }
  }

  private static void give(Source source, Visitor visitor) {
    if (!visitor.article(source)) {
      throw new Enough();
    }
  }

  /** Where a collection lies, and what is known of all in it. */
  record Place(String name, String stem, Article.Metadata known, int depth) {}

  /** A collection being read. */
  final class Unpacking {
    private final Place place;
    private final Visitor visitor;

    private Unpacking(Place place, Visitor visitor) {
      this.place = place;
      this.visitor = visitor;
    }

    Place place() {
      return place;
    }

    FieldMap fields() {
      return fields;
    }

    /** Something inside; its kind is told by its bytes. */
    void inner(String name, Article.Metadata told, InputStream in) throws IOException {
      String whole = place.name() + "!" + name;
      String stem = Source.stemOf(whole);
      Place inner = new Place(whole, stem, place.known().or(told), place.depth() + 1);
      new Unpacking(inner, visitor).open(in, Optional.empty());
    }

    /** An article inside that is told piece by piece: number, bytes and kind. */
    void article(
        long number, Kind kind, Optional<String> charset, byte[] bytes, Article.Metadata told) {
      give(
          new Source(
              place.name() + "!" + number,
              place.stem() + "-" + number,
              kind,
              charset,
              bytes,
              place.known().or(told)),
          visitor);
    }

    /**
     * @param found what is wrong
     * @param remedy what to do
     */
    void fault(String found, String remedy) {
      visitor.fault(new InputException(place.name() + ": " + found + ": " + remedy));
    }

    void fault(long number, String found, String remedy) {
      visitor.fault(new InputException(place.name() + "!" + number + ": " + found + ": " + remedy));
    }

    private void open(InputStream stream, Optional<String> charset) throws IOException {
      BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
      in.mark(Kind.HEAD);
      byte[] head = in.readNBytes(Kind.HEAD);
      in.reset();
      Kind kind = Kind.of(head, place.name());
      if (place.depth() > DEEPEST && kind.isCollection()) {
        fault("more than " + DEEPEST + " archives in each other", "unpack it and look");
        return;
      }
      try {
        switch (kind) {
          case ZIP -> ZipCollection.read(in, this);
          case GZIP -> gzip(in);
          case WARC -> WarcCollection.read(in, this);
          case FEED -> FeedCollection.read(in, this);
          case JSON -> JsonCollection.read(in, this);
          case CSV -> CsvCollection.read(in, this);
          default -> document(in, kind, charset);
        }
      } catch (LimitedStream.TooMuch e) {
        if (place.depth() > 0 && !e.getMessage().startsWith(place.name() + " ")) {
          throw e;
        }
        fault(e.getMessage().substring(e.getMessage().indexOf(" unpacks") + 1), "a trap, left out");
      }
    }

    private void gzip(InputStream in) throws IOException {
      try {
        String name =
            place.name().endsWith(".gz")
                ? place.name().substring(0, place.name().length() - 3)
                : place.name();
        LimitedStream packed = new LimitedStream(in, Long.MAX_VALUE, place.name());
        InputStream unpacked =
            new BoundedRatio(new GZIPInputStream(packed, 1 << 16), packed, place.name());
        Place inner = new Place(name, Source.stemOf(name), place.known(), place.depth() + 1);
        new Unpacking(inner, visitor).open(unpacked, Optional.empty());
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        fault("a damaged gzip file (" + e.getMessage() + ")", "fetch it again");
      }
    }

    private void document(InputStream in, Kind kind, Optional<String> charset) throws IOException {
      int limit = Source.limit(kind);
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        fault("more than " + limit + " bytes, too long for an article", "split it");
        return;
      }
      give(new Source(place.name(), place.stem(), kind, charset, bytes, place.known()), visitor);
    }
  }

  /** Unpacked bytes of which there are far more than packed ones are a trap. */
  static final class BoundedRatio extends CountedStream {
    private final CountedStream packed;
    private final String name;

    BoundedRatio(InputStream unpacked, CountedStream packed, String name) {
      super(unpacked);
      this.packed = packed;
      this.name = name;
    }

    @Override
    void check(long count) throws LimitedStream.TooMuch {
      if (count > FREE && count > MOST_RATIO * packed.count()) {
        throw new LimitedStream.TooMuch(
            name + " unpacks to more than " + MOST_RATIO + " times its size");
      }
    }
  }
}
