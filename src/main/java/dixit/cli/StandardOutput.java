package dixit.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers why nothing more could be written, which writers keep to themselves. */
final class StandardOutput extends FilterOutputStream {
  /** What systems say in English and in French where the reader has seen enough, as "| head". */
  private static final List<String> NOBODY_READS = List.of("Broken pipe", "Relais brisé");

  private @Nullable IOException fault;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  /** Why what was written is not whole, if it should be. */
  Optional<String> fault() {
    return Optional.ofNullable(fault)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(reason -> NOBODY_READS.stream().noneMatch(reason::contains));
  }
}
