package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.math.Vectors;

/** The units of rows and columns: what they bring near 1, and that they follow the units of the program. */
class EquilibrationTest {

  private static double[] row(double... entries) {
    return entries;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /** \(m_{ij}=2^{u_i+v_j}\) is brought to ones exactly. */
  @Test
  void aMatrixOfRankOneBecomesOnes() {
    double[] u = {3, -7, 20, 0.5};
    double[] v = {-2, 11, 40};
    LogScales logs = new LogScales(7);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        logs.add(
            i, 4 + j, (i + j) % 2 == 0 ? Math.pow(2, u[i] + v[j]) : -Math.pow(2, u[i] + v[j]), 1);
      }
    }
    double[] scales = logs.fit();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(u[i] + v[j] + scales[i] + scales[4 + j]).isCloseTo(0, offset(1e-6));
      }
    }
  }

  /** A weak entry gives way: only the others become 1. A zero says nothing, and an empty row has the scale 1. */
  @Test
  void weakEntriesGiveWay() {
    LogScales logs = new LogScales(5);
    logs.add(0, 2, 8, 1);
    logs.add(1, 3, 0.25, 1);
    logs.add(0, 3, 1e9, 0.01);
    logs.add(1, 2, 0, 1);
    double[] scales = logs.fit();
    assertThat(3 + scales[0] + scales[2]).isCloseTo(0, offset(1e-9));
    assertThat(-2 + scales[1] + scales[3]).isCloseTo(0, offset(1e-9));
    assertThat(scales[4]).isZero();
  }

  /** 2 and 8 of one column: least squares leaves them at ½ and 2, Ruiz brings the larger to 1 as he does both rows. */
  @Test
  void theLargestEntryOfEachRowAndColumnBecomesOne() {
    Random random = new Random(2);
    int n = 12;
    LogScales logs = new LogScales(2 * n);
    double[][] log = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        log[i][j] = 10 * random.nextGaussian();
        logs.add(i, n + j, Math.pow(2, log[i][j]), 1);
      }
    }
    double[] scales = logs.fit();
    for (int i = 0; i < n; i++) {
      double inRow = Double.NEGATIVE_INFINITY;
      double inColumn = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        inRow = Math.max(inRow, log[i][j] + scales[i] + scales[n + j]);
        inColumn = Math.max(inColumn, log[j][i] + scales[j] + scales[n + i]);
      }
      assertThat(inRow).isCloseTo(0, offset(1e-4));
      assertThat(inColumn).isCloseTo(0, offset(1e-4));
    }
  }

  /**
   * Least squares by hand: in the matrix of ones with one entry 2¹² the normal equations give residuals of a quarter of 12, with
   * signs of a double difference.
   */
  @Test
  void theLeastSquaresFitByHand() {
    LogScales logs = new LogScales(4);
    logs.add(0, 2, 4096, 1);
    logs.add(0, 3, 1, 1);
    logs.add(1, 2, 1, 1);
    logs.add(1, 3, 1, 1);
    double[] scales = logs.fit();
    // The double difference 12 of the logarithms is what no scaling changes.
    double a = 12 + scales[0] + scales[2];
    double b = scales[0] + scales[3];
    double c = scales[1] + scales[2];
    double d = scales[1] + scales[3];
    assertThat(a - b - c + d).isCloseTo(12, offset(1e-9));
    // Least squares leaves 3, −3, −3 and 3; Ruiz then takes 3 off the first and the last.
    assertThat(a).isCloseTo(0, offset(1e-4));
    assertThat(d).isCloseTo(0, offset(1e-4));
    assertThat(b).isCloseTo(-6, offset(1e-4));
    assertThat(c).isCloseTo(-6, offset(1e-4));
  }

  private static QuadraticProgram some(Random random, boolean curved) {
    int d = 6;
    DMatrixRMaj q = new DMatrixRMaj(d, d);
    double[] c = new double[d];
    for (int i = 0; i < d; i++) {
      c[i] = random.nextGaussian();
      q.set(i, i, curved ? 1 + random.nextDouble() : 0);
    }
    DMatrixRMaj a = new DMatrixRMaj(2, d);
    DMatrixRMaj g = new DMatrixRMaj(4, d);
    Arrays.setAll(a.data, i -> random.nextGaussian());
    Arrays.setAll(g.data, i -> random.nextGaussian());
    double[] upper = new double[d];
    Arrays.setAll(upper, i -> 1 + i);
    return QuadraticProgram.of(q, c).equal(a, 1, 2).atMost(g, 3, 4, 5, 6).within(Box.atMost(upper));
  }

  /** Powers of two in any row, variable and the objective leave the same numbers, but for the rounding to powers of two. */
  @Test
  void theScaledProgramIsTheSameInAllUnits() {
    Random random = new Random(7);
    for (int trial = 0; trial < 20; trial++) {
      boolean bowl = trial % 2 == 1;
      QuadraticProgram program = some(random, bowl);
      StandardForm plain = new Equilibration(StandardForm.of(program), bowl).scaled();
      int[] d = random.ints(6, -20, 20).toArray();
      int[] e = random.ints(2, -30, 30).toArray();
      int[] f = random.ints(10, -30, 30).toArray();
      int cost = random.nextInt(60) - 30;
      StandardForm form = StandardForm.of(program);
      StandardForm other =
          new StandardForm(
              form.q().scaled(d, d, cost),
              times(form.c(), d, cost),
              form.a().scaled(e, d, 0),
              times(form.b(), e, 0),
              form.g().scaled(f, d, 0),
              times(form.h(), f, 0));
      StandardForm scaled = new Equilibration(other, bowl).scaled();
      for (int j = 0; j < 10; j++) {
        assertAlike(scaled.g().entries(j), plain.g().entries(j));
      }
      assertAlike(scaled.c(), plain.c());
      assertAlike(scaled.b(), plain.b());
      assertAlike(scaled.h(), plain.h());
      for (int i = 0; i < 6; i++) {
        assertAlike(scaled.q().entries(i), plain.q().entries(i));
      }
    }
  }

  /** Entry by entry a power of two apart, which is ¼ … 4. */
  private static void assertAlike(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      double log = log2(x[i] / y[i]);
      assertThat(log).isCloseTo(Math.rint(log), offset(1e-9)).isBetween(-2.0, 2.0);
    }
  }

  private static double[] times(double[] x, int[] exponents, int plus) {
    double[] product = new double[x.length];
    Arrays.setAll(product, i -> Math.scalb(x[i], exponents[i] + plus));
    return product;
  }

  @Test
  void theScaledNumbersAreNearOne() {
    Random random = new Random(9);
    for (int trial = 0; trial < 20; trial++) {
      QuadraticProgram program = some(random, trial % 2 == 1);
      StandardForm form = StandardForm.of(program);
      StandardForm scaled = new Equilibration(form).scaled();
      for (int i = 0; i < 2; i++) {
        assertThat(log2(Vectors.normInf(scaled.a().entries(i)))).isBetween(-2.0, 2.0);
      }
      for (int j = 0; j < 4; j++) {
        assertThat(log2(Vectors.normInf(scaled.g().entries(j)))).isBetween(-2.0, 2.0);
      }
      for (int j = 4; j < 10; j++) {
        assertThat(Math.abs(scaled.g().entries(j)[0])).as("a bound").isBetween(1.0, 2.0);
      }
      double right = Math.max(Vectors.normInf(scaled.b()), Vectors.normInf(scaled.h()));
      assertThat(right).isGreaterThanOrEqualTo(1).isLessThan(2);
      double roots = 0;
      for (int i = 0; i < 6; i++) {
        double[] entries = scaled.q().entries(i);
        roots = Math.max(roots, entries.length == 0 ? 0 : entries[0]);
      }
      assertThat(Math.max(Vectors.normInf(scaled.c()), roots))
          .isGreaterThanOrEqualTo(1)
          .isLessThan(2);
    }
  }

  /** Bounds at 0 leave the units of the variables to the costs; with no costs to right-hand sides, and to a curvature first. */
  @Test
  void costsAndRightHandSidesDecideWhereTheMatrixLeavesTheChoice() {
    StandardForm costs =
        new Equilibration(
                StandardForm.of(QuadraticProgram.linear(1e9, 1e-9).within(Box.nonNegative(2))))
            .scaled();
    assertThat(Math.abs(log2(costs.c()[0] / costs.c()[1]))).isLessThanOrEqualTo(1);
    StandardForm bounds =
        new Equilibration(
                StandardForm.of(QuadraticProgram.linear(0, 0).within(Box.atMost(1e9, 1e-9))))
            .scaled();
    assertThat(Math.abs(log2(bounds.h()[0] / bounds.h()[1]))).isLessThanOrEqualTo(1);
    StandardForm curved =
        new Equilibration(
                StandardForm.of(
                    QuadraticProgram.of(
                            new DMatrixRMaj(new double[][] {{1e12, 0}, {0, 1e-12}}), 1, 1)
                        .within(Box.nonNegative(2))))
            .scaled();
    assertThat(Math.abs(log2(curved.q().entries(0)[0] / curved.q().entries(1)[0])))
        .isLessThanOrEqualTo(2);
  }

  /** ½·10⁻⁶w² − w is lowest at 10⁶, whatever its bound 1: in the unit of the bowl that is 1, within a factor of 2. */
  @Test
  void theUnitOfABowlIsItsMinimum() {
    QuadraticProgram bowl =
        QuadraticProgram.of(new DMatrixRMaj(new double[][] {{1e-6}}), -1).within(Box.atLeast(1));
    PrimalDual there = new PrimalDual(row(1e6), row(), row(0));
    double inBowl = new Equilibration(StandardForm.of(bowl), true).scaled(there).w()[0];
    assertThat(inBowl).isBetween(0.5, 2.0);
    double plain = new Equilibration(StandardForm.of(bowl), false).scaled(there).w()[0];
    assertThat(plain).isBetween(0.5e6, 2e6);
    assertThat(new Equilibration(StandardForm.of(bowl)).scaled(there).w()[0]).isEqualTo(plain);
  }

  /** What solves the one solves the other: products and prices keep their values in their own units. */
  @Test
  void pointsAndMultipliersGoBackAndForth() {
    Random random = new Random(11);
    QuadraticProgram program = some(random, true);
    StandardForm form = StandardForm.of(program);
    Equilibration units = new Equilibration(form);
    StandardForm scaled = units.scaled();
    PrimalDual x =
        new PrimalDual(
            random.doubles(6, -1, 1).toArray(),
            random.doubles(2, -1, 1).toArray(),
            random.doubles(10, 0, 1).toArray());
    PrimalDual back = units.original(units.scaled(x));
    assertThat(back.w()).containsExactly(x.w());
    assertThat(back.y()).containsExactly(x.y());
    assertThat(back.z()).containsExactly(x.z());
    PrimalDual hat = units.scaled(x);
    double value = Vectors.dot(form.curvature(x.w()), x.w());
    double unit = Vectors.dot(scaled.curvature(hat.w()), hat.w()) / value;
    assertThat(Vectors.dot(scaled.c(), hat.w()))
        .isCloseTo(unit * Vectors.dot(form.c(), x.w()), offset(1e-12 * unit));
    assertThat(Vectors.dot(scaled.b(), hat.y()))
        .isCloseTo(unit * Vectors.dot(form.b(), x.y()), offset(1e-12 * unit));
    assertThat(Vectors.dot(scaled.h(), hat.z()))
        .isCloseTo(unit * Vectors.dot(form.h(), x.z()), offset(1e-12 * unit));
    assertThat(scaled.along(hat)).isCloseTo(unit * form.along(x), offset(1e-12 * unit));
    PrimalDual left = form.apply(x);
    PrimalDual leftHat = scaled.apply(hat);
    // Each broken row is broken as much, beside its right-hand side.
    for (int i = 0; i < 2; i++) {
      assertThat(leftHat.y()[i] / scaled.b()[i])
          .isCloseTo(left.y()[i] / form.b()[i], offset(1e-12));
    }
    for (int j = 0; j < 10; j++) {
      assertThat(leftHat.z()[j] / scaled.h()[j])
          .isCloseTo(left.z()[j] / form.h()[j], offset(1e-12));
    }
    for (int i = 0; i < 6; i++) {
      assertThat(leftHat.w()[i] / scaled.c()[i])
          .isCloseTo(left.w()[i] / form.c()[i], offset(1e-10));
    }
  }
}
