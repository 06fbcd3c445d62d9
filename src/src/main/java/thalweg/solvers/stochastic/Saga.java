package thalweg.solvers.stochastic;

import java.util.Arrays;
import java.util.Random;
import thalweg.functions.FiniteSum;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Run;
import thalweg.solvers.Solver;

/**
 * SAGA: single examples, corrected by the gradients \(\phi_i\) it remembers of all examples,
 *
 * <p>\[w\leftarrow w-\alpha\Bigl(\nabla f_i(w)-\phi_i+\frac1n\sum_j\phi_j\Bigr),\qquad \phi_i\leftarrow\nabla f_i(w),\qquad i\sim\{1,\dots,n\}.\]
 *
 * <p>Unbiased, with a variance that vanishes at the minimizer, and after its first pass it never needs a full gradient.
 * With every \(f_i\) L-smooth and α = 1/(3L), the expected squared distance falls by the factor
 * \(1-\min(\frac1{4n},\frac\mu{3L})\) a step on strongly convex sums, and like 1/k on convex ones. The price is
 * <strong>memory: the table takes n·d numbers</strong>; for a linear model one number an example would do, which a sum that
 * hides its model cannot offer. {@link Svrg} needs no table.
 *
 * <p>An iteration is n steps: n example gradients. The trace adds one full gradient an iteration for its exact value
 * and gradient norm, which the method itself does not use. The table is filled before the first: n example gradients.
 *
 * <pre>{@code
 * DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1}, {2}, {3}, {4}});
 * FiniteSum f = LinearModel.regression(new Examples(x, new double[] {3, 5, 7, 9})); // y = 2x + 1
 * double smoothness = 1 + 4 * 4; // of the last example
 * Solution solution = new Saga(1 / (3 * smoothness), 7).minimize(f, new double[2]);
 * }</pre>
 *
 * @param stepSize α, asked once an iteration
 * @param seed of the examples drawn
 * @see <a href="https://papers.nips.cc/paper/5258-saga-a-fast-incremental-gradient-method-with-support-for-non-strongly-convex-composite-objectives">Defazio, Bach and Lacoste-Julien, SAGA (2014), §2</a>
 */
public record Saga(Schedule stepSize, long seed) implements Solver<FiniteSum> {

  /** Steps of a fixed size α; positive. */
  public Saga(double stepSize, long seed) {
    this(Schedule.constant(stepSize), seed);
  }

  @Override
  public Solution minimize(FiniteSum objective, double[] start, Stop stop, Listener listener) {
    Run run = new Run(this, objective, start, stop, listener);
    FiniteSum f = run.counting(objective);
    Random random = new Random(seed);
    int n = f.size();
    int[] i = new int[1];
    double[] w = start.clone();
    double[] g = new double[w.length];
    double[] mean = new double[w.length];
    double[][] phi = new double[n][];
    double alpha = 0;
    double value = f.valueAndGradient(w, g);
    while (run.goesOn(w, value, Vectors.norm2(g), alpha)) {
      alpha = stepSize.at(run.steps());
      if (!averages(f, w, phi, mean, run)) {
        return run.solution();
      }
      for (int t = 0; t < n; t++) {
        if (!GradientDifference.goesOn(t, run::mayGoOn)) {
          return run.solution();
        }
        i[0] = random.nextInt(n);
        f.batchGradient(i, 0, 1, w, g);
        double[] old = phi[i[0]];
        for (int j = 0; j < w.length; j++) {
          double change = g[j] - old[j];
          w[j] -= alpha * (change + mean[j]);
          mean[j] += change / n;
          old[j] = g[j];
        }
      }
      value = f.valueAndGradient(w, g);
    }
    return run.solution();
  }

  /**
   * Averages the table, which is filled at first, from scratch: a mean that is only updated keeps every rounding.
   *
   * @return whether the run went on until the end
   */
  private static boolean averages(FiniteSum f, double[] w, double[][] phi, double[] mean, Run run) {
    int[] i = new int[1];
    Arrays.fill(mean, 0);
    for (int k = 0; k < phi.length; k++) {
      if (!GradientDifference.goesOn(k, run::mayGoOn)) {
        return false;
      }
      if (phi[k] == null) {
        phi[k] = new double[w.length];
        i[0] = k;
        f.batchGradient(i, 0, 1, w, phi[k]);
      }
      Vectors.axpy(1.0 / phi.length, phi[k], mean);
    }
    return true;
  }
}
