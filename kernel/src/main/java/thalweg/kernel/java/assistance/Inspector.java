package thalweg.kernel.java.assistance;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.display.Html;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.documentation.Javadoc;
import thalweg.kernel.java.documentation.SourceDocs;
import thalweg.kernel.java.session.Session;

/** What a name means: its signature, its documentation, and for a variable its value. */
final class Inspector {
  private static final int WIDTH = 200; // characters of a value

  private final Session session;
  private final Analysis analysis;
  private final SourceDocs docs;

  Inspector(Session session, Analysis analysis) {
    this.session = session;
    this.analysis = analysis;
    this.docs = new SourceDocs(session.javac());
  }

  /**
   * What a name is, or the call that the place is an argument of; empty if neither is known.
   *
   * @param before the code before the name
   */
  Optional<Bundle> inspect(String before, String name) {
    Set<String> texts = new LinkedHashSet<>();
    List<String> html = new ArrayList<>();
    List<NameDescription> found =
        analysis.ask(before, name::equals, caret -> descriptions(caret, name)).orElse(List.of());
    for (NameDescription description : found) {
      String comment = docs.find(description.documented());
      String signature = description.signature();
      if (!texts.add(comment.isEmpty() ? signature : signature + "\n" + Javadoc.text(comment)))
        continue;
      html.add(
          "<pre><b>"
              + Html.escape(signature)
              + "</b></pre>"
              + (comment.isEmpty() ? "" : Javadoc.html(comment)));
    }
    found.stream()
        .filter(NameDescription::isVariableOfCell)
        .flatMap(d -> value(name).stream())
        .forEach(
            value -> {
              texts.add("value: " + value);
              html.add("<pre>value: " + Html.escape(value) + "</pre>");
            });
    if (texts.isEmpty()) return Optional.empty();
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", String.join("\n\n", texts));
    data.addProperty("text/html", String.join("\n<hr>\n", html));
    return Optional.of(new Bundle(data, new JsonObject(), new JsonObject()));
  }

  private static List<NameDescription> descriptions(Cursor caret, String name) {
    List<NameDescription> found = new ArrayList<>();
    for (Candidate c : caret.candidates(name::equals))
      if (!SourceVersion.isKeyword(c.name())) found.add(NameDescription.of(caret, c));
    return found.isEmpty() ? NameDescription.ofCall(caret) : found;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(session.declared().get(name))
        .filter(Declaration::isVariable)
        .map(v -> PlainText.of(session.variables().valueOf(v)).replaceAll("\\s+", " "))
        .map(text -> text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…");
  }
}
