package thalweg.solvers.proximal;

import java.util.List;
import thalweg.functions.Objective;
import thalweg.math.Check;

/**
 * A sum of two convex functions, \(F(w)=f(w)+g(w)\), each known by its proximal step only.
 *
 * @param dimension d; at least 1
 * @param f the first
 * @param g the second; solutions are values of its proximal step, so put here what must hold exactly: a constraint, zeros
 */
public record Splitting(int dimension, Proximable f, Proximable g) implements Objective {

  /** Checks the dimension. */
  public Splitting {
    Check.atLeast("dimension", dimension, 1);
  }

  @Override
  public double value(double[] w) {
    return f.value(w) + g.value(w);
  }

  /**
   * Consensus: \(\sum_i f_i(w)\) as a splitting in N copies of w, one after the other, that g forces to agree. Each
   * \(f_i\) may then live on its own share of the data.
   *
   * @param dimension d, of one copy
   * @param parts \(f_1,\dots,f_N\); at least one
   */
  public static Splitting consensus(int dimension, List<Proximable> parts) {
    Check.atLeast("the number of parts", parts.size(), 1);
    return new Splitting(
        dimension * parts.size(),
        new Separate(dimension, List.copyOf(parts)),
        new Agreement(dimension, parts.size()));
  }

  /** \(\sum_i f_i(w_i)\), each on its own copy. */
  private record Separate(int dimension, List<Proximable> parts) implements Proximable {
    @Override
    public double value(double[] w) {
      double sum = 0;
      double[] copy = new double[dimension];
      for (int i = 0; i < parts.size(); i++) {
        System.arraycopy(w, i * dimension, copy, 0, dimension);
        sum += parts.get(i).value(copy);
      }
      return sum;
    }

    @Override
    public void prox(double[] w, double stepSize) {
      double[] copy = new double[dimension];
      for (int i = 0; i < parts.size(); i++) {
        System.arraycopy(w, i * dimension, copy, 0, dimension);
        parts.get(i).prox(copy, stepSize);
        System.arraycopy(copy, 0, w, i * dimension, dimension);
      }
    }
  }

  /** 0 where all copies agree; the proximal step replaces each by their mean. */
  private record Agreement(int dimension, int copies) implements Proximable {
    @Override
    public double value(double[] w) {
      for (int i = dimension; i < w.length; i++) {
        if (w[i] != w[i - dimension]) {
          return Double.POSITIVE_INFINITY;
        }
      }
      return 0;
    }

    @Override
    public void prox(double[] w, double stepSize) {
      for (int j = 0; j < dimension; j++) {
        double sum = 0;
        for (int i = 0; i < copies; i++) {
          sum += w[i * dimension + j];
        }
        for (int i = 0; i < copies; i++) {
          w[i * dimension + j] = sum / copies;
        }
      }
    }
  }
}
