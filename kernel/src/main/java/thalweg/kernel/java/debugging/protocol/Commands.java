package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.stopping.CellSources;
import thalweg.kernel.java.debugging.stopping.Step;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;
import thalweg.kernel.java.running.InterruptibleExecutor;

/** The requests that are answered at once. */
record Commands(
    InterruptibleExecutor runner,
    Stops stops,
    Attachment attachment,
    Events events,
    BreakpointRequests breakpoints,
    StackRequests stack,
    RichVariables rich) {

  /** Does what a request asks for; the body of the response. */
  JsonObject body(Request request) {
    return switch (request.command()) {
      case "debugInfo" -> info();
      case "initialize" -> initialize();
      case "attach" -> attach();
      case "configurationDone" -> new JsonObject();
      case "disconnect" -> disconnect();
      case "terminate" -> terminate();
      case "dumpCell" -> breakpoints.dumpCell(request);
      case "source" -> breakpoints.source(request);
      case "setBreakpoints" -> breakpoints.set(request);
      case "setExceptionBreakpoints" -> breakpoints.setForExceptions(request);
      case "threads" -> events.threads(stops.current());
      case "stackTrace" -> stack.stackTrace(request);
      case "scopes" -> stack.scopes(request);
      case "variables" -> stack.variables(request);
      case "inspectVariables" -> stack.topLevel();
      case "richInspectVariables" -> rich.of(request);
      case "modules" -> Bodies.of("modules", new JsonArray(), "totalModules", 0);
      case "continue" -> resume(null);
      case "next" -> resume(Step.Kind.OVER);
      case "stepIn" -> resume(Step.Kind.INTO);
      case "stepOut" -> resume(Step.Kind.OUT);
      case "pause" -> pause();
      default ->
          throw new Refusal("this debugger does not know the request '" + request.command() + "'");
    };
  }

  private JsonObject info() {
    JsonArray stopped = new JsonArray();
    Stop stop = stops.current();
    if (stop != null) stopped.add(events.number(stop));
    return Bodies.of(
        "isStarted",
        attachment.hasBegun(),
        "hashMethod",
        "Murmur2",
        "hashSeed",
        CellSources.SEED,
        "tmpFilePrefix",
        CellSources.prefix(),
        "tmpFileSuffix",
        CellSources.SUFFIX,
        "breakpoints",
        breakpoints.all(),
        "stoppedThreads",
        stopped,
        "richRendering",
        true,
        "exceptionPaths",
        new JsonArray(),
        "copyToGlobals",
        false);
  }

  private JsonObject initialize() {
    attachment.begin();
    return Capabilities.body();
  }

  private JsonObject attach() {
    events.initialized();
    return new JsonObject();
  }

  private JsonObject resume(Step.@Nullable Kind kind) {
    Stop stop = stack.stop();
    Evaluations.end(stop);
    stops.resume(stop, kind);
    return Bodies.of("allThreadsContinued", false);
  }

  private JsonObject pause() {
    stops.pause();
    return new JsonObject();
  }

  private JsonObject terminate() {
    runner.interrupt();
    attachment.release();
    return new JsonObject();
  }

  private JsonObject disconnect() {
    boolean ends = attachment.hasBegun();
    attachment.end();
    if (ends) events.terminated();
    return new JsonObject();
  }
}
