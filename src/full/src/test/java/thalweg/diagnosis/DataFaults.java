package thalweg.diagnosis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Moments;
import thalweg.models.PrincipalComponents;
import thalweg.samples.Examples;

/** Faults of the examples, and models that do not suit them. */
final class DataFaults {

  private DataFaults() {}

  static void hugeEntry(Setup s) {
    DMatrixRMaj x = s.train.x().copy();
    int at = s.random.nextInt(x.getNumElements());
    x.data[at] = Math.pow(10, s.random.nextDouble(155, 300));
    s.train = new Examples(x, s.train.y());
    s.adam = true; // its step size needs no smoothness
    s.stepSize = 0.01;
  }

  static void duplicates(Setup s) {
    int n = s.validation.size();
    int copies = (int) (s.random.nextDouble(0.2, 0.6) * n);
    DMatrixRMaj x = s.validation.x().copy();
    double[] y = s.validation.y().clone();
    int d = x.numCols;
    for (int i = 0; i < copies; i++) {
      int from = s.random.nextInt(s.train.size());
      System.arraycopy(s.train.x().data, from * d, x.data, i * d, d);
      y[i] = s.train.y()[from];
    }
    s.validation = new Examples(x, y);
  }

  static void leak(Setup s) {
    double noise = s.random.nextDouble(0.01, 0.15);
    double mean = s.train.meanTarget();
    double deviation = Moments.of(s.train.y()).deviation();
    s.train = withLeak(s.train, mean, deviation, noise, s.random);
    s.validation = withLeak(s.validation, mean, deviation, noise, s.random);
  }

  private static Examples withLeak(
      Examples e, double mean, double deviation, double noise, SplittableRandom random) {
    DMatrixRMaj x = new DMatrixRMaj(e.size(), e.dimension() + 1);
    for (int i = 0; i < e.size(); i++) {
      for (int j = 0; j < e.dimension(); j++) {
        x.set(i, j, e.x().get(i, j));
      }
      x.set(i, e.dimension(), (e.y()[i] - mean) / deviation + noise * random.nextGaussian());
    }
    return new Examples(x, e.y());
  }

  static void labelNoise(Setup s) {
    double share = s.classes > 1 ? s.random.nextDouble(0.3, 0.4) : s.random.nextDouble(0.08, 0.15);
    s.train = withNoise(s.train, s.classes, share, s.random);
    s.validation = withNoise(s.validation, s.classes, share, s.random);
  }

  /** Another class at random, or a number that is several deviations off. */
  private static Examples withNoise(
      Examples e, int classes, double share, SplittableRandom random) {
    double[] y = e.y().clone();
    for (int i = 0; i < y.length; i++) {
      if (random.nextDouble() < share) {
        y[i] =
            classes > 1
                ? (y[i] + random.nextInt(1, classes)) % classes
                : y[i] + (random.nextBoolean() ? 1 : -1) * random.nextDouble(5, 15);
      }
    }
    return new Examples(e.x(), y);
  }

  static void unscaled(Setup s) {
    double[] scale = new double[s.train.dimension()];
    for (int j = 0; j < scale.length; j++) {
      scale[j] = Math.pow(10, s.random.nextDouble(-2, 2));
    }
    scale[0] = 1e-2; // with few features all might be drawn alike
    scale[1] = 1e2;
    s.train = new Examples(scaled(s.train.x(), scale), s.train.y());
    s.validation = new Examples(scaled(s.validation.x(), scale), s.validation.y());
    if (s.isLinear() && !s.adam) {
      s.stepSize = 0.5 / s.smoothness();
    }
  }

  private static DMatrixRMaj scaled(DMatrixRMaj x, double[] scale) {
    DMatrixRMaj z = x.copy();
    for (int i = 0; i < z.getNumElements(); i++) {
      z.data[i] *= scale[i % z.numCols];
    }
    return z;
  }

  static void productOfComponents(Setup s) {
    PrincipalComponents two = PrincipalComponents.of(s.train.x(), 2);
    s.train = product(s.train, two, s.classes);
    s.validation = product(s.validation, two, s.classes);
  }

  /** The target is the product of the two principal components, or its sign: nothing that a linear score could follow. */
  private static Examples product(Examples e, PrincipalComponents two, int classes) {
    DMatrixRMaj z = two.transform(e.x());
    double[] y = new double[e.size()];
    for (int i = 0; i < y.length; i++) {
      double a = z.get(i, 0) * z.get(i, 1);
      y[i] = classes == 1 ? a : a > 0 ? 1 : 0;
    }
    return new Examples(e.x(), y);
  }

  /** A large network learns fifty examples by heart; of data that are easy even so, fewer. */
  static void fewExamples(Setup s) {
    Examples all = s.train;
    s.hidden = new int[] {64, 64};
    s.batch = 10;
    s.adam = true;
    s.stepSize = 0.01;
    s.cosine = false;
    s.stopsEarly = false;
    s.l2 = 0;
    s.epochs = 150;
    for (int n = 50; n >= 12; n = 2 * n / 3) {
      int[] first = new int[n];
      Arrays.setAll(first, i -> i);
      s.train = all.select(first);
      if (s.isOverfitted()) {
        return;
      }
    }
  }
}
