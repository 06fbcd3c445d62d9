package thalweg.spectra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.runs.ScanProgress;

/** Eigenvalues from products: known spectra, error bounds, and what can go wrong. */
class LanczosTest {

  private static TwiceDifferentiable quadratic(DMatrixRMaj a) {
    return TwiceDifferentiable.of(
        a.numRows,
        (w, g) -> {
          double value = 0;
          for (int i = 0; i < w.length; i++) {
            g[i] = 0;
            for (int j = 0; j < w.length; j++) {
              g[i] += a.get(i, j) * w[j];
            }
            value += g[i] * w[i] / 2;
          }
          return value;
        },
        (w, h) -> h.setTo(a));
  }

  private static DMatrixRMaj random(int d, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj a = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        a.set(i, j, random.nextGaussian());
        a.set(j, i, a.get(i, j));
      }
    }
    return a;
  }

  @Test
  void asManyProductsAsParametersGiveTheWholeSpectrum() {
    DMatrixRMaj a = random(40, 1);
    double[] exact = SymmetricEigen.of(a).values();
    Eigenpairs all = new Lanczos(1e-8, 40, 1).smallest(quadratic(a), new double[40], 40);
    assertThat(all.products()).isEqualTo(40);
    assertThat(all.converged()).isTrue();
    for (int k = 0; k < 40; k++) {
      assertThat(all.values()[k]).isEqualTo(exact[k], within(1e-12 * exact[39]));
    }
  }

  @Test
  void residualsBoundTheErrorsAndAreTrue() {
    DMatrixRMaj a = random(60, 2);
    double[] exact = SymmetricEigen.of(a).values();
    Eigenpairs rough = new Lanczos(1e-12, 12, 1).largest(quadratic(a), new double[60], 6);
    assertThat(rough.converged()).isFalse();
    for (int k = 0; k < 6; k++) {
      double theta = rough.values()[k];
      double nearest = Arrays.stream(exact).map(x -> Math.abs(x - theta)).min().orElseThrow();
      assertThat(nearest).isLessThanOrEqualTo(rough.residuals()[k]);
      double[] hv = new double[60];
      quadratic(a).hessianVector(new double[60], rough.vectors()[k], hv);
      Vectors.axpy(-theta, rough.vectors()[k], hv);
      assertThat(Vectors.norm2(hv)).isEqualTo(rough.residuals()[k], within(1e-10));
    }
  }

  /** 200 eigenvalues close together and one far away: few products tell. */
  @Test
  void anEigenvalueThatStandsOutTakesFewProducts() {
    double[] lambda =
        IntStream.range(0, 201).mapToDouble(i -> i < 200 ? (i + 1) / 200.0 : 50).toArray();
    Eigenpairs top = new Lanczos(1).largest(Quadratic.diagonal(lambda), new double[201], 1);
    assertThat(top.first()).isEqualTo(50, within(1e-10));
    assertThat(top.products()).isLessThan(20);
    assertThat(Math.abs(top.vectors()[0][200])).isEqualTo(1, within(1e-10));
  }

  @Test
  void copiesOfAnEigenvalueAreFoundOnceTheSpaceIsInvariant() {
    Eigenpairs all = new Lanczos(1).largest(Quadratic.diagonal(3, 3, 3, 1, 1, 2), new double[6], 6);
    assertThat(all.values()).containsExactly(new double[] {3, 3, 3, 2, 1, 1}, within(1e-12));
  }

  @Test
  void unitsDoNotMatter() {
    for (double unit : new double[] {1e-150, 1, 1e150}) {
      Eigenpairs top =
          new Lanczos(1).largest(Quadratic.diagonal(unit, 2 * unit, 7 * unit), new double[3], 2);
      assertThat(top.values()[0] / unit).isEqualTo(7, within(1e-12));
      assertThat(top.values()[1] / unit).isEqualTo(2, within(1e-12));
    }
  }

  @Test
  void theHessianOfAConstantSlopeIsZero() {
    TwiceDifferentiable plane =
        TwiceDifferentiable.of(
            20,
            (w, g) -> {
              Arrays.fill(g, 1);
              return Arrays.stream(w).sum();
            },
            (w, h) -> {});
    Eigenpairs top = new Lanczos(1).largest(plane, new double[20], 2);
    assertThat(top.values()).containsExactly(0, 0);
    assertThat(top.converged()).isTrue();
  }

  @Test
  void aHessianThatIsNotSymmetricIsNamed() {
    DMatrixRMaj a = random(10, 3);
    a.set(2, 5, a.get(2, 5) + 1);
    assertThatThrownBy(() -> new Lanczos(1).largest(quadratic(a), new double[10], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("product with a symmetric matrix")
        .hasMessageContaining("uᵀHv");
    assertThatThrownBy(() -> new LanczosQuadrature(5, 2, 1).of(quadratic(a), new double[10]))
        .hasMessageContaining("symmetric");
  }

  @Test
  void aProductThatIsNotFiniteEndsItWithASentence() {
    TwiceDifferentiable broken =
        TwiceDifferentiable.of(3, (w, g) -> 0, (w, h) -> h.set(0, 0, Double.NaN));
    Eigenpairs none = new Lanczos(1).largest(broken, new double[3], 1);
    assertThat(none.first()).isNaN();
    assertThat(none.converged()).isFalse();
    assertThat(none.remark()).isEqualTo("product 1 with the Hessian is not finite");
  }

  @Test
  void anInterruptKeepsWhatWasFoundAndStaysSet() {
    List<Integer> seen = new ArrayList<>();
    DMatrixRMaj a = random(100, 4);
    Eigenpairs some;
    double[] start = new double[100];
    start[0] = 1;
    try {
      some =
          new Lanczos(1)
              .largest(
                  quadratic(a),
                  new double[100],
                  1,
                  start,
                  (done, of) -> {
                    seen.add(done);
                    if (done == 10) {
                      Thread.currentThread().interrupt();
                    }
                  });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(seen).hasSize(10);
    assertThat(some.remark()).isEqualTo("interrupted after 10 products");
    assertThat(some.converged()).isFalse();
    assertThat(some.first()).isPositive();
  }

  @Test
  void badArgumentsAreNamed() {
    Quadratic f = Quadratic.diagonal(1, 2);
    assertThatThrownBy(() -> new Lanczos(1).largest(f, new double[2], 3))
        .hasMessage("k must be at most the number of parameters, 2, but was 3");
    assertThatThrownBy(() -> new Lanczos(1).largest(f, new double[3], 1))
        .hasMessage("w must have 2 entries but has 3");
    assertThatThrownBy(
            () -> new Lanczos(1).largest(f, new double[2], 1, new double[2], ScanProgress.none()))
        .hasMessage("start must not be zero but each entry is 0");
    assertThatThrownBy(() -> new Lanczos(0, 10, 1)).hasMessageContaining("tolerance");
    assertThatThrownBy(() -> new LanczosQuadrature(0, 1, 1)).hasMessageContaining("steps");
  }

  /** Gauss quadrature of m nodes is exact up to degree 2m − 1. */
  @Test
  void aProbesQuadratureIsExactForPolynomials() {
    DMatrixRMaj a = random(30, 5);
    SpectralDensity density = new LanczosQuadrature(4, 1, 9).of(quadratic(a), new double[30]);
    Random random = new Random(9);
    double[] v = new double[30];
    Arrays.setAll(v, i -> random.nextGaussian());
    Vectors.normalize(v);
    double[] power = v.clone();
    for (int k = 0; k <= 7; k++) {
      double exact = Vectors.dot(v, power);
      assertThat(density.moment(k))
          .as("degree %d", k)
          .isEqualTo(exact, within(1e-10 * Math.pow(15, k)));
      double[] next = new double[30];
      quadratic(a).hessianVector(v, power, next);
      power = next;
    }
    assertThat(density.moment(8))
        .as("degree 8 is beyond it")
        .isNotCloseTo(Vectors.dot(v, power), within(1e-6 * Math.pow(15, 8)));
  }

  @Test
  void theDensityIntegratesToOneAndItsMassToTheShares() {
    SpectralDensity density =
        new LanczosQuadrature(6, 20, 1).of(Quadratic.diagonal(1, 1, 1, 1, 5, 5), new double[6]);
    double sum = 0;
    for (double x = -5; x < 12; x += 0.01) {
      sum += 0.01 * density.at(x, 0.3);
    }
    assertThat(sum).isEqualTo(1, within(1e-6));
    assertThat(density.mass(4, 6)).isEqualTo(1.0 / 3, within(0.15));
    assertThat(density.smallest()).isEqualTo(1, within(1e-10));
    assertThat(density.largest()).isEqualTo(5, within(1e-10));
    assertThat(density.toString()).contains("6 eigenvalues", "20 of 20 random vectors");
  }

  @Test
  void anInterruptedDensityKeepsWholeVectors() {
    SpectralDensity density;
    try {
      density =
          new LanczosQuadrature(5, 4, 1)
              .of(
                  quadratic(random(30, 6)),
                  new double[30],
                  (done, of) -> {
                    if (done == 12) {
                      Thread.currentThread().interrupt();
                    }
                  });
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(density.nodes()).hasDimensions(2, 5);
    assertThat(density.remark()).isEqualTo("at vector 3 interrupted after 2 products");
    assertThat(density.toString()).contains("2 of 4 random vectors", "interrupted");
  }
}
