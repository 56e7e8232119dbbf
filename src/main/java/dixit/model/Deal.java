package dixit.model;

import java.util.List;

/**
 * A deal that the article speaks of. Who is what in it is said by {@link Proposition}s.
 *
 * @param number 1 for the first that the article tells
 * @param participants without their roles, in reading order
 * @param mentions the triggers
 */
public record Deal(int number, DealType type, List<Agent> participants, List<Mention> mentions)
    implements Value {
  public Deal {
    participants = List.copyOf(participants);
    mentions = List.copyOf(mentions);
  }
}
