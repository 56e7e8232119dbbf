package dixit.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void layoutAndCaseDoNotCount() {
    assertEquals(
        Shingles.of("Velquor agreed to buy Tamrin for $2 billion."),
        Shingles.of("« VELQUOR agreed\nto buy — Tamrin for $2 BILLION »"));
    assertEquals(List.of(), Shingles.of("Four words are few"));
    assertEquals(List.of(), Shingles.of(""));
  }

  @Test
  void areAtMost32InOrder() {
    List<String> hashes = Shingles.of(words(new Random(1), 900));
    assertEquals(32, hashes.size());
    assertEquals(hashes.stream().sorted().distinct().toList(), hashes);
    assertTrue(hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{8}")));
  }

  /** Whoever reads it on whatever machine. */
  @Test
  void doNotChange() {
    assertEquals(
        List.of("6e5362bc", "cf1cfe7f"),
        Shingles.of("Velquor a racheté la société Tamrin").stream().limit(2).toList());
  }

  /** The share in common is about that of the runs of words, within three deviations. */
  @Test
  void estimateTheShareInCommon() {
    Random random = new Random(11);
    for (int shared : new int[] {0, 200, 400, 600, 800}) {
      double sum = 0;
      for (int round = 0; round < 20; round++) {
        String common = words(random, shared);
        Set<String> one = new HashSet<>(Shingles.of(common + words(random, 800 - shared)));
        Set<String> two = new HashSet<>(Shingles.of(common + words(random, 800 - shared)));
        one.retainAll(two);
        sum += one.size() / 32.0;
      }
      double resemblance = shared / (1600.0 - shared);
      assertEquals(2 * resemblance / (1 + resemblance), sum / 20, 0.1, "of " + shared);
    }
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
    }
    return text.toString();
  }
}
