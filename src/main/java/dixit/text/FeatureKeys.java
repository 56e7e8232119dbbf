package dixit.text;

import java.util.Arrays;

/** The features of one decision as hashed keys; filled again for each decision. */
final class FeatureKeys {
  private int[] keys = new int[128];
  private WeightTable.Room room = new WeightTable.Room(keys.length);
  private int size;

  /** The hash code of a part of a word, as {@link String#hashCode} has it, without the part. */
  static int hash(String word, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return keys[index];
  }

  /** Room to score these features in. */
  WeightTable.Room room() {
    return room;
  }

  int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  void add(int template) {
    put(mix(template, 0));
  }

  void add(int template, int a) {
    put(mix(mix(template, a), 1));
  }

  void add(int template, int a, int b) {
    put(mix(mix(mix(template, a), b), 2));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(mix(template, a), b), c), 3));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(mix(template, a), b), c), d), 4));
  }

  private void put(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      room = new WeightTable.Room(keys.length);
    }
    // Zero marks a free slot in the tables.
    keys[size++] = h == 0 ? 1 : h;
  }

  /** One step of MurmurHash3. */
  private static int mix(int hash, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
  }
}
