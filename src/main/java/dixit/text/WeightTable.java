package dixit.text;

import java.util.Arrays;

/**
 * The weights of a linear model, laid out so that adding up those of a decision waits for memory as
 * little as it can: the table is larger than the caches, and a decision looks at a hundred places
 * of it.
 */
final class WeightTable {
  /** What the eight bits of a weight stand for. */
  static final int[] SIZES = sizes();

  /** The most fours of weights that are added one by one. */
  private static final int MOST_FOURS = 4;

  private static final int FOURS_BITS = 3;

  private final int labels;

  /**
   * Open addressing: a key above; below, the place of its weights and in how many fours they are,
   * or that they are a whole row.
   */
  private final long[] table;

  private final int mask;

  /**
   * Four labels and weights each; those short of four repeat a label without weight. Those of keys
   * with several come first: they are few and often wanted, and so stay near.
   */
  private final long[] fours;

  /**
   * Weights of the keys that have many, one for each label. They are one key in a hundred, but make
   * up most weights that are added, and rows are added many labels at a time.
   */
  private final int[] rows;

  /**
   * @param keys ascending
   * @param data the number of weights of each key, the labels of all, and the weights of all
   * @param countsAt where the numbers begin
   * @param pairs how many weights there are
   */
  WeightTable(int labels, int[] keys, byte[] data, int countsAt, int pairs) {
    this.labels = labels;
    int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) * 4);
    mask = capacity - 1;
    table = new long[capacity];
    int most = Math.max(2, Math.min(MOST_FOURS, labels / 20));
    int fourCount = 0;
    int single = 0;
    int rowCount = 0;
    for (int i = 0; i < keys.length; i++) {
      int needed = fours(data[countsAt + i] & 0xff);
      fourCount += needed <= most ? needed : 0;
      single += needed > 1 && needed <= most ? needed : 0;
      rowCount += needed <= most ? 0 : 1;
    }
    fours = new long[fourCount];
    rows = new int[rowCount * labels];
    int four = 0;
    int row = 0;
    int begin = countsAt + keys.length;
    for (int i = 0; i < keys.length; i++) {
      int count = data[countsAt + i] & 0xff;
      int needed = fours(count);
      if (needed > most) {
        enter(keys[i], row, 0);
        for (int at = begin; at < begin + count; at++) {
          rows[row + (data[at] & 0xff)] = SIZES[data[at + pairs] & 0xff];
        }
        row += labels;
      } else if (needed > 0) {
        int place = needed > 1 ? four : single++;
        enter(keys[i], place, needed);
        for (int at = begin; at < begin + count; at += 4) {
          fours[place++] = four(data, at, Math.min(4, begin + count - at), pairs);
        }
        four = needed > 1 ? place : four;
      }
      begin += count;
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

  private static int fours(int count) {
    return (count + 3) / 4;
  }

  private static long four(byte[] data, int at, int count, int pairs) {
    long four = 0;
    for (int i = 0; i < 4; i++) {
      int label = data[at + Math.min(i, count - 1)] & 0xff;
      int weight = i < count ? data[at + i + pairs] & 0xff : 0;
      four = four << 16 | label << 8 | weight;
    }
    return four;
  }

  private void enter(int key, int place, int needed) {
    int slot = key & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = (long) key << Integer.SIZE | (long) place << FOURS_BITS | needed;
  }

  /**
   * Sets the score of each label to the sum of its weights. Each step does one thing for all keys:
   * what is read from memory in a step does not depend on what else is, so that it all comes at
   * once, and steps branch on what they read only when it is there.
   */
  void score(FeatureKeys features, int[] scores) {
    Room room = features.room();
    look(features, room);
    Arrays.fill(scores, 0);
    addRows(room, scores);
    room.read = firstFours(room);
    for (int needed = 1; needed <= MOST_FOURS; needed++) {
      int[] places = room.places[needed];
      for (int four = 0; four < needed; four++) {
        for (int i = 0; i < room.counts[needed]; i++) {
          add(fours[places[i] + four], scores);
        }
      }
    }
  }

  /** Finds the places of the weights, sorted by how many fours they are. */
  private void look(FeatureKeys features, Room room) {
    long[] entries = room.entries;
    int size = features.size();
    for (int f = 0; f < size; f++) {
      entries[f] = table[features.get(f) & mask];
    }
    Arrays.fill(room.counts, 0);
    for (int f = 0; f < size; f++) {
      int key = features.get(f);
      int slot = key & mask;
      long entry = entries[f];
      while (entry != 0 && (int) (entry >>> Integer.SIZE) != key) {
        slot = (slot + 1) & mask;
        entry = table[slot];
      }
      if (entry != 0) {
        int needed = (int) entry & (1 << FOURS_BITS) - 1;
        room.places[needed][room.counts[needed]++] = (int) entry >>> FOURS_BITS;
      }
    }
  }

  /** Reads the first four of each key, for it to be near when it is added. */
  private long firstFours(Room room) {
    long read = 0;
    for (int needed = 1; needed <= MOST_FOURS; needed++) {
      int[] places = room.places[needed];
      for (int i = 0; i < room.counts[needed]; i++) {
        read |= fours[places[i]];
      }
    }
    return read;
  }

  private void addRows(Room room, int[] scores) {
    int[] places = room.places[0];
    int count = room.counts[0];
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      addRows(places[i], places[i + 1], places[i + 2], places[i + 3], scores);
    }
    for (; i < count; i++) {
      addRow(places[i], scores);
    }
  }

  private void addRows(int a, int b, int c, int d, int[] scores) {
    for (int label = 0; label < labels; label++) {
      scores[label] += rows[a + label] + rows[b + label] + rows[c + label] + rows[d + label];
    }
  }

  private void addRow(int row, int[] scores) {
    for (int label = 0; label < labels; label++) {
      scores[label] += rows[row + label];
    }
  }

  private static void add(long four, int[] scores) {
    scores[(int) (four >>> 56)] += SIZES[(int) (four >>> 48) & 0xff];
    scores[(int) (four >>> 40) & 0xff] += SIZES[(int) (four >>> 32) & 0xff];
    scores[(int) (four >>> 24) & 0xff] += SIZES[(int) (four >>> 16) & 0xff];
    scores[(int) (four >>> 8) & 0xff] += SIZES[(int) four & 0xff];
  }

  /** Room to score a decision in; used again for the next. */
  static final class Room {
    private final long[] entries;
    private final int[][] places;
    private final int[] counts = new int[MOST_FOURS + 1];

    /** Kept so that the reading is not left out as one without effect. */
    private long read;

    /**
     * @param keys the most that a decision may have
     */
    Room(int keys) {
      entries = new long[keys];
      places = new int[MOST_FOURS + 1][keys];
    }
  }
}
