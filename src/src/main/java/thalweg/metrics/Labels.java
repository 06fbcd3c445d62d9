package thalweg.metrics;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/** Reads labels, scores and probabilities, and refuses what is none. */
final class Labels {
  private Labels() {}

  /** Whether a label is +1 rather than −1. */
  static boolean isPositive(double label) {
    if (Math.abs(label) != 1) {
      throw new IllegalArgumentException("label must be -1 or +1 but was " + label);
    }
    return label > 0;
  }

  /** How many labels are +1. */
  static int positives(double[] labels) {
    return (int) Arrays.stream(labels).filter(Labels::isPositive).count();
  }

  /** A class number below K. */
  static int classNumber(double label, int classes) {
    if (label != Math.rint(label) || label < 0 || label >= classes) {
      throw new IllegalArgumentException(
          "label must be one of 0, 1, …, " + (classes - 1) + " but was " + label);
    }
    return (int) label;
  }

  /** A number that can be compared; infinite ones can. */
  static double number(String name, double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(name + " must be a number but was NaN");
    }
    return value;
  }

  /** The column of the largest entry of a row, the first of several. */
  static int largest(DMatrixRMaj scores, int row) {
    int best = 0;
    for (int j = 0; j < scores.numCols; j++) {
      if (number("score", scores.get(row, j)) > scores.get(row, best)) {
        best = j;
      }
    }
    return best;
  }

  /** A probability. */
  static double probability(double p) {
    return Check.inClosed("probability", p, 0, 1);
  }
}
