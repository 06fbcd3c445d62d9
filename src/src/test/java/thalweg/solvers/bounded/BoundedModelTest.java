package thalweg.solvers.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.solvers.RecentPairs;

/** The parts of L-BFGS-B, against small cases by hand and against the textbook's formulas with full matrices. */
class BoundedModelTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void breakpointsComeInTheOrderOfTheirTimes() {
    Random random = new Random(3);
    Breakpoints breakpoints = new Breakpoints(40);
    for (int round = 0; round < 20; round++) {
      double[] time = random.doubles(40, 0, 1).toArray();
      breakpoints.clear();
      assertThat(breakpoints.next()).isInfinite();
      for (int i = 0; i < time.length; i++) {
        breakpoints.add(i, time[i]);
      }
      double last = 0;
      for (int i = 0; i < time.length; i++) {
        double next = breakpoints.next();
        assertThat(next).isGreaterThanOrEqualTo(last);
        assertThat(time[breakpoints.take()]).isEqualTo(next);
        last = next;
      }
      assertThat(breakpoints.next()).isInfinite();
    }
  }

  /** Pairs of a random convex quadratic, and B by the BFGS formula, beginning with θI. */
  private static final class Known {
    final double[][] b;
    final RecentPairs pairs;
    final CompactMatrix compact;

    Known(int d, int m, int learned, Random random) {
      // Strongly coupled coordinates, so that a projection can lead uphill.
      double[] a = random.doubles(d, -2, 2).toArray();
      double[][] hessian = new double[d][d];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          hessian[i][j] = (i == j ? 0.1 + 0.1 * i : 0) + a[i] * a[j];
        }
      }
      double[][] s = new double[learned][];
      double[][] y = new double[learned][];
      pairs = new RecentPairs(m, d);
      compact = new CompactMatrix(pairs, m);
      for (int k = 0; k < learned; k++) {
        s[k] = random.doubles(d, -1, 1).toArray();
        y[k] = times(hessian, s[k]);
        assertThat(pairs.learn(s[k], y[k])).isTrue();
        assertThat(compact.update()).isTrue();
      }
      int last = learned - 1;
      double theta = Vectors.dot(y[last], y[last]) / Vectors.dot(s[last], y[last]);
      b = new double[d][d];
      for (int i = 0; i < d; i++) {
        b[i][i] = theta;
      }
      for (int k = Math.max(0, learned - m); k < learned; k++) {
        double[] bs = times(b, s[k]);
        double sbs = Vectors.dot(s[k], bs);
        double sy = Vectors.dot(s[k], y[k]);
        for (int i = 0; i < d; i++) {
          for (int j = 0; j < d; j++) {
            b[i][j] += y[k][i] * y[k][j] / sy - bs[i] * bs[j] / sbs;
          }
        }
      }
    }

    /** \(\theta(v-WMW^\top v)\). */
    double[] product(double[] v) {
      double[] inner = new double[compact.columns()];
      compact.multiplyTransposed(v, inner);
      compact.applyMiddle(inner);
      Vectors.scale(-1, inner);
      double[] result = v.clone();
      compact.addProduct(inner, result);
      Vectors.scale(compact.theta(), result);
      return result;
    }
  }

  private static double[] times(double[][] matrix, double[] v) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Vectors.dot(matrix[i], v);
    }
    return result;
  }

  @Test
  void theCompactMatrixIsTheOneOfTheUpdates() {
    Random random = new Random(4);
    for (int learned = 1; learned <= 7; learned++) {
      Known known = new Known(5, 3, learned, random);
      double[] v = random.doubles(5, -1, 1).toArray();
      assertThat(known.product(v)).containsExactly(times(known.b, v), offset(1e-10));
      double[] row = new double[known.compact.columns()];
      double[] unit = {0, 0, 1, 0, 0};
      double[] transposed = new double[row.length];
      known.compact.row(2, row);
      known.compact.multiplyTransposed(unit, transposed);
      assertThat(row).containsExactly(transposed);
    }
  }

  @Test
  void theInverseOfTheRecentPairsIsTheInverseOfTheCompactMatrix() {
    Random random = new Random(5);
    for (int learned = 1; learned <= 7; learned++) {
      Known known = new Known(5, 3, learned, random);
      double[] v = random.doubles(5, -1, 1).toArray();
      double[] there = known.product(v);
      known.pairs.multiplyByInverse(there);
      assertThat(there).containsExactly(v, offset(1e-10));
    }
  }

  /** The first local minimizer of the model along the projected path, by looking at 200,000 points of it. */
  private static double[] cauchyBySight(Known known, Box box, double[] x, double[] g) {
    double[] best = x.clone();
    double lowest = 0;
    for (int k = 1; k <= 200_000; k++) {
      double[] z = new double[x.length];
      for (int i = 0; i < z.length; i++) {
        z[i] = Clipped.clip(x[i] - 1e-5 * k * g[i], box, i) - x[i];
      }
      double value = Vectors.dot(g, z) + 0.5 * Vectors.dot(z, times(known.b, z));
      if (value > lowest) {
        break;
      }
      lowest = value;
      Vectors.combine(1, x, 1, z, best);
    }
    return best;
  }

  @Test
  void theCauchyPointIsTheFirstMinimizerAlongTheProjectedPath() {
    Random random = new Random(6);
    int held = 0;
    for (int round = 0; round < 12; round++) {
      Known known = new Known(5, 3, 1 + random.nextInt(5), random);
      double[] x = random.doubles(5, -1, 1).toArray();
      double[] g = random.doubles(5, -3, 3).toArray();
      Box box = boxAround(x, random);
      double[] xc = new double[5];
      CauchyPoint cauchy = new CauchyPoint(box, known.compact, 3);
      cauchy.find(x, g, xc);
      assertThat(xc).containsExactly(cauchyBySight(known, box, x, g), offset(1e-4));
      for (int i = 0; i < 5; i++) {
        held += cauchy.isFree(i, xc) ? 0 : 1;
      }
    }
    assertThat(held).as("coordinates that met a bound").isBetween(10, 50);
  }

  private static Box boxAround(double[] x, Random random) {
    double[] lower = x.clone();
    double[] upper = x.clone();
    for (int i = 0; i < x.length; i++) {
      lower[i] -= random.nextInt(4) == 0 ? INFINITE : random.nextDouble() * 0.6;
      upper[i] += random.nextInt(4) == 0 ? INFINITE : random.nextDouble() * 0.6;
    }
    return new Box(lower, upper);
  }

  /** Where no bound is near, the model's gradient is zero over the free coordinates; the others stay. */
  @Test
  void theSubspaceMinimumSolvesTheModelOverTheFreeCoordinates() {
    Random random = new Random(7);
    for (int holds = 0; holds <= 4; holds++) {
      Known known = new Known(5, 3, 2 + holds, random);
      double[] x = random.doubles(5, -1, 1).toArray();
      double[] g = random.doubles(5, -3, 3).toArray();
      double[] lower = new double[5];
      double[] upper = new double[5];
      for (int i = 0; i < 5; i++) {
        // Bounds that the path meets at once, or never.
        lower[i] = i < holds ? x[i] - 1e-6 : -INFINITE;
        upper[i] = i < holds ? x[i] + 1e-6 : INFINITE;
      }
      Box box = new Box(lower, upper);
      CauchyPoint cauchy = new CauchyPoint(box, known.compact, 3);
      double[] xc = new double[5];
      double[] z = new double[5];
      cauchy.find(x, g, xc);
      new SubspaceMinimum(box, known.compact, 3).find(x, g, cauchy, xc, z);
      double[] step = new double[5];
      Vectors.combine(1, z, -1, x, step);
      double[] gradient = times(known.b, step);
      for (int i = 0; i < 5; i++) {
        if (i < holds) {
          assertThat(z[i]).isEqualTo(g[i] > 0 ? lower[i] : upper[i]);
        } else {
          assertThat(g[i] + gradient[i]).isCloseTo(0, offset(1e-10));
        }
      }
    }
  }

  /** Also where the projected minimizer leads uphill, so that the way to it is cut at the first bound. */
  @Test
  void thePointAimedAtIsInTheBoxAndDownhill() {
    Random random = new Random(8);
    for (int round = 0; round < 4000; round++) {
      Known known = new Known(4, 3, 1 + random.nextInt(4), random);
      double[] x = random.doubles(4, -1, 1).toArray();
      double[] g = random.doubles(4, -3, 3).toArray();
      Box box = boxAround(x, random);
      CauchyPoint cauchy = new CauchyPoint(box, known.compact, 3);
      double[] xc = new double[4];
      double[] z = new double[4];
      cauchy.find(x, g, xc);
      new SubspaceMinimum(box, known.compact, 3).find(x, g, cauchy, xc, z);
      double[] step = new double[4];
      Vectors.combine(1, z, -1, x, step);
      assertThat(Vectors.dot(g, step)).as("round %d", round).isNegative();
      for (int i = 0; i < 4; i++) {
        assertThat(z[i]).isBetween(box.lower()[i], box.upper()[i]);
      }
    }
  }

  /**
   * The textbook with full matrices: \(B_{FF}p=-(g+B(x^c-x))_F\) from the Cauchy point; projected where that leads downhill, else cut
   * back to the first bound.
   */
  @Test
  void thePointAimedAtIsTheTextbooks() {
    Random random = new Random(9);
    int cut = 0;
    for (int round = 0; round < 3000; round++) {
      Known known = new Known(4, 3, 1 + random.nextInt(4), random);
      double[] x = random.doubles(4, -1, 1).toArray();
      double[] g = random.doubles(4, -3, 3).toArray();
      Box box = boxAround(x, random);
      CauchyPoint cauchy = new CauchyPoint(box, known.compact, 3);
      double[] xc = new double[4];
      double[] z = new double[4];
      cauchy.find(x, g, xc);
      new SubspaceMinimum(box, known.compact, 3).find(x, g, cauchy, xc, z);
      double[] way = wayOverFree(known, box, x, g, xc);
      double[] expected = new double[4];
      double slope = 0;
      double share = 1;
      for (int i = 0; i < 4; i++) {
        expected[i] = Clipped.clip(xc[i] + way[i], box, i);
        slope += (expected[i] - x[i]) * g[i];
        double room = (way[i] > 0 ? box.upper()[i] : box.lower()[i]) - xc[i];
        share = way[i] == 0 ? share : Math.min(share, room / way[i]);
      }
      if (Math.abs(slope) < 1e-9) {
        continue; // Rounding may decide either way.
      }
      if (slope > 0) {
        Vectors.combine(1, xc, share, way, expected);
        cut++;
      }
      assertThat(z).as("round %d", round).containsExactly(expected, offset(1e-7));
    }
    assertThat(cut).as("rounds that were cut back").isGreaterThan(3);
  }

  /** From xc to the model's minimizer over the coordinates between their bounds there. */
  private static double[] wayOverFree(Known known, Box box, double[] x, double[] g, double[] xc) {
    double[] step = new double[4];
    Vectors.combine(1, xc, -1, x, step);
    double[] slope = times(known.b, step);
    DMatrixRMaj reduced = new DMatrixRMaj(4, 4);
    for (int i = 0; i < 4; i++) {
      boolean free = xc[i] > box.lower()[i] && xc[i] < box.upper()[i];
      slope[i] = free ? -(slope[i] + g[i]) : 0;
      for (int j = 0; j < 4; j++) {
        boolean both = free && xc[j] > box.lower()[j] && xc[j] < box.upper()[j];
        reduced.set(i, j, both ? known.b[i][j] : i == j ? 1 : 0);
      }
    }
    return Matrices.solveCholesky(reduced, slope);
  }

  /** With B = I from (1, 1, 1): the path along −(1, 2, 4) meets w₃ = 0.9, then w₂ = 0.5, and ends where w₁ = 0. */
  @Test
  void theCauchyPointMeetsOneBoundAfterTheOther() {
    Box box = Box.atLeast(-10, 0.5, 0.9);
    CauchyPoint cauchy = new CauchyPoint(box, new CompactMatrix(new RecentPairs(1, 3), 1), 1);
    double[] xc = new double[3];
    cauchy.find(new double[] {1, 1, 1}, new double[] {1, 2, 4}, xc);
    assertThat(xc).containsExactly(new double[] {0, 0.5, 0.9}, offset(1e-15));
    assertThat(cauchy.isFree(0, xc)).isTrue();
    assertThat(cauchy.isFree(1, xc)).isFalse();
    assertThat(cauchy.isFree(2, xc)).isFalse();
    cauchy.find(new double[] {1, 0.5, 1}, new double[] {0, -2, -1e9}, xc);
    assertThat(xc)
        .as("slopes of 10⁹ and 2")
        .containsExactly(new double[] {1, 2.5, 1e9 + 1}, offset(1e-6));
    assertThat(cauchy.isFree(0, xc)).as("does not move, but may").isTrue();
  }

  /** After a coordinate with a slope of 10⁷ is held, what is left of d is 10⁻⁷ of it, and still goes its way. */
  @Test
  void aSmallSlopeIsFollowedAfterALargeOneIsHeld() {
    Box box = Box.atLeast(-10, 0.5);
    CauchyPoint cauchy = new CauchyPoint(box, new CompactMatrix(new RecentPairs(1, 2), 1), 1);
    double[] xc = new double[2];
    for (double large : new double[] {1e3, 1e6, 1e7}) {
      cauchy.find(new double[] {1, 1}, new double[] {3, large}, xc);
      assertThat(xc).containsExactly(new double[] {-2, 0.5}, offset(1e-6));
    }
  }

  /** By hand: B = 2 I on the only direction learned, so the minimizer from (0, 0) with g = (−4, −2) is (2, 1); the box stops it. */
  @Test
  void aMinimizerOutsideIsProjected() {
    RecentPairs pairs = new RecentPairs(2, 2);
    CompactMatrix compact = new CompactMatrix(pairs, 2);
    pairs.learn(new double[] {1, 0}, new double[] {2, 0});
    assertThat(compact.update()).isTrue();
    Box box = Box.atMost(INFINITE, 0.75);
    CauchyPoint cauchy = new CauchyPoint(box, compact, 2);
    double[] x = new double[2];
    double[] g = {-4, -2};
    double[] xc = new double[2];
    double[] z = new double[2];
    cauchy.find(x, g, xc);
    assertThat(xc).containsExactly(new double[] {2, 0.75}, offset(1e-15));
    new SubspaceMinimum(box, compact, 2).find(x, g, cauchy, xc, z);
    assertThat(z).containsExactly(new double[] {2, 0.75}, offset(1e-15));
  }

  /** With B = I from 1: w₁ is at its bound already, and its slope of 10¹² changes nothing of where w₂ goes, by its slope of 3. */
  @Test
  void whatABoundHoldsHasNoPartInThePath() {
    double[] x = {1, 1};
    double[] xc = new double[2];
    CompactMatrix identity = new CompactMatrix(new RecentPairs(1, 2), 1);
    new CauchyPoint(Box.atLeast(1, -INFINITE), identity, 1).find(x, new double[] {1e12, 3}, xc);
    assertThat(xc).containsExactly(1, -2);
    new CauchyPoint(Box.atMost(1, INFINITE), identity, 1).find(x, new double[] {-1e12, -3}, xc);
    assertThat(xc).containsExactly(1, 4);
  }

  /** Where the model has its minimizer just at the bound, the bound counts as met. */
  @Test
  void aMinimizerAtABoundMeetsIt() {
    Box box = Box.nonNegative(1);
    CauchyPoint cauchy = new CauchyPoint(box, new CompactMatrix(new RecentPairs(1, 1), 1), 1);
    double[] xc = new double[1];
    cauchy.find(new double[] {1}, new double[] {1}, xc);
    assertThat(xc).containsExactly(0);
    assertThat(cauchy.isFree(0, xc)).isFalse();
  }

  /**
   * A coordinate with a slope of 10⁶ and more meets its bound at once, and its part of \(W^\top d\) and ‖d‖² is taken out again, which
   * leaves what is 10⁻⁶ of them and less. Where the others go from there must not be rounding.
   */
  @Test
  void aHugeSlopeThatEndsAtABoundLeavesTheOthersTheirDigits() {
    Random random = new Random(10);
    for (double large : new double[] {1e6, 1e9, 1e12, -1e6, -1e9, -1e12}) {
      for (int round = 0; round < 50; round++) {
        Known known = new Known(4, 3, 1 + random.nextInt(4), random);
        double[] x = random.doubles(4, -1, 1).toArray();
        double[] g = random.doubles(4, -3, 3).toArray();
        g[2] = large;
        double[] lower = {-INFINITE, -INFINITE, x[2] - 1e-3, -INFINITE};
        double[] upper = {INFINITE, INFINITE, x[2] + 1e-3, INFINITE};
        Box box = new Box(lower, upper);
        CauchyPoint cauchy = new CauchyPoint(box, known.compact, 3);
        double[] xc = new double[4];
        double[] z = new double[4];
        cauchy.find(x, g, xc);
        assertThat(xc[2]).isEqualTo(large > 0 ? lower[2] : upper[2]);
        assertThat(xc).containsExactly(cauchyAfterTheThird(known, x, g, xc[2]), offset(1e-6));
        new SubspaceMinimum(box, known.compact, 3).find(x, g, cauchy, xc, z);
        double[] expected = wayOverFree(known, box, x, g, xc);
        Vectors.axpy(1, xc, expected);
        double size = Vectors.normInf(expected);
        assertThat(z).as("slope %s", large).containsExactly(expected, offset(1e-8 * size));
      }
    }
  }

  /** The minimizer along the rest of the path, after the third coordinate has met its bound at once. */
  private static double[] cauchyAfterTheThird(Known known, double[] x, double[] g, double bound) {
    double t = (x[2] - bound) / g[2];
    double[] path = {-g[0], -g[1], 0, -g[3]};
    double[] there = x.clone();
    Vectors.axpy(t, path, there);
    there[2] = bound;
    double[] step = new double[4];
    Vectors.combine(1, there, -1, x, step);
    double slope = Vectors.dot(path, times(known.b, step)) + Vectors.dot(path, g);
    double curvature = Vectors.dot(path, times(known.b, path));
    Vectors.axpy(Math.max(0, -slope / curvature), path, there);
    return there;
  }

  /** y = 10²⁰⁰s, and then, across, y = 10⁻²⁰⁰s: beside one the other has no curvature that a double can hold. */
  @Test
  void pairsOfCurvaturesBeyondComparisonAreForgotten() {
    BoundedModel model = new BoundedModel(Box.nonNegative(2), 3);
    model.learn(new double[] {1e-100, 0}, new double[] {1e100, 0});
    assertThat(model.isInformed()).isTrue();
    model.learn(new double[] {0, 1e100}, new double[] {0, 1e-100});
    assertThat(model.isInformed()).isFalse();
    assertThat(model.forget()).as("nothing to forget").isFalse();
  }

  /** Without pairs the model goes along what is not held, here to where its slope of 0.003 counts as 0.1. */
  @Test
  void theFirstModelLeavesOutWhatABoundHolds() {
    BoundedModel model = new BoundedModel(Box.atLeast(1, -INFINITE), 3);
    double[] z = {7, 7};
    model.minimize(new double[] {1, 3}, 5e-3, new double[] {1e-3, 3e-3}, z);
    assertThat(z).containsExactly(new double[] {1, 2.9}, offset(1e-15));
    assertThat(model.firstLength()).isEqualTo(1);
    assertThat(model.isInformed()).isFalse();
  }

  @Test
  void aClippedFunctionIsAskedInTheBoxOnly() {
    Box box = new Box(new double[] {0, 0}, new double[] {1, 1});
    Differentiable f = new Clipped(Quadratic.diagonal(2, 4), box);
    double[] g = new double[2];
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.value(new double[] {-1, 2})).isEqualTo(2);
    assertThat(f.valueAndGradient(new double[] {3, 0.5}, g)).isEqualTo(1.5);
    assertThat(g).containsExactly(2, 2);
  }
}
