package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.evaluation.InvalidExpression;
import thalweg.kernel.java.debugging.stopping.Stop;
import thalweg.kernel.java.debugging.stopping.Tasks.Task;
import thalweg.kernel.java.debugging.stopping.Visible;
import thalweg.kernel.java.debugging.values.Variables;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Guard;

/** Evaluates in the stopped thread, so that control answers meanwhile and an interrupt ends it. */
record Evaluations(Expressions expressions, Variables variables) {

  /** Evaluates, and answers when there is a value or it is clear that there will be none. */
  void evaluate(Request request, Stop stop, Visible seen, Consumer<JsonObject> reply) {
    String expression = request.text("expression");
    stop.tasks()
        .add(
            new Task() {
              @Override
              public void run() {
                try {
                  Object value = expressions.value(expression, seen);
                  reply.accept(request.done(result(value)));
                } catch (InvalidExpression e) {
                  reply.accept(noValue(request, e.getMessage() + unknown(seen)));
                } catch (Throwable e) { // of a student's
                  reply.accept(noValue(request, Expressions.text(e)));
                }
              }

              @Override
              public void cancel() {
                reply.accept(request.refused("the cell goes on: nothing is evaluated any more"));
              }
            });
  }

  /** In a console this counts as a success, for JupyterLab shows no other response's words. */
  private static JsonObject noValue(Request request, String why) {
    return request.text("context").equals("repl")
        ? request.done(Bodies.of("result", why, "variablesReference", 0))
        : request.refused(why);
  }

  private static String unknown(Visible seen) {
    return seen.unknown().isEmpty()
        ? ""
        : " Not known here, for Java has compiled this method: "
            + String.join(", ", seen.unknown())
            + ".";
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
    if (!stop.tasks().isBusy()) return;
    Guard.condemn(Set.of(stop.thread()));
    stop.thread().interrupt();
    stop.tasks()
        .add(
            new Task() {
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
                stop.tasks().forgetInterrupt(); // it was meant for the evaluation
              }
            });
  }
}
