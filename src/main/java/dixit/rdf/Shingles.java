package dixit.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a text's wording, so that copies are known without the text: the least hashes of
 * its runs of five words. Of two texts, the share of hashes in common is about the share of runs in
 * common (Broder, "On the resemblance and containment of documents", 1997).
 */
final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int WORDS = 5;
  private static final int MOST = 32;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /** At most 32 hashes of eight hexadecimal digits, in order; none of a text under five words. */
  static List<String> of(String text) {
    Deque<String> run = new ArrayDeque<>(WORDS);
    TreeSet<Long> least = new TreeSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      run.addLast(word.group().toLowerCase(Locale.ROOT));
      if (run.size() > WORDS) {
        run.removeFirst();
      }
      if (run.size() == WORDS) {
        least.add(hash(run));
        if (least.size() > MOST) {
          least.pollLast();
        }
      }
    }
    return least.stream().map(hash -> String.format(Locale.ROOT, "%08x", hash)).toList();
  }

  /** FNV-1a over the characters, mixed so that the least are a fair sample; 32 bits. */
  private static long hash(Deque<String> words) {
    long hash = FNV_OFFSET;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ ' ') * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return (hash ^ (hash >>> 33)) >>> 32;
  }
}
