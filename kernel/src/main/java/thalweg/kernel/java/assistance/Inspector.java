package thalweg.kernel.java.assistance;

import com.google.gson.JsonObject;
import com.sun.source.tree.IdentifierTree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final String MONOSPACED = "<pre>%s</pre>";

  private final Session session;
  private final Analysis analysis;
  private final SourceDocs docs;
  private final Javadoc javadoc;

  Inspector(Session session, Analysis analysis) {
    this.session = session;
    this.analysis = analysis;
    this.docs = new SourceDocs(session.javac());
    this.javadoc = new Javadoc(session.javac());
  }

  /**
   * What a name is, or the call that the place is an argument of; empty if neither is known.
   *
   * @param before the code before the name
   */
  Optional<Bundle> inspect(String before, String name) {
    List<NameDescription> found =
        analysis.ask(before, name::equals, caret -> descriptions(caret, name)).orElse(List.of());
    Map<String, List<NameDescription>> byComment = new LinkedHashMap<>();
    for (NameDescription d : found)
      byComment.computeIfAbsent(docs.find(d.documented()), c -> new ArrayList<>()).add(d);
    Iterator<String> html = javadoc.html(byComment.keySet()).iterator();
    Map<String, String> parts = new LinkedHashMap<>(); // text to HTML
    byComment.values().forEach(described -> write(described, html.next(), parts));
    if (found.stream().anyMatch(NameDescription::isVariableOfCell))
      value(name)
          .map(value -> "value: " + value)
          .ifPresent(value -> parts.put(value, MONOSPACED.formatted(Html.escape(value))));
    if (parts.isEmpty()) return Optional.empty();
    List<String> texts = new ArrayList<>(parts.keySet());
    found.stream().flatMap(d -> d.page().stream()).limit(1).forEach(texts::add);
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", String.join("\n\n", texts));
    data.addProperty("text/html", String.join("\n<hr>\n", parts.values()));
    return Optional.of(new Bundle(data, new JsonObject(), new JsonObject()));
  }

  /** Writes the signatures of what has a comment in common, and the comment once. */
  private void write(List<NameDescription> described, String comment, Map<String, String> parts) {
    List<String> text = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (NameDescription d : described) {
      if (text.contains(d.signature())) continue;
      text.add(d.signature());
      String line = "<b>" + Html.escape(d.signature()) + "</b>";
      lines.add(d.page().map(page -> link(page, line)).orElse(line));
    }
    StringBuilder html = new StringBuilder(MONOSPACED.formatted(String.join("\n", lines)));
    html.append(comment);
    if (!comment.isEmpty()) text.add(Javadoc.text(comment));
    for (NameDescription d : described)
      for (String line : d.summary()) {
        html.append("<div>").append(Html.escape(line)).append("</div>");
        text.add(line);
      }
    parts.putIfAbsent(String.join("\n", text), html.toString());
  }

  private static String link(String page, String html) {
    return "<a href=\"" + Html.escape(page) + "\">" + html + "</a>";
  }

  private static List<NameDescription> descriptions(Cursor caret, String name) {
    List<Candidate> found =
        meanings(caret, name).stream().filter(c -> !SourceVersion.isKeyword(c.name())).toList();
    return (found.isEmpty() ? CallTargets.around(caret) : found)
        .stream().map(c -> NameDescription.of(caret, c)).toList();
  }

  /** What a name means; also a member that needs an object where there is only its class, if nothing else is meant. */
  private static List<Candidate> meanings(Cursor caret, String name) {
    List<Candidate> found = caret.candidates(name::equals);
    return found.isEmpty() && !(caret.path().getLeaf() instanceof IdentifierTree)
        ? new QualifiedNames(caret, caret.path(), name::equals).members()
        : found;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(session.declared().get(name))
        .filter(Declaration::isVariable)
        .map(v -> PlainText.of(session.variables().valueOf(v)).replaceAll("\\s+", " "))
        .map(text -> text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…");
  }
}
