package thalweg.kernel.java.debugging.protocol;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.evaluation.Evaluation;
import thalweg.kernel.java.debugging.evaluation.Evaluator;
import thalweg.kernel.java.debugging.evaluation.InvalidExpression;
import thalweg.kernel.java.debugging.evaluation.Local;
import thalweg.kernel.java.debugging.stopping.Visible;
import thalweg.kernel.java.errors.ExceptionText;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.LocalVariable;

/** Expressions as the code at a probe sees them, each compiled once for all threads that come by. */
final class Expressions {
  private record At(String expression, Class<?> owner, List<LocalVariable> variables) {}

  private final Evaluator evaluator;
  private final Map<At, Evaluation> compiled = new ConcurrentHashMap<>();

  Expressions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A cell has ended: what the names mean may be another by the next one. */
  void forget() {
    compiled.clear();
  }

  /** The value of an expression where this is seen. */
  @Nullable Object value(String expression, Visible seen) throws Throwable {
    At at = new At(expression, seen.owner(), seen.variables());
    Evaluation evaluation = compiled.get(at);
    if (evaluation == null) {
      evaluation = evaluator.compile(expression, locals(seen), seen.owner());
      compiled.put(at, evaluation);
    }
    return evaluation.call(seen.values().toArray());
  }

  private static List<Local> locals(Visible seen) {
    return seen.variables().stream()
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
