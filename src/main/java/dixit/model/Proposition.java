package dixit.model;

/** Something that can be affirmed, denied or asked. */
public record Proposition(Value subject, Property predicate, Value object) {}
