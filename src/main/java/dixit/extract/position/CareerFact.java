package dixit.extract.position;

import dixit.model.Agent;
import dixit.model.Person;
import dixit.model.Span;

/**
 * A person's post as the words of a sentence give it.
 *
 * @param title the words for the post
 * @param words the phrase that says it, holder and organization included where they are near
 * @param confidence the software's, 0 to 1
 */
record CareerFact(
    Person holder, Agent organization, Span title, Span words, boolean former, double confidence) {}
