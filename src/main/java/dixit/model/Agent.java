package dixit.model;

/** Who can take part in a deal or make a claim. */
public sealed interface Agent extends Entity
    permits Company, Person, Organization, UnnamedSource, ArticleVoice {}
