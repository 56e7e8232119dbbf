package dixit.model;

import java.util.List;
import java.util.Map;

/**
 * Everything read from one article, in reading order.
 *
 * @param entities each with its mentions, in order of offset; sources without a name have none
 *     before their claim
 * @param dropped what could not be grounded in the text, counted by kind
 */
public record Extraction(
    Article article,
    Map<Entity, List<Mention>> entities,
    List<Position> positions,
    List<Deal> deals,
    List<Claim> claims,
    Map<String, Integer> dropped) {}
