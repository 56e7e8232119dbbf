package dixit.text;

import java.util.List;

/**
 * A sentence of a treebank in Dixit's own tokens.
 *
 * @param tags Universal Dependencies part of speech, for verbs with the form of the verb
 *     ("VERB.Inf")
 * @param heads index of each token's head, {@link Token#ROOT} for the root
 */
record Tree(
    String name,
    String text,
    List<String> words,
    List<String> tags,
    int[] heads,
    List<String> relations) {
  Tree {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    relations = List.copyOf(relations);
  }

  int size() {
    return words.size();
  }

  /** The same tree with other tags. */
  Tree withTags(List<String> others) {
    return new Tree(name, text, words, others, heads, relations);
  }

  /** The tree with each crossing arc lifted to the head's head until none crosses. */
  Tree projective() {
    int[] lifted = heads.clone();
    boolean crossing = true;
    while (crossing) {
      crossing = false;
      int shortest = -1;
      for (int i = 0; i < lifted.length; i++) {
        if (lifted[i] >= 0
            && !covers(lifted, i)
            && (shortest < 0 || length(lifted, i) < length(lifted, shortest))) {
          shortest = i;
        }
      }
      if (shortest >= 0) {
        lifted[shortest] = lifted[lifted[shortest]];
        crossing = true;
      }
    }
    return new Tree(name, text, words, tags, lifted, relations);
  }

  private static int length(int[] heads, int i) {
    return Math.abs(heads[i] - i);
  }

  /** Whether all tokens between a token and its head descend from that head. */
  private static boolean covers(int[] heads, int dependent) {
    int head = heads[dependent];
    for (int i = Math.min(head, dependent) + 1; i < Math.max(head, dependent); i++) {
      int above = i;
      while (above >= 0 && above != head) {
        above = heads[above];
      }
      if (above != head) {
        return false;
      }
    }
    return true;
  }
}
