package dixit.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A trained linear classifier: for each hashed feature a few labels with a weight of eight bits,
 * its size on a logarithmic scale, since a few weights are a thousand times the others.
 *
 * <p>The file is made to be read in one go: names of the labels, then all keys in ascending order,
 * then the number of weights of each key, then the labels and then the weights, all big-endian.
 */
final class LinearModel {
  private static final int MAGIC = 0x44584c33;

  /** What the eight bits of a weight stand for, in units of the model. */
  private static final int[] SIZES = sizes();

  private final List<String> labels;
  private final float unit;

  /** Open addressing: a key above, and below where its weights begin. */
  private final long[] table;

  /** For each key its number of weights, then each weight below its label. */
  private final short[] rows;

  private final int mask;

  private LinearModel(
      List<String> labels, float unit, int[] keys, byte[] data, int countsAt, int pairs) {
    this.labels = List.copyOf(labels);
    this.unit = unit;
    int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
    mask = capacity - 1;
    table = new long[capacity];
    rows = new short[keys.length + pairs];
    int row = 0;
    int label = countsAt + keys.length;
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = (long) keys[i] << 32 | row;
      int count = data[countsAt + i] & 0xff;
      rows[row++] = (short) count;
      for (int end = label + count; label < end; label++) {
        rows[row++] = (short) (data[label] << 8 | data[label + pairs] & 0xff);
      }
    }
  }

  private static int[] sizes() {
    int[] sizes = new int[256];
    for (int code = 1; code < 128; code++) {
      sizes[code] = (int) Math.round(100 * (Math.pow(1.05, code) - 1));
      sizes[256 - code] = -sizes[code];
    }
    return sizes;
  }

  /**
   * The code of the weight nearest to this one.
   *
   * @param weight not greater than {@code greatest}
   * @param greatest the weight that the greatest code stands for
   */
  static byte code(double weight, double greatest) {
    double size = Math.abs(weight) / greatest * SIZES[127];
    int code = (int) Math.round(Math.log1p(size / 100) / Math.log(1.05));
    return (byte) (weight < 0 ? -code : code);
  }

  /**
   * The model stored beside the classes.
   *
   * @param name such as "fr-parser"
   */
  static LinearModel load(String name) {
    String file = "/dixit/models/" + name + ".bin";
    try (InputStream in =
        Objects.requireNonNull(LinearModel.class.getResourceAsStream(file), file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + file + " cannot be read", e);
    }
  }

  /** The model stored beside the classes, where there is one. */
  static Optional<LinearModel> find(String name) {
    boolean exists = LinearModel.class.getResource("/dixit/models/" + name + ".bin") != null;
    return exists ? Optional.of(load(name)) : Optional.empty();
  }

  /** The model that a file of these bytes holds. */
  static LinearModel of(byte[] bytes) {
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinearModel read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
    DataInputStream header = new DataInputStream(stream);
    if (header.readInt() != MAGIC) {
      throw new IOException("not a model of this version");
    }
    String[] labels = new String[header.readUnsignedByte()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = header.readUTF();
    }
    float unit = header.readFloat();
    int[] keys = new int[header.readInt()];
    int pairs = header.readInt();
    int keysAt = bytes.length - stream.available();
    ByteBuffer.wrap(bytes, keysAt, 4 * keys.length).asIntBuffer().get(keys);
    return new LinearModel(List.of(labels), unit, keys, bytes, keysAt + 4 * keys.length, pairs);
  }

  /**
   * Writes what {@link #read} reads.
   *
   * @param greatest the weight that the greatest code stands for
   * @param keys ascending
   * @param pairs for each key the labels that have a weight and, after them, those weights
   */
  static void write(
      OutputStream out, List<String> labels, double greatest, int[] keys, byte[][] pairs)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    data.writeFloat((float) (greatest / SIZES[127]));
    int count = 0;
    for (byte[] row : pairs) {
      count += row.length / 2;
    }
    data.writeInt(keys.length);
    data.writeInt(count);
    for (int key : keys) {
      data.writeInt(key);
    }
    for (byte[] row : pairs) {
      data.writeByte(row.length / 2);
    }
    for (byte[] row : pairs) {
      data.write(row, 0, row.length / 2);
    }
    for (byte[] row : pairs) {
      data.write(row, row.length / 2, row.length / 2);
    }
    data.flush();
  }

  List<String> labels() {
    return labels;
  }

  /** What one point of a score is worth in updates of the training. */
  float unit() {
    return unit;
  }

  /**
   * Sets the score of each label to the sum of its weights. The keys are looked up first, all of
   * them, and only then the weights read: the table is far larger than the caches, and looks that
   * do not wait for each other wait together.
   */
  void score(FeatureKeys features, int[] scores) {
    Arrays.fill(scores, 0);
    int[] found = features.found();
    int count = 0;
    for (int f = 0; f < features.size(); f++) {
      int key = features.get(f);
      int slot = key & mask;
      long entry = table[slot];
      while (entry != 0 && (int) (entry >>> 32) != key) {
        slot = (slot + 1) & mask;
        entry = table[slot];
      }
      found[count] = (int) entry;
      count += entry == 0 ? 0 : 1;
    }
    for (int f = 0; f < count; f++) {
      int row = found[f];
      for (int i = row + 1, end = i + rows[row]; i < end; i++) {
        scores[rows[i] >>> 8 & 0xff] += SIZES[rows[i] & 0xff];
      }
    }
  }
}
