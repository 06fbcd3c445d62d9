package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;

/**
 * The least function of the class through the points of a {@link WorstCase}, to draw, and to minimize by the method that does worst on it:
 *
 * <p>\[f(w)=\tfrac\mu2\lVert w\rVert^2+\max_{\alpha\ge0,\,\sum\alpha_i=1}\ \sum_i\alpha_i\Bigl(\varphi_i+\gamma_i^\top(w-x_i)
 * +\frac{\lVert\gamma_i\rVert^2}{2(L-\mu)}\Bigr)-\frac{\lVert\sum_i\alpha_i\gamma_i\rVert^2}{2(L-\mu)},\]
 *
 * <p>where \(\varphi_i=f_i-\frac\mu2\lVert x_i\rVert^2\), \(\gamma_i=g_i-\mu x_i\): tangents, joined as smoothly as L allows. Each value is a quadratic
 * program with as many unknowns as there are points, some milliseconds; solved to all digits that an interior-point method gives, and NaN
 * says that the program was not solved.
 */
public final class WorstFunction implements Differentiable {
  private static final double ACCURACY = 1e-6;
  private static final Stop AS_EXACT_AS_MAY_BE = Stop.after(100).orGradientBelow(1e-14);

  private final double mu;
  private final double smoothness;
  private final int dimension;
  private final DMatrixRMaj slopes;
  private final double[] heights;
  private final QuadraticProgram weights;

  /**
   * The function of a worst case.
   *
   * @throws IllegalArgumentException if it has no points, or its class is not convex
   */
  WorstFunction(WorstCase worst) {
    if (worst.points().isEmpty() || !worst.functions().isConvex()) {
      throw new IllegalArgumentException(
          "a worst function is made of the points of a finite worst case on convex functions, but this was: "
              + worst);
    }
    mu = worst.functions().strongConvexity();
    smoothness = worst.functions().smoothness() - mu;
    dimension = worst.dimension();
    List<double[]> points = new ArrayList<>(worst.points());
    List<double[]> gradients = new ArrayList<>(worst.gradients());
    points.add(new double[dimension]);
    gradients.add(worst.minimizer().get(0));
    double[] values = Arrays.copyOf(worst.values(), points.size());
    int n = points.size();
    slopes = new DMatrixRMaj(n, dimension);
    heights = new double[n];
    for (int i = 0; i < n; i++) {
      double[] x = points.get(i);
      double[] g = gradients.get(i).clone();
      Vectors.axpy(-mu, x, g);
      System.arraycopy(g, 0, slopes.data, i * dimension, dimension);
      heights[i] =
          values[i]
              - mu / 2 * Vectors.dot(x, x)
              - Vectors.dot(g, x)
              + Vectors.dot(g, g) / (2 * smoothness);
    }
    DMatrixRMaj q = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        q.set(i, j, Vectors.dot(slope(i), slope(j)) / smoothness);
      }
    }
    DMatrixRMaj minusIdentity = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      minusIdentity.set(i, i, -1);
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    weights =
        QuadraticProgram.of(q, new double[n])
            .equal(new DMatrixRMaj(1, n, true, ones), 1)
            .atMost(minusIdentity, new double[n]);
  }

  private double[] slope(int i) {
    return Arrays.copyOfRange(slopes.data, i * dimension, (i + 1) * dimension);
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    Check.length("w", w, dimension);
    double[] minus = new double[heights.length];
    // A constant on all is one on the value, as the weights add up to 1; without it the solver
    // would measure its error beside 0.
    double constant = 1 + Vectors.normInf(heights) + Vectors.norm2(slopes.data) * Vectors.norm2(w);
    for (int i = 0; i < minus.length; i++) {
      minus[i] = constant - heights[i] - Vectors.dot(slope(i), w);
    }
    QuadraticProgram here =
        new QuadraticProgram(
            weights.q(), minus, weights.a(), weights.b(), weights.g(), weights.h());
    Solution solution =
        new InteriorPoint().solve(here, AS_EXACT_AS_MAY_BE, Listener.none()).solution();
    double[] alpha = solution.point();
    Arrays.fill(g, 0);
    for (int i = 0; i < alpha.length; i++) {
      Vectors.axpy(alpha[i], slope(i), g);
    }
    double value = mu / 2 * Vectors.dot(w, w) + constant - here.value(alpha);
    Vectors.axpy(mu, w, g);
    return solution.gradientNorm() <= ACCURACY ? value : Double.NaN;
  }
}
