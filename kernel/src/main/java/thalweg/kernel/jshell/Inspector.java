package thalweg.kernel.jshell;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import thalweg.kernel.display.Html;
import thalweg.kernel.display.Javadoc;
import thalweg.kernel.display.Plain;
import thalweg.kernel.interpreter.Bundle;

/** What a name means: its signature, its documentation, and for a variable its value. */
final class Inspector {
  private static final int WIDTH = 200; // characters of a value

  private final Session session;

  Inspector(Session session) {
    this.session = session;
  }

  /** What the name is on which the code ends; empty if that is none. */
  Optional<Bundle> inspect(String code) {
    Set<String> texts = new LinkedHashSet<>();
    List<String> html = new ArrayList<>();
    SourceDocs sources = new SourceDocs(new Classes(session));
    for (Documentation found : documentation(code)) {
      String comment = found.javadoc();
      if (comment == null) comment = sources.find(Look.member(found.signature())).orElse("");
      String signature = Look.signature(found.signature());
      if (!texts.add(comment.isEmpty() ? signature : signature + "\n" + Javadoc.text(comment)))
        continue;
      html.add(
          "<pre><b>"
              + Html.escape(signature)
              + "</b></pre>"
              + (comment.isEmpty() ? "" : Javadoc.html(comment)));
    }
    value(code.strip())
        .ifPresent(
            value -> {
              texts.add("value: " + value);
              html.add("<pre>value: " + Html.escape(value) + "</pre>");
            });
    if (texts.isEmpty()) return Optional.empty();
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", texts.stream().collect(Collectors.joining("\n\n")));
    data.addProperty("text/html", String.join("\n<hr>\n", html));
    return Optional.of(new Bundle(data, new JsonObject(), new JsonObject()));
  }

  private List<Documentation> documentation(String code) {
    SourceCodeAnalysis analysis = session.analysis();
    List<Documentation> found = analysis.documentation(code, code.length(), true);
    // At the end of a method's name only its call has a signature to show.
    if (found.isEmpty()) found = analysis.documentation(code + "(", code.length() + 1, true);
    return found;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(session.declared().get(name))
        .filter(Declaration::isVariable)
        .map(v -> Plain.of(session.variables().valueOf(v)).replaceAll("\\s+", " "))
        .map(text -> text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…");
  }
}
