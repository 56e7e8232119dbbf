package dixit.model;

import java.util.List;

/** Something with an identity of its own that the article names. */
public sealed interface Entity extends Value permits Agent, Chip {
  /** Lower-case ASCII letters, digits and hyphens; unique among the entities of its kind. */
  String slug();

  /** The fullest form used in the article. */
  String name();

  /** Every distinct proper name of it in the article, {@link #name()} included. */
  List<String> names();
}
