package dixit.extract.claim;

import dixit.extract.lexicon.Lexicon;

/** What every way of finding claims reads a sentence with. */
record ClaimGrammar(
    Lexicon lexicon,
    CueFinder cues,
    NounPhrases phrases,
    VerbSubjects subjects,
    CueSpeakers speakers,
    Contents contents,
    SaidModality modality) {
  static ClaimGrammar of(Lexicon lexicon) {
    CueFinder cues = new CueFinder(lexicon);
    NounPhrases phrases = new NounPhrases(lexicon);
    VerbSubjects subjects = new VerbSubjects(lexicon, phrases);
    return new ClaimGrammar(
        lexicon,
        cues,
        phrases,
        subjects,
        new CueSpeakers(lexicon, subjects),
        new Contents(lexicon, phrases, cues),
        new SaidModality(lexicon, phrases));
  }
}
