package thalweg.networks;

import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.losses.ExampleLoss;
import thalweg.math.Shape;

/**
 * What training makes of its examples before the network sees them: a function of the step's noise and the example.
 *
 * @param augmentations of each example, in this order
 * @param mixup of two; null for none
 */
record Variation(List<Augmentation> augmentations, @Nullable Mixup mixup) {
  static final Variation NONE = new Variation(List.of(), null);

  /** Tells these random numbers from those of the layers. */
  private static final long AUGMENTING = -1;

  private static final long MIXING = -2;

  /** Whether the examples of a batch are altered at all. */
  boolean alters(Batch batch) {
    return batch.training() && (mixup != null || !augmentations.isEmpty());
  }

  /** Whether each example of a batch has a loss of its own. */
  boolean mixes(Batch batch) {
    return batch.training() && mixup != null;
  }

  /** Copies one example of a batch from the data, and alters it. */
  void load(DMatrixRMaj data, Batch batch, int row, Shape shape, double[] x) {
    augmented(data, batch.example(row), batch, row, shape, x);
    Mixup.Mixture mixture = mixture(data.numRows, batch, row);
    if (mixture != null) {
      double[] other = new double[x.length];
      augmented(data, mixture.partner(), batch, row, shape, other);
      for (int j = 0; j < x.length; j++) {
        x[j] = mixture.share() * x[j] + (1 - mixture.share()) * other[j];
      }
    }
  }

  private void augmented(
      DMatrixRMaj data, int example, Batch batch, int row, Shape shape, double[] x) {
    System.arraycopy(data.data, example * x.length, x, 0, x.length);
    if (batch.training() && !augmentations.isEmpty()) {
      SplittableRandom random = batch.random(row, AUGMENTING);
      augmentations.forEach(each -> each.apply(x, shape, random));
    }
  }

  private Mixup.@Nullable Mixture mixture(int n, Batch batch, int row) {
    return mixup == null || !batch.training() ? null : mixup.draw(n, batch.random(row, MIXING));
  }

  /** The loss of one example of a batch: that of the mixture, where there is one. */
  ExampleLoss loss(ExampleLoss loss, Batch batch, int row) {
    Mixup.Mixture mixture = mixture(loss.size(), batch, row);
    return mixture == null
        ? loss
        : new ExampleLoss.OfMixture(loss, mixture.partner(), mixture.share());
  }
}
