package dixit.model;

import java.util.List;

/** A person's post, present or past; which of both is said by a {@link Proposition}. */
public record Position(Person holder, Agent organization, String title, List<Mention> mentions)
    implements Value {
  public Position {
    mentions = List.copyOf(mentions);
  }
}
