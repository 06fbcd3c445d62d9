package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.stopping.Breakpoint;
import thalweg.kernel.java.debugging.stopping.CellSources;
import thalweg.kernel.java.debugging.stopping.Stops;

/** Requests on breakpoints and on the code they are in. */
record BreakpointRequests(Stops stops, CellSources sources, Expressions expressions) {
  private static final List<String> NOT_HELD = List.of("hitCondition", "logMessage");
  private static final Set<String> FILTERS = Set.of("all", "uncaught");

  /** Notes the code of a cell. */
  JsonObject dumpCell(Request request) {
    return Bodies.of("sourcePath", sources.path(request.text("code")));
  }

  /** The code with a path. */
  JsonObject source(Request request) {
    String path = request.path();
    String code = sources.code(path);
    if (code == null)
      throw new Refusal(
          "no cell of this kernel has the path '" + path + "', and other sources are not shown");
    return Bodies.of("content", code, "mimeType", "text/x-java-source");
  }

  /** Replaces the breakpoints of a cell. */
  JsonObject set(Request request) {
    String path = request.path();
    List<Breakpoint> wanted = new ArrayList<>();
    JsonArray answers = new JsonArray();
    for (JsonObject asked : request.objects("breakpoints")) {
      int line = Request.number(asked, "line");
      String problem = problem(asked, path, line);
      int at = problem.isEmpty() ? stops.breakpoints().line(path, line) : line;
      if (at == 0) problem = "this cell has no code that runs on line " + line + " or after it";
      if (problem.isEmpty()) wanted.add(new Breakpoint(path, at, condition(asked)));
      JsonObject answer =
          Bodies.of(
              "verified", problem.isEmpty(),
              "line", at == 0 ? line : at,
              "source", Bodies.of("path", path));
      if (!problem.isEmpty()) answer.addProperty("message", problem);
      answers.add(answer);
    }
    stops.set(path, wanted);
    return Bodies.of("breakpoints", answers);
  }

  private String problem(JsonObject asked, String path, int line) {
    for (String kind : NOT_HELD)
      if (!Request.text(asked, kind).isBlank())
        return "breakpoints with a " + kind + " are not supported: use a condition";
    if (line < 1) return "the line of a breakpoint must be at least 1 but was " + line;
    return sources.code(path) == null
        ? "no cell of this kernel has the path '"
            + path
            + "': the cell's code comes first, by dumpCell"
        : "";
  }

  private Breakpoint.@Nullable Condition condition(JsonObject asked) {
    String text = Request.text(asked, "condition");
    return text.isBlank() ? null : new Condition(text, expressions);
  }

  /** Replaces the kinds of exceptions at which threads stop. */
  JsonObject setForExceptions(Request request) {
    List<String> filters = request.texts("filters");
    for (String filter : filters)
      if (!FILTERS.contains(filter))
        throw new Refusal(
            "the filters for exceptions are 'all' and 'uncaught', but one was '" + filter + "'");
    stops.stopAt(Set.copyOf(filters));
    return Bodies.of("breakpoints", Bodies.all(filters, f -> Bodies.of("verified", true)));
  }

  /** All of them, for a page that has been loaded again. */
  JsonArray all() {
    JsonArray all = new JsonArray();
    stops
        .breakpoints()
        .all()
        .forEach(
            (path, ofCell) ->
                all.add(Bodies.of("source", path, "breakpoints", Bodies.all(ofCell, this::one))));
    return all;
  }

  private JsonObject one(Breakpoint breakpoint) {
    JsonObject one = Bodies.of("line", breakpoint.line(), "verified", true);
    if (breakpoint.condition() instanceof Condition condition)
      one.addProperty("condition", condition.expression());
    return one;
  }
}
