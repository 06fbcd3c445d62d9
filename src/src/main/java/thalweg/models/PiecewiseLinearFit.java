package thalweg.models;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.losses.PiecewiseLinear;
import thalweg.losses.PiecewiseLinear.Piece;
import thalweg.math.Check;
import thalweg.runs.Solution;
import thalweg.samples.Examples;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;

/**
 * A linear model whose loss is made of straight pieces, fitted to the last digits: the support vector machine (hinge
 * loss), the median and other quantiles, support vector regression. The objective is that of {@link LinearModel},
 *
 * <p>\[f(w,b)=\frac1n\sum_{i=1}^n\ell(w^\top x_i+b,\,y_i)+\frac\lambda2\lVert w\rVert_2^2,\]
 *
 * <p>whose kinks make gradient methods crawl. As a quadratic program (for λ = 0 a linear one) it has none: a variable
 * \(t_i\) lies above all pieces of each example's loss,
 *
 * <p>\[\min_{w,b,t}\ \frac1n\sum_it_i+\frac\lambda2\lVert w\rVert_2^2\quad\text{where}\quad
 * p_{ij}(w^\top x_i+b)+q_{ij}\le t_i\ \text{ for each piece } j.\]
 *
 * <p>The program has d + 1 + n variables and is solved with dense matrices: for some hundred examples.
 *
 * <pre>{@code
 * Examples train = new Examples(new DMatrixRMaj(new double[][] {{0}, {1}, {2}}), new double[] {1, 3, 50});
 * double[] w = new PiecewiseLinearFit(new QuantileLoss(0.2), 0).fit(train);  // {2, 1}: a low quantile, whatever the 50 is
 * }</pre>
 *
 * @param loss such as {@code new HingeLoss()}, {@code new QuantileLoss(0.9)} or {@code new AbsoluteLoss()}
 * @param lambda the strength λ of the L2 penalty on the weights, not on the intercept; non-negative
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization, §6.1.1 and §8.6.1</a>
 */
public record PiecewiseLinearFit(PiecewiseLinear loss, double lambda) {

  /** Checks the strength. */
  public PiecewiseLinearFit {
    Check.nonNegative("lambda", lambda);
  }

  /**
   * The minimizer, d weights first and the intercept last, as {@link LinearModel} takes them.
   *
   * @param train the examples to learn from. Not modified.
   * @throws IllegalArgumentException if a target is none that the loss takes
   * @throws IllegalStateException if the program is not solved to a relative 1e-9; the message says why
   */
  public double[] fit(Examples train) {
    Solution solution = new InteriorPoint().solve(program(train)).solution();
    if (!solution.converged()) {
      throw new IllegalStateException("the program of the fit was not solved: " + solution);
    }
    return Arrays.copyOf(solution.point(), train.dimension() + 1);
  }

  /** The program: its variables are d weights, the intercept, and one bound for each example's loss. */
  public QuadraticProgram program(Examples train) {
    int d = train.dimension();
    int n = train.size();
    int variables = d + 1 + n;
    DMatrixRMaj q = new DMatrixRMaj(variables, variables);
    double[] c = new double[variables];
    Arrays.fill(c, d + 1, variables, 1.0 / n);
    for (int j = 0; j < d; j++) {
      q.set(j, j, lambda);
    }
    Arrays.stream(train.y()).forEach(loss::checkTarget);
    List<List<Piece>> pieces = Arrays.stream(train.y()).mapToObj(loss::pieces).toList();
    int rows = pieces.stream().mapToInt(List::size).sum();
    DMatrixRMaj g = new DMatrixRMaj(rows, variables);
    double[] h = new double[rows];
    int row = 0;
    for (int i = 0; i < n; i++) {
      for (Piece piece : pieces.get(i)) {
        for (int j = 0; j < d; j++) {
          g.set(row, j, piece.slope() * train.x().get(i, j));
        }
        g.set(row, d, piece.slope());
        g.set(row, d + 1 + i, -1);
        h[row++] = -piece.intercept();
      }
    }
    return QuadraticProgram.of(q, c).atMost(g, h);
  }
}
