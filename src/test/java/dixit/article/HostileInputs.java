package dixit.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Inputs of every kind, and what comes of them when they are cut and garbled. */
public final class HostileInputs {
  private static final Path INPUTS = Path.of("src/test/resources/inputs");
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OPEN_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private HostileInputs() {}

  /** Garbled inputs as files in a folder; returns their names. */
  public static List<String> write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<String> names = new ArrayList<>();
    for (byte[] bytes : garbled(count)) {
      String name = String.format("in%05d", names.size());
      Files.write(folder.resolve(name), bytes);
      names.add(name);
    }
    return names;
  }

  /** The same every time: seeds cut off, with bytes changed, doubled or taken out. */
  static List<byte[]> garbled(int count) throws IOException {
    List<byte[]> seeds = seeds();
    Random random = new Random(6);
    List<byte[]> garbled = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      garbled.add(garbled(seeds.get(i % seeds.size()), random));
    }
    return garbled;
  }

  /** One of each kind. */
  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(INPUTS)) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".expected")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    byte[] all = zip(seeds.toArray(byte[][]::new));
    seeds.add(all);
    seeds.add(gzip(seeds.get(0)));
    String page = Files.readString(INPUTS.resolve("page.html"));
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    seeds.add(record(http).getBytes(StandardCharsets.UTF_8));
    seeds.add(UnpackerTest.pdf("Velquor has bought Tamrin", "for two billion dollars."));
    seeds.add(docx());
    seeds.add(odt());
    return seeds;
  }

  private static byte[] zip(byte[]... contents) throws IOException {
    Object[] files = new Object[2 * contents.length];
    for (int i = 0; i < contents.length; i++) {
      files[2 * i] = "../" + i;
      files[2 * i + 1] = contents[i];
    }
    return zip(files);
  }

  static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
        // So that the bytes are the same every day.
        entry.setTimeLocal(LocalDateTime.of(2026, 3, 4, 9, 30));
        zip.putNextEntry(entry);
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] b ? b : ((String) content).getBytes("UTF-8"));
      }
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  /** A record of a web archive with an answer in it. */
  static String record(String http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\n"
        + "WARC-Date: 2026-03-04T09:30:00Z\r\nWARC-Target-URI: https://ostrel.example/page\r\n"
        + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  static byte[] docx() throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "docProps/core.xml",
        "<p xmlns:dc='"
            + DUBLIN_CORE
            + "'><dc:title>Velquor buys</dc:title><dc:creator>Nora Helvin</dc:creator>"
            + "<dc:language>fr-FR</dc:language></p>",
        "word/document.xml",
        "<w:document xmlns:w='"
            + WORD
            + "'><w:body><w:p><w:r><w:t>Velquor has </w:t></w:r>"
            + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>bought Tamrin."
            + "</w:t></w:r></w:p><w:p><w:r><w:t>The</w:t><w:tab/><w:t>end.</w:t></w:r></w:p>"
            + "</w:body></w:document>");
  }

  static byte[] odt() throws IOException {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<o xmlns:t='"
            + OPEN_TEXT
            + "'><t:h>Velquor buys</t:h><t:p>Velquor <t:span>has</t:span>"
            + " bought<t:s/>Tamrin.<t:note>aside</t:note></t:p></o>",
        "meta.xml",
        "<m xmlns:dc='"
            + DUBLIN_CORE
            + "'><dc:creator>Inès Maroux</dc:creator><dc:language>en</dc:language></m>");
  }

  private static byte[] garbled(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, 1 + from);
      case 1 -> {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, bytes.length, to - from);
        yield longer;
      }
      case 2 -> {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        yield shorter.length == 0 ? bytes : shorter;
      }
      default -> bytes;
    };
  }
}
