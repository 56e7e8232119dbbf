package dixit.report;

import java.util.Locale;

/** What a place in the text is a mention of; the names are keys of labels and of styles. */
enum Kind {
  COMPANY,
  PERSON,
  ORGANIZATION,
  CHIP,
  SOURCE,
  POSITION,
  DEAL,
  AMOUNT,
  CUE,
  CLAIM;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a few words that name something, no whole statement. */
  boolean isShort() {
    return this != CLAIM;
  }
}
