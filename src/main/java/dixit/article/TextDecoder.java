package dixit.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a text file into text: UTF-8, UTF-16, or else Windows-1252. */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\ufffd';

  /** Wrong bytes in so many are few. */
  private static final int FEW_IN = 1000;

  private static final double MOST_CONTROLS = 0.1;
  private static final double MOST_ZEROS = 0.4;

  private TextDecoder() {}

  /**
   * The text after a byte-order mark, nothing else changed.
   *
   * @param notice what the reader should know of how it was decoded
   */
  record Decoded(String text, Optional<String> notice) {}

  /**
   * @param source names the file in messages
   * @throws InputException if the bytes are no text
   */
  static Decoded decode(String source, byte[] bytes) {
    return decode(source, bytes, Optional.empty());
  }

  /**
   * What is UTF-8 or UTF-16, but for a few bytes maybe, is read as that, whatever is declared; else
   * as is declared, else as Windows-1252.
   *
   * @param declared name of a charset
   */
  static Decoded decode(String source, byte[] bytes, Optional<String> declared) {
    Decoded decoded = decodeAny(source, bytes, declared);
    check(source, decoded.text());
    return decoded;
  }

  private static Decoded decodeAny(String source, byte[] bytes, Optional<String> declared) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(source, bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(source, bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(source, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (mostlyZero(bytes, 1)) {
      return marked(source, bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (mostlyZero(bytes, 0)) {
      return marked(source, bytes, 0, StandardCharsets.UTF_16BE);
    }
    Utf8 utf8 = Utf8.of(bytes, 0);
    boolean isDeclared =
        declared.flatMap(TextDecoder::charset).filter(StandardCharsets.UTF_8::equals).isPresent();
    if (utf8.wrong() == 0) {
      return new Decoded(utf8.text(), Optional.empty());
    } else if (utf8.isMeant() || isDeclared && isFew(utf8.wrong(), bytes.length)) {
      return new Decoded(utf8.text(), Optional.of(replaced(source, utf8.wrong())));
    }
    return declared
        .flatMap(TextDecoder::charset)
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .map(charset -> new Decoded(new String(bytes, charset), Optional.empty()))
        .filter(decoded -> decoded.text().indexOf(REPLACEMENT) < 0)
        .orElseGet(
            () ->
                new Decoded(
                    new String(bytes, WINDOWS_1252),
                    Optional.of(
                        source
                            + ": not UTF-8, read as Windows-1252: convert it if letters look"
                            + " wrong")));
  }

  /** The charset of a name, but what is called Latin 1 or ASCII is Windows-1252. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean isLatin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(isLatin ? WINDOWS_1252 : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String replaced(String source, int count) {
    return source
        + ": "
        + count
        + (count == 1 ? " place that is" : " places that are")
        + " no letter of its charset, read as \ufffd: look for a better copy";
  }

  private static boolean isFew(int wrong, int length) {
    return wrong <= 1 + length / FEW_IN;
  }

  /** What a mark or its zeros show to be of a charset. */
  private static Decoded marked(String source, byte[] bytes, int from, Charset charset) {
    boolean wide = !charset.equals(StandardCharsets.UTF_8);
    Utf8 utf8 = wide ? new Utf8("", 0, 0) : Utf8.of(bytes, from);
    String text =
        wide
            ? charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString()
            : utf8.text();
    int wrong = wide ? (int) text.chars().filter(c -> c == REPLACEMENT).count() : utf8.wrong();
    if (wrong > 0 && !utf8.isMeant() && (long) wrong * FEW_IN > text.length()) {
      throw new InputException(
          source + ": marked as " + charset + " but not valid: save it again as UTF-8");
    }
    Optional<String> notice =
        wrong > 0
            ? Optional.of(replaced(source, wrong))
            : wide ? Optional.of(source + ": read as " + charset) : Optional.empty();
    return new Decoded(text, notice);
  }

  /**
   * Bytes read as UTF-8.
   *
   * @param wrong how many places are none
   * @param right where some are wrong, how many letters outside ASCII there are
   */
  private record Utf8(String text, int wrong, int right) {
    static Utf8 of(byte[] bytes, int from) {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
      CharBuffer out = CharBuffer.allocate(bytes.length - from);
      int wrong = 0;
      for (CoderResult result = decoder.decode(in, out, true);
          result.isError();
          result = decoder.decode(in, out, true)) {
        in.position(in.position() + result.length());
        out.put(REPLACEMENT);
        wrong++;
      }
      String text = out.flip().toString();
      int right = wrong == 0 ? 0 : (int) text.codePoints().filter(c -> c > 0x7f).count() - wrong;
      return new Utf8(text, wrong, right);
    }

    /** In text of another charset a sequence of UTF-8 comes about once in a long while. */
    boolean isMeant() {
      return right > 0 && right >= wrong;
    }
  }

  /** Latin letters in UTF-16 have a zero in every other byte. */
  private static boolean mostlyZero(byte[] bytes, int first) {
    int zeros = 0;
    int others = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 != first) {
          return false;
        }
        zeros++;
      } else {
        others++;
      }
    }
    return bytes.length % 2 == 0 && zeros > MOST_ZEROS * (zeros + others);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void check(String source, String text) {
    if (text.isBlank()) {
      throw new InputException(source + ": empty: give a file with the text of an article");
    }
    long controls =
        text.chars()
            .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
            .count();
    if (text.indexOf('\0') >= 0 || controls > MOST_CONTROLS * text.length()) {
      throw new InputException(
          source + ": binary, not text: save the article as plain text (UTF-8)");
    }
  }
}
