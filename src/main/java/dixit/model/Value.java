package dixit.model;

/** What a proposition can be about or say of it: a thing of the world or a literal. */
public sealed interface Value
    permits Entity, Deal, Position, Money, UndisclosedAmount, DealStatus, Literal {}
