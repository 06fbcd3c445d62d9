package thalweg.spectra;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.networks.NetworkModel;
import thalweg.networks.NetworkReferenceTest;

/** Spectra of networks' Hessians from products alone, beside the exact ones of the reference. */
class LanczosReferenceTest {
  private static final int TOP = 5;

  static Stream<Named<JsonObject>> spectra() {
    return References.cases("networks.json", "name")
        .filter(each -> each.getPayload().has("hessianEigenvaluesAscending"));
  }

  private static double[] exact(JsonObject given) {
    return References.numbers(given.get("hessianEigenvaluesAscending"));
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void theLargestEigenvaluesAreTheReferences(JsonObject given) {
    NetworkModel f = NetworkReferenceTest.model(given);
    double[] w = NetworkReferenceTest.parameters(f, given);
    double[] exact = exact(given);
    Eigenpairs top = new Lanczos(1).largest(f, w, TOP);
    assertThat(top.converged()).as(top.toString()).isTrue();
    for (int k = 0; k < TOP; k++) {
      double expected = exact[exact.length - 1 - k];
      assertThat(Math.abs(top.values()[k] - expected))
          .as("eigenvalue %d, %s", k, top)
          .isLessThan(1e-8 * expected)
          .isLessThanOrEqualTo(top.residuals()[k] + 1e-13 * exact[exact.length - 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("spectra")
  void theSmallestEigenvalueIsTheReferences(JsonObject given) {
    NetworkModel f = NetworkReferenceTest.model(given);
    double[] exact = exact(given);
    Eigenpairs bottom = new Lanczos(1).smallest(f, NetworkReferenceTest.parameters(f, given), 1);
    assertThat(Math.abs(bottom.first() - exact[0])).isLessThan(1e-8 * Math.abs(exact[0]));
  }

  /** d steps make the quadrature exact for its vector; the mean over vectors is then within its standard error. */
  @ParameterizedTest
  @MethodSource("spectra")
  void momentsOfTheDensityAreThoseOfTheSpectrum(JsonObject given) {
    NetworkModel f = NetworkReferenceTest.model(given);
    SpectralDensity density =
        new LanczosQuadrature(30, 40, 2).of(f, NetworkReferenceTest.parameters(f, given));
    for (int k = 1; k <= 4; k++) {
      int power = k;
      double exact = Arrays.stream(exact(given)).map(x -> Math.pow(x, power)).average().orElse(0);
      double square =
          Arrays.stream(exact(given)).map(x -> Math.pow(x, 2 * power)).average().orElse(0);
      // The deviation of vᵀHᵏv over unit vectors is at most √(2 tr(H²ᵏ)/d)/√d.
      assertThat(density.momentError(k))
          .isPositive()
          .isLessThan(1.5 * Math.sqrt(2 * square / density.dimension() / 40));
      assertThat(Math.abs(density.moment(k) - exact))
          .as("moment %d", k)
          .isLessThan(3.5 * density.momentError(k));
    }
  }

  /** The largest distance between the two distribution functions, at points where the exact one does not jump. */
  @ParameterizedTest
  @MethodSource("spectra")
  void theDistributionIsThatOfTheSpectrum(JsonObject given) {
    NetworkModel f = NetworkReferenceTest.model(given);
    double[] exact = exact(given);
    SpectralDensity density =
        new LanczosQuadrature(exact.length, 40, 3).of(f, NetworkReferenceTest.parameters(f, given));
    double worst = 0;
    for (int i = 0; i + 1 < exact.length; i++) {
      if (exact[i + 1] - exact[i] > 1e-6 * exact[exact.length - 1]) {
        double share = (i + 1.0) / exact.length;
        double middle = exact[i] / 2 + exact[i + 1] / 2;
        worst = Math.max(worst, Math.abs(density.mass(Double.NEGATIVE_INFINITY, middle) - share));
      }
    }
    // Each share is a mean of 40 vectors with a deviation of at most 1/√(2d).
    assertThat(worst).isLessThan(4 / Math.sqrt(2.0 * exact.length * 40));
  }
}
