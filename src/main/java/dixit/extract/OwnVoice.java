package dixit.extract;

import dixit.model.ArticleVoice;
import dixit.model.Certainty;
import dixit.model.Claim;
import dixit.model.Form;
import dixit.model.Literal;
import dixit.model.Position;
import dixit.model.Property;
import dixit.model.Proposition;
import dixit.model.Stance;
import java.util.List;
import java.util.Optional;

/** What the article asserts itself, as claims of its own voice. */
public final class OwnVoice {
  private OwnVoice() {}

  /** That a post is held, or was. */
  public static Claim tells(PositionExtractor.Found found) {
    Position position = found.position();
    Literal former = new Literal(Boolean.toString(found.former()), Literal.Datatype.BOOLEAN);
    return new Claim(
        ArticleVoice.INSTANCE,
        Stance.AFFIRMS,
        Certainty.CERTAIN,
        Form.OWN_VOICE,
        position.mentions(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Proposition(position, Property.IS_FORMER, former)),
        List.of(position.holder(), position.organization()));
  }
}
