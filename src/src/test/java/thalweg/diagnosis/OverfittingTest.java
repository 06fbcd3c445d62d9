package thalweg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.models.LinearModel;
import thalweg.optimizers.Sgd;
import thalweg.samples.Batches;
import thalweg.samples.Examples;
import thalweg.training.Training;

/** A validation loss that rises after the best epoch of a hundred. */
class OverfittingTest {

  /**
   * Least squares with 33 features of which only one tells anything, and not much: the run is best after an epoch and then follows the noise, while the gap
   * to the training loss alone is not large enough.
   */
  @Test
  void aRiseSinceTheBestEpochIsOverfitting() {
    assertThat(onAFaintSignal(300, 6)).contains(Cause.OVERFITTING);
  }

  /**
   * The same with so few validation examples that the rise, though 2.4 of its standard errors, is not beyond what a choice among a hundred epochs can
   * bring.
   */
  @Test
  void aRiseThatTheChoiceOfTheBestEpochExplainsIsNoOverfitting() {
    assertThat(onAFaintSignal(20, 28)).doesNotContain(Cause.OVERFITTING);
  }

  private static List<Cause> onAFaintSignal(int toValidate, long seed) {
    Examples train = faint(100, 5);
    Examples validation = faint(toValidate, seed);
    LinearModel f = LinearModel.regression(train);
    Recorder recorder = new Recorder();
    new Training(new Sgd(0.05), new Batches(100, 20, 1))
        .epochs(100)
        .validating(f.on(validation), Integer.MAX_VALUE)
        .listening(recorder)
        .run(f, f.zeros());
    Evidence evidence = new Evidence(Case.of(f, train).validating(validation), recorder);
    return new Overfitting().judge(evidence).stream().map(Suspicion::cause).toList();
  }

  /** \(y=x_1/5\) and noise of deviation 1. */
  private static Examples faint(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, 33);
    Arrays.setAll(x.data, i -> random.nextGaussian());
    double[] y = new double[n];
    Arrays.setAll(y, i -> x.get(i, 0) / 5 + random.nextGaussian());
    return new Examples(x, y);
  }
}
