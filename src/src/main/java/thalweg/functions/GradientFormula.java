package thalweg.functions;

import java.util.function.ToDoubleBiFunction;
import thalweg.math.Check;

/** The objective of {@link Differentiable#of}. */
record GradientFormula(int dimension, ToDoubleBiFunction<double[], double[]> formula)
    implements Differentiable {

  GradientFormula {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("w", w, dimension);
    Written.clear(Check.length("g", g, dimension));
    double value = formula.applyAsDouble(w, g);
    Written.check("g", g);
    return value;
  }

  @Override
  public String toString() {
    return "a formula of " + dimension + " parameters with its gradient";
  }
}
