package thalweg.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import thalweg.math.Check;

/**
 * Batches with nearly the same share of each class: every epoch visits each example once, and the examples of a class, in a fresh
 * random order, are spread evenly over it. Of a class with m of the n examples, a run of B of them holds \(Bm/n\), give or take one.
 */
public final class StratifiedBatches implements Batching {
  private final int[] strata;
  private final int size;
  private final long seed;

  /**
   * Batches for these labels.
   *
   * @param labels the class of each example. Not modified.
   * @param size B, the number of examples in a batch, in [1, n]
   * @param seed any number; the same one gives the same orders
   */
  public StratifiedBatches(double[] labels, int size, long seed) {
    Batching.requireSizes(labels.length, size);
    strata = Rows.strata(labels);
    this.size = size;
    this.seed = seed;
  }

  @Override
  public int n() {
    return strata.length;
  }

  @Override
  public int size() {
    return size;
  }

  private record Place(double position, int example) {}

  @Override
  public int[] order(int epoch) {
    Random random = Rows.ofEpoch(seed, Check.atLeast("epoch", epoch, 1));
    int[] shuffled = Rows.shuffled(strata.length, random);
    int[] members = new int[strata.length];
    for (int stratum : strata) {
      members[stratum]++;
    }
    double[] offset = random.doubles(strata.length).toArray();
    int[] seen = new int[strata.length];
    List<Place> places = new ArrayList<>();
    for (int example : shuffled) {
      int stratum = strata[example];
      // The j-th of m members stands at (j + u)/m of the epoch, u being the same for all of its
      // class.
      places.add(new Place((seen[stratum]++ + offset[stratum]) / members[stratum], example));
    }
    places.sort(Comparator.comparingDouble(Place::position));
    return places.stream().mapToInt(Place::example).toArray();
  }

  @Override
  public String toString() {
    return "StratifiedBatches[n=%d, size=%d, seed=%d]".formatted(strata.length, size, seed);
  }
}
