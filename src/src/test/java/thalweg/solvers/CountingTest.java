package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thalweg.functions.Differentiable;
import thalweg.functions.FiniteSum;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Counts;
import thalweg.runs.Listener;
import thalweg.runs.Stop;

/** What is counted on each rung, that answers are passed on, and what derivatives by differences cost. */
class CountingTest {
  private static final Quadratic BOWL = Quadratic.diagonal(2, 4);
  private static final double[] W = {3, 1};

  private Run run = new Run(BOWL, W, Stop.after(1), Listener.none());
  private final double[] g = new double[2];

  @BeforeEach
  void begin() {
    run = new Run(BOWL, W, Stop.after(1), Listener.none());
  }

  private void assertCounts(long values, long gradients, long products, long examples) {
    assertThat(run.solution().counts())
        .isEqualTo(new Counts(values, gradients, products, examples));
  }

  @Test
  void valuesOfAnObjective() {
    Objective f = run.counting((Objective) BOWL);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(W)).isEqualTo(11);
    assertThat(f.value(new double[2])).isZero();
    assertCounts(2, 0, 0, 0);
  }

  @Test
  void valuesAndGradients() {
    Differentiable f = run.counting((Differentiable) BOWL);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(W)).isEqualTo(11);
    assertThat(f.valueAndGradient(W, g)).isEqualTo(11);
    assertThat(g).containsExactly(6, 4);
    assertCounts(1, 1, 0, 0);
  }

  @Test
  void aWholeHessianCountsAsDProducts() {
    TwiceDifferentiable f = run.counting((TwiceDifferentiable) BOWL);
    double[] hv = new double[2];
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(W)).isEqualTo(11);
    assertThat(f.valueAndGradient(W, g)).isEqualTo(11);
    f.hessianVector(W, new double[] {1, 1}, hv);
    assertThat(hv).containsExactly(2, 4);
    assertThat(f.hessian(W).data).containsExactly(2, 0, 0, 4);
    assertCounts(1, 1, 3, 0);
  }

  @Test
  void residualsCountAsValuesAndJacobiansAsGradients() {
    Residuals f =
        run.counting(
            Residuals.of(
                3,
                2,
                (w, r) -> {
                  r[0] = r[1] = 0;
                  r[2] = w[0] * w[1];
                },
                (w, j) -> j.set(2, 0, w[1])));
    double[] r = new double[3];
    DMatrixRMaj j = new DMatrixRMaj(3, 2);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.size()).isEqualTo(3);
    f.residuals(W, r);
    f.residuals(W, r);
    f.jacobian(W, j);
    assertThat(r).containsExactly(0, 0, 3);
    assertThat(j.get(2, 0)).isEqualTo(1);
    assertCounts(2, 1, 0, 0);
  }

  /** Two parabolas; batch gradients by differences take five values an example and parameter, or so. */
  private record Parabolas(boolean byDifferences) implements FiniteSum {
    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public int size() {
      return 7;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      g[0] = 2 * w[0];
      return w[0] * w[0];
    }

    @Override
    public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
      if (byDifferences) {
        return Differentiable.numerically(Objective.of(1, v -> v[0] * v[0])).valueAndGradient(w, g);
      }
      return valueAndGradient(w, g);
    }
  }

  @Test
  void aBatchCountsItsExamples() {
    FiniteSum f = run.counting(new Parabolas(false));
    assertThat(f.dimension()).isEqualTo(1);
    assertThat(f.size()).isEqualTo(7);
    assertThat(f.value(new double[] {3})).isEqualTo(9);
    assertThat(f.valueAndGradient(new double[] {3}, g)).isEqualTo(9);
    assertThat(f.batchGradient(new int[7], 2, 5, new double[] {4}, g)).isEqualTo(16);
    assertThat(g[0]).isEqualTo(8);
    assertCounts(1, 1, 0, 3);
  }

  @Test
  void derivativesByDifferencesCountTheValuesTheyTake() {
    long[] asked = {0};
    Objective smooth =
        Objective.of(
            2,
            w -> {
              asked[0]++;
              return Math.exp(w[0]) + w[0] * w[1] * w[1];
            });
    TwiceDifferentiable f =
        run.counting(
            TwiceDifferentiable.of(
                2,
                (w, gradient) -> Differentiable.numerically(smooth).valueAndGradient(w, gradient),
                (w, hessian) -> {
                  Differentiable.numerically(smooth).valueAndGradient(w, new double[2]);
                }));
    f.valueAndGradient(W, g);
    assertThat(asked[0]).isGreaterThan(2);
    assertCounts(asked[0], 1, 0, 0);
    f.hessian(W);
    assertCounts(asked[0], 1, 2, 0);
    f.hessianVector(W, new double[] {1, 1}, new double[2]);
    assertCounts(asked[0], 1, 3, 0);
  }

  @Test
  void jacobiansAndBatchesByDifferencesCountTheirValues() {
    long[] asked = {0};
    Residuals f =
        run.counting(
            Residuals.of(
                2,
                2,
                (w, r) -> {
                  asked[0]++;
                  r[0] = w[0] * w[1];
                  r[1] = Math.exp(w[0]);
                }));
    f.jacobian(W, new DMatrixRMaj(2, 2));
    assertThat(asked[0]).isGreaterThan(2);
    assertCounts(asked[0], 1, 0, 0);
    f.jacobian(W, new DMatrixRMaj(2, 2));
    assertCounts(asked[0], 2, 0, 0);
    begin();
    FiniteSum sum = run.counting(new Parabolas(true));
    sum.batchGradient(new int[7], 0, 2, new double[] {4}, new double[1]);
    long once = run.solution().counts().values();
    assertThat(once).isGreaterThan(2);
    sum.batchGradient(new int[7], 0, 2, new double[] {4}, new double[1]);
    assertCounts(2 * once, 0, 0, 4);
  }
}
