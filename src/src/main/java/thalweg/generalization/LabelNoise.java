package thalweg.generalization;

import java.util.Random;
import thalweg.math.Check;
import thalweg.samples.Examples;

/** Wrong labels on purpose: what a model that fits every example has to fit as well. */
final class LabelNoise {
  private LabelNoise() {}

  /** The examples with the signs of so many targets turned, rounded to whole ones, drawn without replacement. */
  static Examples turned(Examples examples, double share, long seed) {
    Check.inClosed("labelNoise", share, 0, 1);
    double[] y = examples.y().clone();
    int[] order = new int[y.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(seed);
    long turned = Math.round(share * y.length);
    for (int i = 0; i < turned; i++) {
      int j = i + random.nextInt(y.length - i);
      int row = order[j];
      order[j] = order[i];
      order[i] = row;
      y[row] = -y[row];
    }
    return new Examples(examples.x(), y);
  }
}
