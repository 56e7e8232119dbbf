package dixit.extract.deal;

import dixit.extract.reference.Reference;
import dixit.model.Agent;
import dixit.model.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A trigger read by a pattern of its frame.
 *
 * @param used the references that fill its roles
 */
record DealReading(
    Trigger trigger,
    Arguments arguments,
    DealFrame.Pattern pattern,
    Map<Role, Set<Agent>> roles,
    List<Reference> used) {
  Set<Agent> participants() {
    return roles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }
}
