package thalweg.functions;

import java.util.function.BiConsumer;
import thalweg.math.Check;

/** The residuals of {@link Residuals#of(int, int, BiConsumer)}. */
record ResidualsFormula(int size, int dimension, BiConsumer<double[], double[]> formula)
    implements Residuals {

  ResidualsFormula {
    Check.atLeast("size", size, 1);
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public void residuals(double[] w, double[] r) {
    Check.length("w", w, dimension);
    Written.clear(Check.length("r", r, size));
    formula.accept(w, r);
    Written.check("r", r);
  }

  @Override
  public String toString() {
    return "a formula of %d residuals of %d parameters".formatted(size, dimension);
  }
}
