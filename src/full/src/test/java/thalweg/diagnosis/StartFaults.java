package thalweg.diagnosis;

import java.util.Arrays;
import thalweg.networks.Relu;
import thalweg.networks.Sigmoid;
import thalweg.networks.Tanh;

/** Weights no run should start from. */
final class StartFaults {

  private StartFaults() {}

  static void deadUnits(Setup s) {
    s.activation = new Relu();
    double share = s.random.nextDouble(0.6, 0.95);
    s.start =
        w -> {
          int first = s.hidden[0] * s.train.dimension();
          for (int i = 0; i < Math.ceil(share * s.hidden[0]); i++) {
            w[first + i] = -30;
          }
          return w;
        };
  }

  static void saturation(Setup s) {
    s.activation = s.random.nextBoolean() ? new Tanh() : new Sigmoid();
    double factor = s.random.nextDouble(20, 50);
    s.start = w -> times(w, factor, 0, s.hidden[0] * s.train.dimension());
  }

  private static double[] times(double[] w, double factor, int from, int to) {
    for (int i = from; i < to; i++) {
      w[i] *= factor;
    }
    return w;
  }

  static void exploding(Setup s) {
    deep(s);
    s.activation = new Relu();
    double factor = s.random.nextDouble(2.5, 4);
    s.start = w -> times(w, factor, 0, w.length);
  }

  static void vanishing(Setup s) {
    deep(s);
    s.activation = s.random.nextBoolean() ? new Sigmoid() : new Tanh();
    double factor = s.activation instanceof Sigmoid ? 1 : s.random.nextDouble(0.1, 0.3);
    s.start = w -> times(w, factor, 0, w.length);
  }

  private static void deep(Setup s) {
    s.hidden = new int[s.random.nextInt(5, 8)];
    Arrays.fill(s.hidden, s.random.nextInt(12, 25));
  }

  static void badStart(Setup s) {
    s.hidden = Arrays.copyOf(s.hidden, Math.min(2, s.hidden.length)); // more would explode
    s.activation = new Relu();
    double factor = s.random.nextDouble(8, 20);
    boolean alike = s.random.nextBoolean();
    s.start =
        w -> {
          if (alike) {
            Arrays.fill(w, 0.1);
            return w;
          }
          return times(w, factor, 0, w.length);
        };
  }
}
