package thalweg.landscapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Matrices;
import thalweg.networks.NetworkModel;
import thalweg.optimizers.Sgd;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.samples.Batches;
import thalweg.schedules.Schedule;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.training.Training;

/** λ_max along runs of solvers and of training. */
class SharpnessTest {

  @Test
  void ofAQuadraticIsItsLargestEigenvalueAllAlong() {
    Quadratic f = Quadratic.diagonal(1, 4, 9);
    SharpnessRecorder recorder = new SharpnessRecorder(f, 5, 1);
    new GradientDescent(0.25).minimize(f, new double[] {1, 1, 1}, Stop.after(12), recorder);
    SharpnessTrace trace = recorder.trace();
    assertThat(trace.steps()).containsExactly(0, 5, 10);
    assertThat(trace.sharpness()).containsExactly(new double[] {9, 9, 9}, within(1e-9));
    assertThat(trace.limits()[1]).isEqualTo(8);
    assertThat(trace.limits(0.5)[1]).isEqualTo(12);
    assertThat(trace.limits()[0]).isNaN();
    assertThat(trace.firstAboveLimit()).isEqualTo(5);
    assertThat(trace.toString()).contains("sharpness at 3 steps", "first exceeded at step 5");
    assertThatThrownBy(() -> trace.limits(1)).hasMessageContaining("beta must be in [0, 1)");
  }

  @Test
  void alongTrainingIsThatOfTheHessianThere() {
    NetworkModel f = PlaneSliceTest.network();
    double[] start = f.network().start(1);
    SharpnessRecorder recorder = new SharpnessRecorder(f, 4, 1);
    Schedule halving = t -> 0.5 / (1 + t);
    double[] last =
        new Training(new Sgd(halving, t -> 0, 0), new Batches(f.size(), 20, 1))
            .epochs(4)
            .listening(recorder)
            .run(f, start)
            .last();
    SharpnessTrace trace = recorder.trace();
    assertThat(trace.steps()).containsExactly(0, 4);
    assertThat(trace.sharpness()[0]).isEqualTo(largest(f, start), within(1e-8));
    assertThat(trace.limits()).containsExactly(new double[] {4, 20}, within(1e-12));
    assertThat(trace.sharpness()[1]).isNotEqualTo(largest(f, last));
  }

  private static double largest(TwiceDifferentiable f, double[] w) {
    double[] ascending = Matrices.symmetricEigenvalues(f.hessian(w));
    return ascending[ascending.length - 1];
  }

  @Test
  void aRunThatDivergesIsNotDisturbed() {
    // The Hessian overflows before the run does.
    TwiceDifferentiable steep =
        TwiceDifferentiable.of(
            1,
            (w, g) -> {
              g[0] = 4 * Math.pow(w[0], 3);
              return Math.pow(w[0], 4);
            },
            (w, h) -> h.set(0, 0, 1e200 * Math.pow(w[0], 8)));
    SharpnessRecorder recorder = new SharpnessRecorder(steep, 1, 1);
    new GradientDescent(1).minimize(steep, new double[] {2}, Stop.after(20), recorder);
    SharpnessTrace trace = recorder.trace();
    assertThat(trace.sharpness()[0]).isFinite();
    assertThat(trace.sharpness()[trace.steps().length - 1]).isNaN();
  }

  @Test
  void anEmptyTraceSaysSo() {
    SharpnessRecorder recorder = new SharpnessRecorder(Quadratic.diagonal(1), 1, 1);
    assertThat(recorder.trace().toString()).isEqualTo("no sharpness recorded");
    assertThatThrownBy(() -> new SharpnessRecorder(Quadratic.diagonal(1), 0, 1))
        .hasMessageContaining("every must be at least 1");
  }
}
