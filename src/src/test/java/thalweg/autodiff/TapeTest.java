package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the sweeps cost. */
class TapeTest {

  /** The identity, counting how often the sweeps come by. */
  private static final class Counting implements LinearMap {
    int forward;
    int backward;

    @Override
    public String symbol() {
      return "counting";
    }

    @Override
    public void apply(int k, double[] x, double[] y) {
      forward++;
      y[0] += x[0];
    }

    @Override
    public void applyTransposed(int k, double[] y, double[] x) {
      backward++;
      x[0] += y[0];
    }
  }

  /** x ↦ 2x by x + x, n times over: 2ⁿ paths lead from the result to x. */
  private static Autodiff doubling(int n, Counting counting) {
    return Autodiff.of(
        1,
        w -> {
          Var x = w;
          for (int k = 0; k < n; k++) {
            x = x.tape.record(counting, Shape.NUMBER, x);
            x = x.plus(x);
          }
          return x;
        });
  }

  @Test
  void eachEntryIsVisitedOnceHoweverManyPathsLeadThroughIt() {
    Counting counting = new Counting();
    Autodiff f = doubling(50, counting);
    assertThat(f.gradient(new double[] {1})).containsExactly(0x1p50);
    assertThat(counting.forward).isEqualTo(50);
    assertThat(counting.backward).isEqualTo(50);
  }

  @Test
  void hessianVectorsCostTwoGradients() {
    Counting counting = new Counting();
    doubling(10, counting).hessianVector(new double[1], new double[] {1}, new double[1]);
    assertThat(counting.forward).isEqualTo(20);
    assertThat(counting.backward).isEqualTo(20);
  }

  @Test
  void theNextEvaluationReusesTheMemory() {
    Tape tape = new Tape();
    Entry first = tape.forward(w -> VarMath.exp(w).times(2), new double[] {1});
    double[] memory = first.value;
    Entry second = tape.forward(w -> VarMath.exp(w).times(2), new double[] {2});
    assertThat(second).isSameAs(first);
    assertThat(second.value).isSameAs(memory);
    tape.backward(second, 0);
    double[] gradient = second.gradient;
    tape.backward(tape.forward(w -> VarMath.exp(w).times(2), new double[] {3}), 0);
    assertThat(second.gradient).isSameAs(gradient);
  }
}
