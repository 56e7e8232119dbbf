package dixit.corpus;

import dixit.article.Source;
import dixit.model.Article;
import dixit.rdf.Ontology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sums up in 64 bits what a result depends on: software, ontology and options, and with them a
 * source or an article. Another version of the program, and be it one word in a lexicon, reads all
 * anew.
 */
final class Fingerprint {
  private static final byte[] SOFTWARE = software();

  /** As long as the time of a change may look like that of another, on the coarsest of disks. */
  private static final long STILL_MILLISECONDS = 2000;

  private final byte[] options;

  /**
   * @param options all that is the same for every source and changes its result
   */
  Fingerprint(List<String> options) {
    MessageDigest digest = sha256();
    digest.update(SOFTWARE);
    options.forEach(option -> add(digest, option));
    this.options = digest.digest();
  }

  /** What a source holds, with what is known of it. */
  long source(Source source) {
    MessageDigest digest = sha256();
    digest.update(options);
    String known = source.known() + " " + source.address();
    add(digest, source.kind() + " " + source.charset() + " " + known);
    digest.update(source.bytes());
    return first(digest.digest());
  }

  /**
   * What the file system tells of a file and of the side-car beside it. While the stamp stays, so
   * does the content, unless the file was changed at the very time when it was read: a clock of
   * files may stand still for two seconds.
   *
   * @param known what else the reading of a file depends on
   * @param now in milliseconds since 1970
   * @return 0 where the content is to be looked at: the file has just changed, or tells nothing
   */
  long stamp(Path file, String known, long now) {
    MessageDigest digest = sha256();
    digest.update(options);
    add(digest, known);
    long newest = Math.max(state(digest, file), state(digest, Source.sideCar(file)));
    return newest > now - STILL_MILLISECONDS ? 0 : first(digest.digest());
  }

  /** Adds the state of a file, and returns when it last changed, in milliseconds since 1970. */
  private static long state(MessageDigest digest, Path file) {
    try {
      boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
      Map<String, Object> state =
          Files.readAttributes(file, unix ? "unix:size,lastModifiedTime,ctime,ino,dev" : "*");
      long newest = Long.MIN_VALUE;
      for (Map.Entry<String, Object> entry : new TreeMap<>(state).entrySet()) {
        if (entry.getKey().equals("lastAccessTime")) {
          continue;
        }
        add(digest, entry.getKey() + " " + entry.getValue());
        if (entry.getValue() instanceof FileTime time) {
          newest = Math.max(newest, time.toMillis());
        }
      }
      return newest;
    } catch (NoSuchFileException e) {
      add(digest, "none");
      return Long.MIN_VALUE;
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** What names the quads of an article. */
  BlockId article(Article article) {
    MessageDigest digest = sha256();
    digest.update(options);
    add(digest, article.language());
    add(digest, article.metadata().toString());
    long variant = first(digest.digest());
    return new BlockId(Long.parseUnsignedLong(article.sha256().substring(0, 16), 16), variant);
  }

  private static void add(MessageDigest digest, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static long first(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The program itself, its data and the ontology in it: the jar, or the folder of classes. */
  private static byte[] software() {
    MessageDigest digest = sha256();
    add(digest, Ontology.text("dixit.ttl"));
    try {
      Path code =
          Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(code)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          add(digest, code.relativize(file).toString());
          try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot read itself", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return digest.digest();
  }
}
