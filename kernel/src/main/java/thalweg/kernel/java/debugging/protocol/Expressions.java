package thalweg.kernel.java.debugging.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.evaluation.Evaluation;
import thalweg.kernel.java.debugging.evaluation.Evaluator;
import thalweg.kernel.java.debugging.evaluation.InvalidExpression;
import thalweg.kernel.java.debugging.evaluation.Local;
import thalweg.kernel.java.errors.ExceptionText;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.Probe;

/** Expressions as the code at a probe sees them, each compiled once for all threads that come by. */
final class Expressions {
  private record At(String expression, Probe probe) {}

  private final Evaluator evaluator;
  private final Map<At, Evaluation> compiled = new ConcurrentHashMap<>();

  Expressions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A cell has ended: what the names mean may be another by the next one. */
  void forget() {
    compiled.clear();
  }

  /** The value of an expression where a thread is at a probe with these values. */
  @Nullable Object value(String expression, Probe probe, @Nullable Object[] values)
      throws Throwable {
    At at = new At(expression, probe);
    Evaluation evaluation = compiled.get(at);
    if (evaluation == null) {
      evaluation = evaluator.compile(expression, locals(probe), probe.owner());
      compiled.put(at, evaluation);
    }
    int from = values.length - probe.locals().size(); // an exception comes first
    return evaluation.call(java.util.Arrays.copyOfRange(values, from, values.length));
  }

  /** The value of one that sees the variables of the cells alone. */
  @Nullable Object value(String expression) throws Throwable {
    return evaluator.compile(expression, List.of(), null).call();
  }

  private static List<Local> locals(Probe probe) {
    return probe.locals().stream()
        .map(
            l ->
                new Local(l.name(), l.descriptor(), l.signature().isEmpty() ? null : l.signature()))
        .toList();
  }

  /** Why there is no value. */
  static String text(Throwable e) {
    if (e instanceof InvalidExpression) return String.valueOf(e.getMessage());
    if (e instanceof Guard.Stopped) return "the evaluation was stopped";
    ExceptionText text = ExceptionText.of(e);
    return text.text().isEmpty() ? text.name() : text.name() + ": " + text.text();
  }
}
