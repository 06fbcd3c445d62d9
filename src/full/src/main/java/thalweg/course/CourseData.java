package thalweg.course;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.data.Datasets;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/** The data that several notebooks use, prepared as they do, and fresh data that none has seen. */
final class CourseData {
  private CourseData() {}

  /** The diabetes data with standardized columns and a centred target. */
  static Examples diabetes() {
    Examples raw = Datasets.diabetes().examples();
    return Standardizer.fit(raw).transform(raw).centred(raw.meanTarget());
  }

  /** Random examples; equal seeds give equal ones. */
  static Examples random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(rows, columns);
    for (int i = 0; i < x.data.length; i++) {
      x.data[i] = random.nextGaussian() + 0.5;
    }
    return new Examples(x, gaussian(rows, random));
  }

  private static double[] gaussian(int count, Random random) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 3 * random.nextGaussian();
    }
    return numbers;
  }
}
