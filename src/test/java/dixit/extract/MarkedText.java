package dixit.extract;

import dixit.extract.reference.Reference;
import dixit.extract.reference.References;
import dixit.model.Article;
import dixit.model.Chip;
import dixit.model.Company;
import dixit.model.Entity;
import dixit.model.Mention;
import dixit.model.Organization;
import dixit.model.Person;
import dixit.model.Span;
import dixit.text.Annotator;
import dixit.text.Document;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its names marked, so that a step can be tested without those before it: "{p:Ada Vane}
 * runs {c:Obrix}"; p is a person, c a company, o another organization, h a chip. Words that stand
 * for a name give it after a bar: "{p:She|Ada Vane}".
 */
public record MarkedText(Document document, References references) {
  private static final Pattern MARK = Pattern.compile("\\{(\\w):([^|}]*)(?:\\|([^}]*))?}");

  public static MarkedText of(String language, String marked) {
    StringBuilder text = new StringBuilder();
    Map<Span, Entity> names = new LinkedHashMap<>();
    Map<Span, Reference.Kind> kinds = new LinkedHashMap<>();
    Matcher matcher = MARK.matcher(marked);
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      int begin = text.length();
      text.append(matcher.group(2));
      Span span = new Span(begin, text.length());
      boolean named = matcher.group(3) == null;
      String name = named ? matcher.group(2) : matcher.group(3);
      names.put(span, entity(matcher.group(1), name));
      boolean words = matcher.group(2).contains(" ");
      kinds.put(
          span,
          named ? Reference.Kind.NAME : words ? Reference.Kind.NOMINAL : Reference.Kind.PRONOUN);
    }
    matcher.appendTail(text);
    Article article = new Article("test", text.toString(), language, Article.Metadata.NONE);
    Document document = Annotator.forLanguage(language).annotate(article);
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      int index = i;
      names.forEach(
          (span, entity) -> {
            if (sentence.span().contains(span)) {
              references.add(
                  new Reference(
                      entity,
                      kinds.get(span),
                      new Mention(span, 1),
                      index,
                      before(sentence, span.begin()),
                      before(sentence, span.end())));
            }
          });
    }
    return new MarkedText(document, new References(document.sentences().size(), references));
  }

  private static int before(Sentence sentence, int offset) {
    int index = 0;
    for (Token token : sentence.tokens()) {
      index += token.span().begin() < offset ? 1 : 0;
    }
    return index;
  }

  private static Entity entity(String type, String name) {
    List<String> names = List.of(name);
    return switch (type) {
      case "p" -> new Person(name, name, names);
      case "c" -> new Company(name, name, names);
      case "o" -> new Organization(name, name, names);
      case "h" -> new Chip(name, name, names);
      default -> throw new IllegalArgumentException(type);
    };
  }
}
