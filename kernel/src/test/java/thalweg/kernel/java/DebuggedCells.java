package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.interpreter.DebugFrontend;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.running.CellThread;

/** Cells and a front end that debugs them, in the words of the protocol. */
final class DebuggedCells implements DebugFrontend, AutoCloseable {
  private static final int PATIENCE =
      60; // seconds after which a test fails; never waited for when all is well

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final ExecutorService cells = Executors.newSingleThreadExecutor();
  private final ExecutorService control = Executors.newSingleThreadExecutor();
  private final BlockingQueue<JsonObject> events = new LinkedBlockingQueue<>();
  final JavaInterpreter java = new JavaInterpreter();
  Screen screen = new Screen();
  private int count;
  private int sequence;
  private JsonObject stopped = new JsonObject();

  DebuggedCells() throws Exception {
    cells.submit(java::start).get();
  }

  @Override
  public void reply(JsonObject response) {
    throw new IllegalStateException("a reply that nobody waits for: " + response);
  }

  @Override
  public void event(JsonObject event) {
    events.add(event);
  }

  /** Sends a request; its response comes, perhaps, later. */
  CompletableFuture<JsonObject> send(String command, String arguments) {
    JsonObject request = new JsonObject();
    request.addProperty("type", "request");
    request.addProperty("seq", ++sequence);
    request.addProperty("command", command);
    request.add("arguments", JsonParser.parseString(arguments));
    CompletableFuture<JsonObject> response = new CompletableFuture<>();
    DebugFrontend asking =
        new DebugFrontend() {
          @Override
          public void reply(JsonObject content) {
            assertThat(response.complete(content)).as("one reply to %s", command).isTrue();
          }

          @Override
          public void event(JsonObject event) {
            events.add(event);
          }
        };
    control.execute(
        () -> {
          try {
            java.debug(request, asking);
          } catch (RuntimeException | Error e) {
            response.completeExceptionally(e);
          }
        });
    return response;
  }

  /** The response to a request. */
  JsonObject response(String command, String arguments) {
    try {
      return send(command, arguments).get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(command, e);
    }
  }

  /** The body of the response to a request that is done. */
  JsonObject ask(String command, String arguments) {
    JsonObject response = response(command, arguments);
    assertThat(response.get("success").getAsBoolean()).as(response.toString()).isTrue();
    return response.getAsJsonObject("body");
  }

  JsonObject ask(String command) {
    return ask(command, "{}");
  }

  /** Why a request is not done. */
  String refusal(String command, String arguments) {
    JsonObject response = response(command, arguments);
    assertThat(response.get("success").getAsBoolean()).as(response.toString()).isFalse();
    return response.get("message").getAsString();
  }

  void attach() {
    ask("initialize");
    ask("attach");
  }

  /** Sets the breakpoints of a cell, each a line or a line with its condition. */
  JsonArray breakpoints(String code, Object... lines) {
    JsonObject path = new JsonObject();
    JsonObject cell = new JsonObject();
    cell.addProperty("code", code);
    path.add("path", ask("dumpCell", cell.toString()).get("sourcePath"));
    JsonArray wanted = new JsonArray();
    for (Object line : lines) wanted.add(breakpoint(line));
    JsonObject arguments = new JsonObject();
    arguments.add("source", path);
    arguments.add("breakpoints", wanted);
    return ask("setBreakpoints", arguments.toString()).getAsJsonArray("breakpoints");
  }

  private static JsonObject breakpoint(Object line) {
    String[] parts = line.toString().split(":", 2);
    JsonObject breakpoint = new JsonObject();
    breakpoint.addProperty("line", Integer.parseInt(parts[0]));
    if (parts.length > 1) breakpoint.addProperty("condition", parts[1]);
    return breakpoint;
  }

  /** Starts a cell. */
  Future<Outcome> start(String code) {
    screen = new Screen();
    Screen own = screen;
    Cell cell = new Cell(++count, code);
    return cells.submit(() -> java.execute(cell, own));
  }

  /** Starts a cell with breakpoints, and waits until it stops. */
  Future<Outcome> stopIn(String code, Object... lines) {
    breakpoints(code, lines);
    Future<Outcome> cell = start(code);
    awaitStop();
    return cell;
  }

