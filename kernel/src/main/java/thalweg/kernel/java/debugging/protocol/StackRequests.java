package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import thalweg.kernel.java.debugging.stopping.CellSources;
import thalweg.kernel.java.debugging.stopping.Frame;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;
import thalweg.kernel.java.debugging.stopping.Visible;
import thalweg.kernel.java.debugging.values.Named;
import thalweg.kernel.java.debugging.values.TopLevelVariables;
import thalweg.kernel.java.debugging.values.Unknown;
import thalweg.kernel.java.debugging.values.Variables;

/** Requests on the stopped thread: its calls and what they see. */
final class StackRequests {
  private static final int MOST =
      500; // frames; a panel with all those of an endless recursion would hang
  private static final int BLOCK = 1000; // numbers of frames that one answer may use

  private final Stops stops;
  private final CellSources sources;
  private final Variables variables;
  private final TopLevelVariables topLevel;
  private int answers;

  StackRequests(Stops stops, CellSources sources, Variables variables, TopLevelVariables topLevel) {
    this.stops = stops;
    this.sources = sources;
    this.variables = variables;
    this.topLevel = topLevel;
  }

  /** The stopped thread. */
  Stop stop() {
    Stop stop = stops.current();
    if (stop == null)
      throw new Refusal(
          "no cell is stopped: set a breakpoint, and run the cell or wait until it gets there");
    return stop;
  }

  /** Its calls. */
  JsonObject stackTrace(Request request) {
    List<Frame> all = stop().frames();
    int levels = request.number("levels") > 0 ? Math.min(request.number("levels"), MOST) : MOST;
    int from = Math.min(Math.max(0, request.number("startFrame")), all.size());
    // New numbers each time: a front end that asks again, for values may have changed, looks at
    // those of frames that it does not know.
    int numbers = ++answers % BLOCK * BLOCK;
    List<JsonObject> frames = new ArrayList<>();
    for (int i = from; i < Math.min(all.size(), Math.min(from + levels, BLOCK)); i++)
      frames.add(frame(all.get(i), numbers + i));
    return Bodies.of("stackFrames", Bodies.all(frames, f -> f), "totalFrames", all.size());
  }

  private JsonObject frame(Frame frame, int number) {
    String name = "Cell [" + frame.place().cell().number() + "]";
    return Bodies.of(
        "id", number,
        "name", frame.name(),
        "source", Bodies.of("name", name, "path", sources.path(frame.place().cell())),
        "line", frame.place().line(),
        "column", 1);
  }

  /** The index of the call that a request is about: 0, the innermost, unless it says another. */
  static int frame(Stop stop, Request request) {
    int at = request.number("frameId") % BLOCK;
    if (at < 0 || at >= stop.frames().size())
      throw new Refusal("no frame has the number " + request.number("frameId"));
    return at;
  }

  /** What a call sees: its own variables, and those of the cells. */
  JsonObject scopes(Request request) {
    Stop stop = stop();
    int frame = frame(stop, request);
    List<Named> globals = globals();
    List<Named> locals = locals(stop, frame);
    // Outside of methods the variables of the cells are what one looks for first.
    if (stop.frames().get(frame).isTopLevel()) locals.addAll(globals);
    return Bodies.of(
        "scopes",
        Bodies.all(List.of(scope("Locals", locals), scope("Globals", globals)), scope -> scope));
  }

  private JsonObject scope(String name, List<Named> members) {
    return Bodies.of(
        "name", name, "variablesReference", variables.group(members), "expensive", false);
  }

  private List<Named> globals() {
    return topLevel.all().stream().map(v -> new Named(v.name(), v.value())).toList();
  }

  /** The variables of a call: the exception at which it stopped, {@code this}, and its own. */
  static List<Named> locals(Stop stop, int frame) {
    List<Named> locals = new ArrayList<>();
    if (stop.exception() != null && frame == 0)
      locals.add(new Named("exception", stop.exception()));
    Visible seen = stop.frames().get(frame).visible();
    for (int i = 0; i < seen.variables().size(); i++)
      locals.add(new Named(seen.variables().get(i).name(), seen.values().get(i)));
    for (String name : seen.unknown()) locals.add(new Named(name, Unknown.COMPILED));
    return locals;
  }

  /** All variables of the cells, while none is stopped. */
  JsonObject topLevel() {
    if (stops.current() == null) variables.clear();
    return Bodies.of(
        "variables", Bodies.all(globals(), g -> variables.variable(g.name(), g.value())));
  }

  /** The parts of a value. */
  JsonObject variables(Request request) {
    try {
      return Bodies.of(
          "variables",
          variables.children(
              request.number("variablesReference"),
              request.text("filter"),
              request.number("start"),
              request.number("count")));
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }
}
