package dixit.extract.deal;

import java.util.Locale;

/** Where a participant stands around the words that tell of a deal. */
enum Slot {
  /** Who does it: "X rachète …"; in the passive, who follows "par / by". */
  SUBJECT,
  /** To whom it is done: "… rachète X"; in the passive, the grammatical subject. */
  OBJECT,
  /** "le rachat de X", "the purchase of X". */
  OF,
  BY,
  TO,
  FROM,
  WITH,
  IN,
  FOR,
  BETWEEN,
  /** "une OPA sur X". */
  ON,
  /** "the arrival of X at Y". */
  AT,
  /** "the investors include X", "les investisseurs, dont X". */
  LISTED,
  /** "X's purchase", "son rachat". */
  POSSESSIVE,
  /** "the X deal", "l'opération X-Y". */
  COMPOUND,
  /** Whose unit, share, goods, technology or officer the thing dealt with is. */
  UNIT_OF,
  SHARE_OF,
  MAJORITY_OF,
  GOODS_OF,
  TECHNOLOGY_OF,
  FUNDS_OF,
  LICENCE_OF,
  POST_OF,
  PARTNER_OF,
  /** Whose goods the subject is: "X's engines will power …". */
  SUBJECT_OF,
  /** Of whom the noun says what he is: "X, a supplier of Y", "Y's supplier X". */
  APPOSED,
  /** With whom one agrees on what an infinitive says: "signed a deal with X to buy …". */
  DEALT_WITH,
  /** Who chooses the one that does it: "X selected Y to build …". */
  CHOOSER;

  /** Its name in the data files: "unit-of". */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