  /** Runs a cell to its end. */
  String run(String code) {
    return value(start(code));
  }

  /** What a cell yields. */
  String value(Future<Outcome> cell) {
    try {
      Outcome outcome = cell.get(PATIENCE, TimeUnit.SECONDS);
      if (outcome instanceof Outcome.Failed failed) return failed.name();
      var result = ((Outcome.Done) outcome).result();
      return result == null ? "" : result.data().get("text/plain").getAsString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The next event of a kind. */
  JsonObject await(String kind) {
    try {
      for (JsonObject event = events.poll(PATIENCE, TimeUnit.SECONDS);
          event != null;
          event = events.poll(PATIENCE, TimeUnit.SECONDS))
        if (event.get("event").getAsString().equals(kind)) return event.getAsJsonObject("body");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no event " + kind + "; the threads of cells are at\n" + threads());
  }

  private static String threads() {
    StringBuilder threads = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (thread instanceof CellThread || thread.getName().contains("pool"))
                threads.append(thread).append(Arrays.toString(stack)).append('\n');
            });
    return threads.toString();
  }

  /** Waits until a thread stops; why it did. */
  String awaitStop() {
    stopped = await("stopped");
    return stopped.get("reason").getAsString();
  }

  int thread() {
    return stopped.get("threadId").getAsInt();
  }

  /** What the last stop says of itself. */
  String text() {
    return stopped.has("text") ? stopped.get("text").getAsString() : "";
  }

  /** Goes on from a stop to the next. */
  String go(String command) {
    ask(command, "{threadId: " + thread() + "}");
    return awaitStop();
  }

  void resume() {
    ask("continue", "{threadId: " + thread() + "}");
  }

  /** The frames, as {@code name:line}. */
  List<String> frames() {
    List<String> frames = new ArrayList<>();
    for (JsonElement e : stack())
      frames.add(
          e.getAsJsonObject().get("name").getAsString() + ":" + e.getAsJsonObject().get("line"));
    return frames;
  }

  String top() {
    return frames().get(0);
  }

  JsonArray stack() {
    return ask("stackTrace", "{threadId: " + thread() + "}").getAsJsonArray("stackFrames");
  }

  /** The variables of a scope of a frame. */
  Map<String, String> variables(int frame, int scope) {
    JsonObject scopes =
        ask("scopes", "{frameId: " + stack().get(frame).getAsJsonObject().get("id") + "}");
    JsonElement reference =
        scopes.getAsJsonArray("scopes").get(scope).getAsJsonObject().get("variablesReference");
    Map<String, String> variables = new LinkedHashMap<>();
    for (JsonElement e :
        ask("variables", "{variablesReference: " + reference + "}").getAsJsonArray("variables"))
      variables.put(
          e.getAsJsonObject().get("name").getAsString(),
          e.getAsJsonObject().get("value").getAsString());
    return variables;
  }

  Map<String, String> locals() {
    return variables(0, 0);
  }

  /** The value of an expression in the innermost frame. */
  String evaluate(String expression) {
    return ask("evaluate", evaluation(expression)).get("result").getAsString();
  }

  String evaluation(String expression) {
    return evaluation(0, expression);
  }

  /** What to ask for the value of an expression in a frame. */
  String evaluation(int frame, String expression) {
    JsonObject arguments = new JsonObject();
    arguments.addProperty("expression", expression);
    arguments.add("frameId", stack().get(frame).getAsJsonObject().get("id"));
    return arguments.toString();
  }

  /** Stops at the last line of each of some cells that count: the lines to which a step leads. */
  List<String> steps(String command, int count) {
    return IntStream.range(0, count).mapToObj(i -> go(command) + " " + top()).toList();
  }

  /** Ends what a test has left. */
  void clean() {
    ask("disconnect");
    java.interrupt();
    try {
      cells.submit(() -> {}).get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("a cell does not end", e);
    }
    events.clear();
  }

  @Override
  public void close() {
    cells.shutdownNow();
    control.shutdownNow();
    java.close();
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }
}
