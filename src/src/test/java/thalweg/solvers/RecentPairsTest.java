package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.math.Vectors;

/** The memory of L-BFGS: which pairs it holds, and the estimate they stand for, by hand. */
class RecentPairsTest {

  private static double[] at(double... x) {
    return x;
  }

  @Test
  void theOldestPairMakesRoom() {
    RecentPairs pairs = new RecentPairs(3, 1);
    assertThat(pairs.size()).isZero();
    for (int k = 1; k <= 5; k++) {
      assertThat(pairs.learn(at(1), at(k))).isTrue();
      assertThat(pairs.size()).isEqualTo(Math.min(k, 3));
      assertThat(pairs.get(0).ratio()).isEqualTo(1.0 / k);
    }
    assertThat(pairs.get(1).ratio()).isEqualTo(1 / 4.0);
    assertThat(pairs.get(2).ratio()).isEqualTo(1 / 3.0);
  }

  @Test
  void aPairWithoutUpwardCurvatureIsLeftOut() {
    RecentPairs pairs = new RecentPairs(2, 1);
    pairs.learn(at(1), at(4));
    pairs.learn(at(1), at(2));
    assertThat(pairs.learn(at(1), at(-1))).isFalse();
    assertThat(pairs.size()).isEqualTo(2);
    assertThat(pairs.get(0).ratio()).isEqualTo(0.5);
    assertThat(pairs.get(1).ratio()).isEqualTo(0.25);
    pairs.forget();
    assertThat(pairs.size()).isZero();
    assertThat(pairs.learn(at(1), at(8))).isTrue();
    assertThat(pairs.size()).isEqualTo(1);
    assertThat(pairs.get(0).ratio()).isEqualTo(0.125);
  }

  /**
   * One pair s = (1, 1), y = (2, 4): γ = sᵀy/yᵀy = 6/20 and ρ = 1/6. For v = (1, 0): a = sᵀv/6 = 1/6, v − ay = (2/3, −2/3), times γ (0.2,
   * −0.2), b = yᵀ(…)/6 = −0.4/6, and a − b = 1.4/6 times s added.
   */
  @Test
  void onePairByHand() {
    RecentPairs pairs = new RecentPairs(3, 2);
    pairs.learn(at(1, 1), at(2, 4));
    double[] v = {1, 0};
    pairs.multiplyByInverse(v);
    double share = 1.4 / 6;
    assertThat(v).containsExactly(at(0.2 + share, -0.2 + share), offset(1e-15));
    double[] y = {2, 4};
    pairs.multiplyByInverse(y);
    assertThat(y).as("the newest y leads to its s").containsExactly(at(1, 1), offset(1e-15));
  }

  /** Pairs along the coordinates of diag(2, 4, 8) teach its inverse. */
  @Test
  void asManyPairsAsCoordinatesTeachTheInverse() {
    RecentPairs pairs = new RecentPairs(3, 3);
    pairs.learn(at(3, 0, 0), at(6, 0, 0));
    pairs.learn(at(0, 1, 0), at(0, 4, 0));
    pairs.learn(at(0, 0, 5), at(0, 0, 40));
    double[] v = {2, 4, 8};
    pairs.multiplyByInverse(v);
    assertThat(v).containsExactly(at(1, 1, 1), offset(1e-15));
  }

  @Test
  void bothVectorsOfAPairAreAddedWithTheirFactors() {
    CurvaturePair pair = new CurvaturePair(5);
    pair.learn(at(2, 0, 0, 0, 0), at(3, 0, 0, 0, 4));
    double[] x = {1, 2, 3, 4, 5};
    assertThat(pair.alongStep(x)).isEqualTo(1);
    assertThat(pair.alongChange(x)).isCloseTo(0.6 + 4, offset(1e-15));
    pair.addTo(x, 10, 5);
    assertThat(x).containsExactly(at(14, 2, 3, 4, 9), offset(1e-14));
  }

  @Test
  void productsAreThoseOfAllEntries() {
    for (int d = 1; d <= 9; d++) {
      double[] step = new double[d];
      double[] change = new double[d];
      double[] x = new double[d];
      double s = 0;
      double y = 0;
      for (int i = 0; i < d; i++) {
        step[i] = 1 + i;
        change[i] = 2 + i * i;
        x[i] = 3 - 2 * i;
        s += step[i] * x[i];
        y += change[i] * x[i];
      }
      CurvaturePair pair = new CurvaturePair(d);
      assertThat(pair.learn(step, change)).isTrue();
      assertThat(pair.alongStep(x)).isCloseTo(s / Vectors.norm2(step), offset(1e-13));
      assertThat(pair.alongChange(x)).isCloseTo(y / Vectors.norm2(change), offset(1e-13));
    }
  }

  /** The ratio of their norms must be a number that is not 0; the norms themselves may be of any size. */
  @Test
  void aPairIsRefusedWhereItsRatioIsBeyondAllNumbers() {
    CurvaturePair pair = new CurvaturePair(1);
    assertThat(pair.learn(at(1e-200), at(1e-200))).isTrue();
    assertThat(pair.learn(at(1e200), at(1e200))).isTrue();
    assertThat(pair.learn(at(1e-200), at(1e200))).isFalse();
    assertThat(pair.learn(at(1e200), at(1e-200))).isFalse();
    assertThat(pair.ratio()).isEqualTo(1);
  }
}
