package dixit.extract.claim;

import dixit.model.Agent;
import dixit.model.Mention;
import java.util.Optional;

/**
 * Who makes a claim.
 *
 * @param trust how sure it is that the words mean this agent, 0 to 1, as the development sets bear
 *     it out
 * @param source where a source without a name is spoken of
 */
record Claimant(Agent agent, double trust, Optional<Mention> source) {
  static Claimant named(Agent agent, double trust) {
    return new Claimant(agent, trust, Optional.empty());
  }
}
