package dixit.article;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a stream that may be too long to look through first: UTF-16 where a byte-order
 * mark says so, else UTF-8, and each byte that is none is read as Windows-1252.
 */
final class LenientReader extends Reader {
  private static final String WINDOWS_1252 = "windows-1252";
  private static final int AT_ONCE = 1 << 14;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE).limit(0);
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;

  private LenientReader(InputStream in) {
    this.in = in;
  }

  /**
   * Without the byte-order mark.
   *
   * @param in can be marked
   */
  static BufferedReader of(InputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    in.reset();
    int first = mark.length < 2 ? 0 : (mark[0] & 0xff) << 8 | mark[1] & 0xff;
    if (first == 0xfffe || first == 0xfeff) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_16));
    }
    if (first == 0xefbb && mark.length == 3 && (mark[2] & 0xff) == 0xbf) {
      in.skipNBytes(3);
    }
    // The buffer asks for many letters at a time: there is always room for a pair of surrogates.
    return new BufferedReader(new LenientReader(in), 2 * AT_ONCE);
  }

  /** All letters of bytes at hand. */
  static String text(byte[] bytes) {
    try (BufferedReader reader = of(new ByteArrayInputStream(bytes))) {
      StringWriter letters = new StringWriter();
      reader.transferTo(letters);
      return letters.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(char[] letters, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(letters, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = utf8.decode(bytes, out, ended);
      if (result.isError()) {
        if (out.hasRemaining()) {
          out.put(new String(new byte[] {bytes.get()}, Charset.forName(WINDOWS_1252)));
        }
      } else if (result.isOverflow() || ended && !bytes.hasRemaining()) {
        break;
      } else if (out.position() == 0) {
        more();
      }
    }
    return out.position() == 0 ? -1 : out.position();
  }

  private void more() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
