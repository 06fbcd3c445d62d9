package thalweg.landscapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.runs.Iterate;
import thalweg.runs.Listener;
import thalweg.runs.ScanProgress;
import thalweg.schedules.Schedule;
import thalweg.spectra.Eigenpairs;
import thalweg.spectra.Lanczos;
import thalweg.training.Training;
import thalweg.training.TrainingListener;
import thalweg.training.TrainingStep;

/**
 * Listens to a run of a solver or of training, and records the sharpness λ_max of the Hessian every so many steps.
 *
 * <p>Each time by {@link Lanczos}, from the last eigenvector and a tenth of chance, so that a few dozen products are enough. Where the run
 * has left the finite numbers, the sharpness is NaN and the run is not disturbed. One instance serves one run.
 *
 * <pre>{@code
 * SharpnessRecorder recorder = new SharpnessRecorder(f, 10, 1);
 * new GradientDescent(0.05).minimize(f, start, Stop.after(300), recorder);
 * SharpnessTrace sharpness = recorder.trace(); // λ_max beside 2/η
 * }</pre>
 */
public final class SharpnessRecorder implements Listener, TrainingListener {
  private static final double CHANCE = 0.1;

  private final TwiceDifferentiable f;
  private final int every;
  private final Lanczos lanczos;
  private final Random random;
  private final List<Integer> steps = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private @Nullable Schedule schedule;
  private double[] start;

  /** λ_max to a residual of 1e-6 every so many steps. */
  public SharpnessRecorder(TwiceDifferentiable f, int every, long seed) {
    this(f, every, new Lanczos(1e-6, 200, seed));
  }

  /**
   * With a method of one's own.
   *
   * @param f whose Hessian is asked: the objective of the run, or one on fewer examples
   * @param every how many steps lie between two records; at least 1
   * @param lanczos finds λ_max
   */
  public SharpnessRecorder(TwiceDifferentiable f, int every, Lanczos lanczos) {
    this.f = f;
    this.every = Check.atLeast("every", every, 1);
    this.lanczos = lanczos;
    random = new Random(lanczos.seed());
    start = new double[f.dimension()];
  }

  @Override
  public void observe(Iterate iterate) {
    if (iterate.k() % every == 0) {
      record(iterate.k(), iterate.point(), iterate.k() == 0 ? Double.NaN : iterate.stepSize());
    }
  }

  @Override
  public void begin(Training settings) {
    schedule = settings.optimizer().learningRate();
  }

  @Override
  public void step(TrainingStep step) {
    int before = step.t() - 1;
    if (before % every == 0) {
      record(before, step.before(), schedule == null ? Double.NaN : schedule.at(before));
    }
  }

  private void record(int step, double[] w, double eta) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    double[] row = {Double.NaN, Double.NaN, eta};
    if (Vectors.isFinite(w)) {
      for (int i = 0; i < start.length; i++) {
        start[i] += CHANCE * random.nextGaussian() / Math.sqrt(start.length);
      }
      Eigenpairs top = lanczos.largest(f, w, 1, start, ScanProgress.none());
      if (!top.remark().isEmpty() && Thread.currentThread().isInterrupted()) {
        return; // half of a measurement is none
      }
      if (top.values().length > 0) {
        row[0] = top.values()[0];
        row[1] = top.residuals()[0];
        start = top.vectors()[0];
      }
    }
    steps.add(step);
    rows.add(row);
  }

  /** What was recorded so far. */
  public SharpnessTrace trace() {
    return new SharpnessTrace(
        steps.stream().mapToInt(Integer::intValue).toArray(), column(0), column(1), column(2));
  }

  private double[] column(int k) {
    double[] column = new double[rows.size()];
    Arrays.setAll(column, i -> rows.get(i)[k]);
    return column;
  }
}
