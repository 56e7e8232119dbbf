package dixit.article;

import dixit.model.Article;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles of an input: itself, or those of a feed, table, archive and whatever these
 * hold in turn. Nothing is written, and a collection is read as a stream.
 */
public final class Unpacker {
  /** How deep archives may lie in each other. */
  static final int DEEPEST = 4;

  private final FieldMap fields;

  /** Is given what is found. */
  public interface Visitor {
    /** An article to be read. Returns whether to go on. */
    boolean article(Source source);

    /** Something that cannot be read. */
    void fault(InputException fault);
  }

  /** Thrown to leave a collection: nobody wants more of it, or who was given something failed. */
  static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Left(@Nullable Throwable cause) {
      super(null, cause, false, false);
    }

    private void rethrow() {
      if (getCause() instanceof RuntimeException e) {
        throw e;
      } else if (getCause() instanceof Error e) {
        throw e;
      }
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
  public boolean isCollection(Path file) {
    return Kind.of(Source.head(file), file.toString(), fields).isCollection();
  }

  /**
   * Gives the visitor the articles of a file in their order, and what is wrong with it; at least
   * one of either.
   *
   * @param given what is known of all of them
   */
  public void open(Path file, Article.Metadata given, Visitor visitor) {
    String name = file.toString();
    try {
      if (!isCollection(file)) {
        give(Source.of(file, given), visitor);
        return;
      }
      try (InputStream in = Files.newInputStream(file)) {
        Place place = new Place(name, name, ArticleReader.stem(file), given, 0);
        open(place, in, Optional.empty(), Optional.empty(), visitor);
      }
    } catch (InputException e) {
      visitor.fault(e);
    } catch (IOException e) {
      visitor.fault(new InputException(name + ": cannot be read: check its permissions", e));
    } catch (Left e) {
      e.rethrow();
    }
  }

  /** Gives the visitor what was fetched, or the articles in it; or what is wrong with it. */
  public void open(Source source, Visitor visitor) {
    try {
      Kind kind = source.kind() == Kind.TEXT ? kind(source) : source.kind();
      if (!kind.isCollection()) {
        give(source, visitor);
        return;
      }
      Place place = new Place(source.name(), source.name(), source.stem(), source.known(), 0);
      InputStream in = new ByteArrayInputStream(source.bytes());
      open(place, in, Optional.of(kind), source.charset(), visitor);
    } catch (Left e) {
      e.rethrow();
    }
  }

  /** A table whose columns have other names than the usual ones is no text. */
  private Kind kind(Source source) {
    byte[] bytes = source.bytes();
    return Kind.of(Arrays.copyOf(bytes, Math.min(Kind.HEAD, bytes.length)), source.name(), fields);
  }

  private void open(
      Place place, InputStream in, Optional<Kind> kind, Optional<String> charset, Visitor visitor) {
    Trap trap = new Trap(in, place.name());
    Tally tally = new Tally(visitor);
    try {
      new Unpacking(place, tally, trap).open(trap.packed(), kind, charset);
    } catch (LimitedStream.TooMuch e) {
      told(
          new InputException(e.getMessage() + ": a trap, nothing more of the file is read", e),
          tally);
    } catch (IOException e) {
      told(new InputException(place.name() + ": cannot be read (" + why(e) + ")", e), tally);
    }
    if (tally.isNothing) {
      told(new InputException(place.name() + ": no article in it: look at it"), tally);
    }
  }

  static String why(Throwable e) {
    String message = e.getMessage();
    return message == null ? "cut off" : message.lines().findFirst().orElse("");
  }

  private static void give(Source source, Visitor visitor) {
    boolean goesOn;
    try {
      goesOn = visitor.article(source);
    } catch (RuntimeException | StackOverflowError e) {
      throw new Left(e);
    }
    if (!goesOn) {
      throw new Left(null);
    }
  }

  private static void told(InputException fault, Visitor visitor) {
    try {
      visitor.fault(fault);
    } catch (RuntimeException e) {
      throw new Left(e);
    }
  }

  /** Knows whether anything has been found. */
  private static final class Tally implements Visitor {
    private final Visitor visitor;
    private boolean isNothing = true;

    Tally(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public boolean article(Source source) {
      isNothing = false;
      return visitor.article(source);
    }

    @Override
    public void fault(InputException fault) {
      isNothing = false;
      visitor.fault(fault);
    }
  }

  /**
   * Where a collection lies, and what is known of all in it.
   *
   * @param called its name without the ending of what packs it; may tell its kind
   * @param stem names an article in it
   */
  record Place(String name, String called, String stem, Article.Metadata known, int depth) {}

  /** A collection being read. */
  final class Unpacking {
    private final Place place;
    private final Visitor visitor;
    private final Trap trap;

    private Unpacking(Place place, Visitor visitor, Trap trap) {
      this.place = place;
      this.visitor = visitor;
      this.trap = trap;
    }

    FieldMap fields() {
      return fields;
    }

    /** What this unpacks; what fails there is told by this. */
    InputStream guard(InputStream unpacked) {
      return trap.guard(unpacked, place.name(), this);
    }

    /** Something inside; its kind is told by its bytes. */
    void inner(String name, InputStream in) throws IOException {
      Place inner =
          new Place(
              place.name() + "!" + name,
              name,
              Source.stemOf(name),
              place.known(),
              place.depth() + 1);
      new Unpacking(inner, visitor, trap).open(in, Optional.empty(), Optional.empty());
    }

    /** An article inside that is told piece by piece: number, bytes and kind. */
    void article(
        String number, Kind kind, Optional<String> charset, byte[] bytes, Article.Metadata told) {
      article(number, kind, charset, bytes, told, Optional.empty());
    }

    /**
     * @param address at which it was found
     */
    void article(
        String number,
        Kind kind,
        Optional<String> charset,
        byte[] bytes,
        Article.Metadata told,
        Optional<String> address) {
      give(
          new Source(
              place.name() + "!" + number,
              place.stem() + "-" + number,
              kind,
              charset,
              bytes,
              place.known().or(told),
              address),
          visitor);
    }

    /**
     * @param found what is wrong
     * @param remedy what to do
     */
    void fault(String found, String remedy) {
      told(new InputException(place.name() + ": " + found + ": " + remedy), visitor);
    }

    void fault(String number, String found, String remedy) {
      told(new InputException(place.name() + "!" + number + ": " + found + ": " + remedy), visitor);
    }

    /**
     * @param told its kind, where that is known
     */
    private void open(InputStream stream, Optional<Kind> told, Optional<String> charset)
        throws IOException {
      try {
        read(new BufferedInputStream(stream, 1 << 16), told, charset);
      } catch (HoldingFailure e) {
        if (!e.isOf(this)) {
          throw e;
        }
        fault("a damaged archive (" + why(e) + ")", "fetch it or pack it again");
      } catch (LimitedStream.TooMuch | Left e) {
        throw e;
      } catch (IOException e) {
        fault("cannot be read (" + why(e) + ")", "look at it");
      } catch (RuntimeException | StackOverflowError e) {
        fault("a bug, please report it: " + e, "left out");
      }
    }

    private void read(BufferedInputStream in, Optional<Kind> told, Optional<String> charset)
        throws IOException {
      in.mark(Kind.HEAD);
      byte[] head = in.readNBytes(Kind.HEAD);
      in.reset();
      Kind kind = told.orElseGet(() -> Kind.of(head, place.called(), fields));
      if (place.depth() > DEEPEST && kind.isCollection()) {
        fault("more than " + DEEPEST + " archives in each other", "unpack it and look");
        return;
      }
      switch (kind) {
        case ZIP -> ZipCollection.read(in, this);
        case GZIP -> gzip(in);
        case WARC -> WarcCollection.read(in, this);
        case FEED -> FeedCollection.read(in, this);
        case JSON -> JsonCollection.read(in, this);
        case CSV -> CsvCollection.read(in, this);
        default -> document(in, kind, charset);
      }
    }

    /** Its name stays that of the file, so that a file of the same name unpacked is another. */
    private void gzip(InputStream in) throws IOException {
      String called = place.called().replaceFirst("(?i)\\.gz$", "");
      Place inner =
          new Place(
              place.name(),
              called,
              called.equals(place.called()) ? place.stem() : Source.stemOf(called),
              place.known(),
              place.depth() + 1);
      InputStream unpacked;
      try {
        unpacked = guard(new GZIPInputStream(in, 1 << 16));
      } catch (ZipException | EOFException e) {
        throw new HoldingFailure(this, e);
      }
      new Unpacking(inner, visitor, trap).open(unpacked, Optional.empty(), Optional.empty());
    }

    private void document(InputStream in, Kind kind, Optional<String> charset) throws IOException {
      int limit = Source.limit(kind);
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        fault("more than " + limit + " bytes, too long for an article", "split it");
        return;
      }
      give(
          new Source(
              place.name(), place.stem(), kind, charset, bytes, place.known(), Optional.empty()),
          visitor);
    }
  }
}
