package thalweg.diagnosis;

import java.util.Arrays;
import thalweg.samples.Examples;

/** Faults of step size, schedule, batch, length and penalty. */
final class StepFaults {

  private StepFaults() {}

  static void penalizedIntercept(Setup s) {
    s.asNumbers();
    double lambda = s.random.nextDouble(0.05, 0.15);
    double offset = (s.random.nextBoolean() ? 1 : -1) * s.random.nextDouble(1, 2) / lambda;
    s.train = shifted(s.train, offset);
    s.validation = shifted(s.validation, offset);
    s.adam = false;
    s.cosine = false;
    s.stepSize = 0.3 / (s.smoothness() + lambda);
    s.rule = rule -> rule.withWeightDecay(lambda);
  }

  private static Examples shifted(Examples e, double offset) {
    return new Examples(e.x(), Arrays.stream(e.y()).map(y -> y + offset).toArray());
  }

  static void shortSchedule(Setup s) {
    int steps = s.epochs * ((s.train.size() - 1) / s.batch + 1);
    s.cosine = false;
    s.stopsEarly = false;
    double[] share = {s.random.nextDouble(0.02, 0.05)};
    s.schedule = schedule -> schedule.decayedBy(Math.pow(1e-4, 1 / (share[0] * steps)));
    untilItHurts(s, () -> share[0] /= 2);
  }

  static void smallBatch(Setup s) {
    s.asNumbers();
    s.adam = false;
    s.cosine = false;
    s.stopsEarly = false;
    s.batch = 32;
    s.epochs = 8;
    s.stepSize = s.isLinear() ? 0.9 / s.smoothness() : s.random.nextDouble(0.2, 0.3);
    double[] healthy = s.losses();
    s.batch = s.random.nextInt(1, 3);
    for (int i = 0; i < 3 && !s.isWorseThan(healthy); i++) {
      s.batch = 1;
      s.stepSize *= 1.2;
    }
  }

  static void largeStep(Setup s) {
    if (s.isLinear()) {
      s.asNumbers(); // classes that a line separates forgive any step size
    }
    s.cosine = false;
    s.stopsEarly = false;
    untilItHurts(s, () -> s.stepSize *= s.random.nextDouble(3, 10));
  }

  static void smallStep(Setup s) {
    s.stopsEarly = false;
    untilItHurts(s, () -> s.stepSize /= s.random.nextDouble(30, 300));
  }

  /** On easy data a fault may do no harm; then it is none, and is made stronger. */
  private static void untilItHurts(Setup s, Runnable stronger) {
    double[] healthy = s.losses();
    for (int i = 0; i < 4 && (i == 0 || !s.isWorseThan(healthy)); i++) {
      stronger.run();
    }
  }

  static void tooShort(Setup s) {
    s.cosine = false;
    untilItHurts(
        s,
        () -> {
          s.epochs = Math.max(1, s.epochs / 10);
          s.batch = s.epochs == 1 ? Math.min(2 * s.batch, s.train.size()) : s.batch;
        });
  }

  static void strongPenalty(Setup s) {
    double[] l2 = {s.isLinear() ? 5 : 0.3};
    if (!s.adam) {
      s.stepSize = s.isLinear() ? 0.3 / (s.smoothness() + 20) : 0.1;
      s.epochs *= s.isLinear() ? 2 : 1;
    }
    untilItHurts(
        s,
        () -> {
          s.l2 = l2[0];
          l2[0] *= s.random.nextDouble(1.5, 2.5);
        });
  }
}
