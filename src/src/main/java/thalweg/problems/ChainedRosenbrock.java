package thalweg.problems;

import java.util.Arrays;
import thalweg.math.Check;

/**
 * Rosenbrock's valley in d dimensions, \(f(w)=\sum_{i=1}^{d-1}100(w_{i+1}-w_i^2)^2+(1-w_i)^2\), with minimizer (1, …, 1)
 * and minimum 0.
 *
 * <p>Every coordinate bends the valley of the next. For d = 2 it is {@link Rosenbrock}; from d = 4 on there is a local
 * minimizer near (−1, 1, …, 1), of value 3.70 for d = 4 and below 4 for larger d. The Hessian is tridiagonal.
 *
 * @param dimension d ≥ 2
 * @see <a href="https://doi.org/10.1162/evco.2006.14.1.119">Shang and Qiu, A Note on the Extended Rosenbrock Function (2006)</a>
 */
public record ChainedRosenbrock(int dimension) implements Problem {

  /** Checks the dimension. */
  public ChainedRosenbrock {
    Check.atLeast("dimension", dimension, 2);
  }

  @Override
  public double value(double[] w) {
    Check.length("w", w, dimension);
    double sum = 0;
    for (int i = 0; i + 1 < w.length; i++) {
      double valley = w[i + 1] - w[i] * w[i];
      double slope = 1 - w[i];
      sum += 100 * valley * valley + slope * slope;
    }
    return sum;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("g", g, Check.length("w", w, dimension).length);
    double sum = 0;
    g[0] = 0;
    for (int i = 0; i + 1 < w.length; i++) {
      double valley = w[i + 1] - w[i] * w[i];
      double slope = 1 - w[i];
      g[i] -= 400 * w[i] * valley + 2 * slope;
      g[i + 1] = 200 * valley;
      sum += 100 * valley * valley + slope * slope;
    }
    return sum;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Check.length("w", w, dimension);
    Check.length("hv", hv, Check.length("v", v, dimension).length);
    hv[0] = 0;
    for (int i = 0; i + 1 < w.length; i++) {
      hv[i] += (1200 * w[i] * w[i] - 400 * w[i + 1] + 2) * v[i] - 400 * w[i] * v[i + 1];
      hv[i + 1] = 200 * v[i + 1] - 400 * w[i] * v[i];
    }
  }

  /** (−1.2, 1, −1.2, 1, …). */
  @Override
  public double[] start() {
    double[] start = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    return start;
  }

  @Override
  public double[] minimizer() {
    double[] minimizer = new double[dimension];
    Arrays.fill(minimizer, 1);
    return minimizer;
  }

  @Override
  public double minimum() {
    return 0;
  }
}
