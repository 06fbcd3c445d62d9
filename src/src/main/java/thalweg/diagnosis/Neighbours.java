package thalweg.diagnosis;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/**
 * The nearest training examples of a point, by Euclidean distance of standardized features: what can be predicted without any model.
 * Of many training examples the first thousand are asked.
 *
 * @see <a href="https://doi.org/10.1109/TIT.1967.1053964">Cover and Hart, Nearest neighbor pattern classification (1967)</a>
 */
final class Neighbours {
  private static final int MOST = 1000;
  private static final int K = 7;

  private final Standardizer units;
  private final double[] y;
  private final DMatrixRMaj z;

  private Neighbours(Standardizer units, double[] y, DMatrixRMaj z) {
    this.units = units;
    this.y = y;
    this.z = z;
  }

  static Neighbours of(Examples train) {
    Standardizer units = Standardizer.fit(train);
    int n = Math.min(MOST, train.size());
    int[] first = new int[n];
    Arrays.setAll(first, i -> i);
    Examples some = train.select(first);
    return new Neighbours(units, some.y(), units.transform(some.x()));
  }

  int size() {
    return y.length;
  }

  double[] targets() {
    return y;
  }

  double target(int i) {
    return y[i];
  }

  /** The targets of the nearest neighbours of a training example, without its own. */
  double[] ofExample(int i) {
    return nearest(z, i, i);
  }

  /** Those of other examples, one row for each. */
  double[][] of(DMatrixRMaj x) {
    DMatrixRMaj points = units.transform(x);
    double[][] targets = new double[x.numRows][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = nearest(points, i, -1);
    }
    return targets;
  }

  private double[] nearest(DMatrixRMaj points, int row, int without) {
    int k = Math.min(K, y.length - 1);
    double[] distances = new double[k];
    double[] targets = new double[k];
    int found = 0;
    for (int j = 0; j < y.length; j++) {
      double distance = j == without ? Double.POSITIVE_INFINITY : squared(points, row, j);
      if (j == without || (found == k && distance >= distances[k - 1])) {
        continue;
      }
      int at = found < k ? found++ : k - 1;
      for (; at > 0 && distances[at - 1] > distance; at--) {
        distances[at] = distances[at - 1];
        targets[at] = targets[at - 1];
      }
      distances[at] = distance;
      targets[at] = y[j];
    }
    return targets;
  }

  private double squared(DMatrixRMaj points, int row, int j) {
    int d = z.numCols;
    double sum = 0;
    for (int l = 0; l < d; l++) {
      double difference = points.data[row * d + l] - z.data[j * d + l];
      sum += difference * difference;
    }
    return sum;
  }

  /** The target most of them have; of several such, the smallest. */
  static double majority(double[] targets) {
    double[] sorted = targets.clone();
    Arrays.sort(sorted);
    double best = sorted[0];
    int most = 0;
    for (int i = 0, run = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = sorted[i];
      }
    }
    return best;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The value that a share of the values is below. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
