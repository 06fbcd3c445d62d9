package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.DebugFrontend;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Stops;
import thalweg.kernel.java.debugging.values.Variables;

/** Tells the front end that asked last which threads stop and go on. */
final class Events implements Stops.Observer {
  private final Variables variables;
  private final AtomicInteger sequence = new AtomicInteger();
  // In the order in which threads first stop: front ends take 1 for the only one.
  private final Map<Thread, Integer> numbers = new WeakHashMap<>();
  private int last;
  private volatile @Nullable DebugFrontend frontend;

  Events(Variables variables) {
    this.variables = variables;
  }

  void to(DebugFrontend asking) {
    frontend = asking;
  }

  /** The front end may configure the debugger: JupyterLab opens its panel, and offers the kinds of exceptions. */
  void initialized() {
    say("initialized", new JsonObject());
  }

  /** Debugging has ended, though the cells go on. */
  void terminated() {
    say("terminated", new JsonObject());
  }

  @Override
  public void stopped(Stop stop) {
    JsonObject body =
        Bodies.of(
            "reason", stop.reason().name().toLowerCase(Locale.ROOT),
            "description", stop.reason().description(),
            "threadId", number(stop),
            "allThreadsStopped", false);
    String text = stop.exception() == null ? stop.text() : Expressions.text(stop.exception());
    if (!text.isEmpty()) body.addProperty("text", text);
    say("stopped", body);
  }

  @Override
  public void continued(Stop stop) {
    variables.clear();
    say("continued", Bodies.of("threadId", number(stop), "allThreadsContinued", false));
  }

  private void say(String event, JsonObject body) {
    DebugFrontend to = frontend;
    if (to != null)
      to.event(
          Bodies.of(
              "type", "event", "seq", sequence.incrementAndGet(), "event", event, "body", body));
  }

  /** The number of the stopped thread. */
  int number(Stop stop) {
    return number(stop.thread());
  }

  private synchronized int number(Thread thread) {
    return numbers.computeIfAbsent(thread, t -> ++last);
  }

  /** The stopped thread, if one does. */
  JsonObject threads(@Nullable Stop stop) {
    List<Thread> threads = stop == null ? List.of() : List.of(stop.thread());
    return Bodies.of("threads", Bodies.all(threads, this::thread));
  }

  private JsonObject thread(Thread thread) {
    String name = thread.getName();
    return Bodies.of("id", number(thread), "name", name.isEmpty() ? "virtual thread" : name);
  }
}
