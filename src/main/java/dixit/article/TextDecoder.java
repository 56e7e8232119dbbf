package dixit.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a text file into text: UTF-8, UTF-16, or else Windows-1252. */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double MOST_CONTROLS = 0.1;
  private static final double MOST_ZEROS = 0.4;

  private TextDecoder() {}

  /**
   * The text after a byte-order mark, nothing else changed.
   *
   * @param notice what the reader should know of how it was decoded
   * @param isUnicode whether the bytes are valid UTF-8 or UTF-16
   */
  record Decoded(String text, Optional<String> notice, boolean isUnicode) {}

  /**
   * @param source names the file in messages
   * @throws InputException if the bytes are no text
   */
  static Decoded decode(String source, byte[] bytes) {
    Decoded decoded = decodeAny(source, bytes);
    check(source, decoded.text());
    return decoded;
  }

  /** What is no Unicode is in the given charset, where there is such one. */
  static Decoded decode(String source, byte[] bytes, Optional<String> charset) {
    Decoded decoded = decode(source, bytes);
    if (decoded.isUnicode() || charset.isEmpty()) {
      return decoded;
    }
    try {
      String text = new String(bytes, Charset.forName(charset.get()));
      return text.indexOf('\ufffd') < 0 ? new Decoded(text, Optional.empty(), false) : decoded;
    } catch (IllegalArgumentException e) {
      return decoded;
    }
  }

  private static Decoded decodeAny(String source, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(
          strictly(source, bytes, 3, StandardCharsets.UTF_8), Optional.empty(), true);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return wide(source, bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return wide(source, bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (mostlyZero(bytes, 1)) {
      return wide(source, bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (mostlyZero(bytes, 0)) {
      return wide(source, bytes, 0, StandardCharsets.UTF_16BE);
    }
    try {
      return new Decoded(decode(bytes, 0, StandardCharsets.UTF_8), Optional.empty(), true);
    } catch (CharacterCodingException e) {
      return new Decoded(
          new String(bytes, WINDOWS_1252),
          Optional.of(
              source + ": not UTF-8, read as Windows-1252: convert it if letters look wrong"),
          false);
    }
  }

  private static Decoded wide(String source, byte[] bytes, int from, Charset charset) {
    return new Decoded(
        strictly(source, bytes, from, charset), Optional.of(source + ": read as " + charset), true);
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

  private static String strictly(String source, byte[] bytes, int from, Charset charset) {
    try {
      return decode(bytes, from, charset);
    } catch (CharacterCodingException e) {
      throw new InputException(
          source + ": marked as " + charset + " but not valid: save it again as UTF-8", e);
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
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
