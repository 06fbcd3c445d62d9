package thalweg.autodiff;

import java.util.Optional;
import java.util.function.Function;
import thalweg.math.Check;

/** A formula with the tape it is recorded on, whose results are held to one shape. */
final class Formula {
  final int dimension;
  final Tape tape = new Tape();
  private final Function<Var, Var> formula;
  private final Shape shape;
  private final String advice;
  private boolean checked;

  /**
   * A formula that was not run yet.
   *
   * @param dimension the number of parameters; at least 1
   * @param shape the shape its result must have
   * @param advice what to do where it has another
   * @param formula from the parameters to the result
   */
  Formula(int dimension, Shape shape, String advice, Function<Var, Var> formula) {
    this.dimension = Check.atLeast("dimension", dimension, 1);
    this.shape = shape;
    this.advice = advice;
    this.formula = formula;
  }

  /**
   * The forward sweep at w.
   *
   * @throws IllegalArgumentException if the result has another shape or numbers have left the graph
   */
  Entry forward(double[] w) {
    Entry result = run(w);
    if (!result.active) {
      throw new Leak(tape, formula).noVariable(w);
    }
    if (tape.wasRead && !checked) {
      new Leak(tape, formula).check(w);
      checked = true;
      result = run(w);
    }
    return result;
  }

  /** The operations as they run at w; empty if the formula looks at values. */
  Optional<FormulaGraph> graph(double[] w) {
    Entry result = forward(w);
    return tape.wasRead ? Optional.empty() : Optional.of(FormulaGraph.of(tape.entries(), result));
  }

  private Entry run(double[] w) {
    Entry result = tape.forward(formula, Check.length("w", w, dimension));
    if (!result.shape.equals(shape)) {
      throw new IllegalArgumentException(
          "the formula must return %s but returned %s: %s".formatted(shape, result.shape, advice));
    }
    return result;
  }
}
