package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thalweg.experiments.Errors;
import thalweg.experiments.Sweep;

class ErrorCurvesTest {

  @Test
  void bothErrorsAreBandsOverTheSeeds() {
    Errors[][] errors = {
      {new Errors(1, 9), new Errors(3, 11)}, {new Errors(2, 6), new Errors(4, 6)},
    };
    Plot plot = ErrorCurves.of(new Sweep("degree", new double[] {1, 2}, errors, 2), "MSE").lowest();
    assertThat(plot.altText())
        .contains(
            "“training” rises from 2 at degree 1 to 3 at degree 2 (mean of 2 runs; standard deviation from 1.414 to 1.414)")
        .contains("“validation” falls from 10 at degree 1 to 6 at degree 2")
        .contains("“lowest validation: degree 2”");
  }

  @Test
  void anInterruptedSweepIsSaidToBeOne() {
    Errors[][] errors = {{new Errors(1, 9)}, {new Errors(2, 6)}};
    Sweep sweep = new Sweep("degree", new double[] {1, 2}, errors, 3);
    assertThat(ErrorCurves.of(sweep, "MSE").altText())
        .contains("Training and validation error by degree (interrupted)");
    Sweep whole = new Sweep("degree", new double[] {1, 2}, errors, 2);
    assertThat(ErrorCurves.of(whole, "MSE").altText()).doesNotContain("interrupted");
  }
}
