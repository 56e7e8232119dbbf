package dixit.text;

/** What is known of a language's words; safe for threads. */
interface WordDictionary {
  /** Whether the word is an ordinary one. */
  boolean contains(String lowerCase);

  /** Dictionary form of the word as that part of speech, else the word in lower case. */
  String lemma(String word, String pos);

  /** A number for the parts of speech that the word can have; 0 where it is not known. */
  int ambiguityClass(String lowerCase);
}
