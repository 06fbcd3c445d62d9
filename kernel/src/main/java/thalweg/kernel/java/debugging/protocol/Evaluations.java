package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.stopping.Errands.Errand;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.values.Variables;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;

/** Evaluates in the thread that stands still, so that control answers meanwhile and an interrupt ends it. */
record Evaluations(Expressions expressions, Variables variables) {

  /** Evaluates, and answers when there is a value or it is clear that there will be none. */
  void evaluate(Request request, Stop stop, Consumer<JsonObject> reply) {
    String expression = request.text("expression");
    boolean innermost = StackRequests.isInnermost(request.number("frameId"));
    stop.errands()
        .add(
            new Errand() {
              @Override
              public void run() {
                try {
                  Object value =
                      innermost
                          ? expressions.value(expression, stop.probe(), stop.values())
                          : expressions.value(expression);
                  reply.accept(request.done(result(value)));
                } catch (Throwable e) { // of a student's
                  reply.accept(request.refused(Expressions.text(e)));
                }
              }

              @Override
              public void cancel() {
                reply.accept(request.refused("the cell goes on: nothing is evaluated any more"));
              }
            });
  }

  private JsonObject result(@Nullable Object value) {
    if (value == CellValue.NOTHING) return Bodies.of("result", "", "variablesReference", 0);
    JsonObject variable = variables.variable("", value);
    JsonObject result = new JsonObject();
    variable.entrySet().stream()
        .filter(e -> !e.getKey().equals("name") && !e.getKey().equals("value"))
        .forEach(e -> result.add(e.getKey(), e.getValue()));
    result.add("result", variable.get("value"));
    return result;
  }

  /** Ends what is being evaluated, for the thread is to go on. */
  static void end(Stop stop) {
    if (!stop.errands().isBusy()) return;
    Guard.condemn(Set.of(stop.thread()));
    stop.thread().interrupt();
    stop.errands()
        .add(
            new Errand() {
              @Override
              public void run() {
                pardon();
              }

              @Override
              public void cancel() {
                pardon();
              }

              private void pardon() {
                Guard.pardon(thread -> thread == stop.thread());
                Thread.interrupted(); // that was meant for the evaluation
              }
            });
  }
}
