package thalweg.solvers.constrained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;

/** A row of a linear system as a function, \(a^\top w-b\). */
record LinearRow(double[] normal, double offset) implements Differentiable {

  static List<Differentiable> all(DMatrixRMaj matrix, double[] right) {
    List<Differentiable> rows = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      int from = i * matrix.numCols;
      rows.add(
          new LinearRow(Arrays.copyOfRange(matrix.data, from, from + matrix.numCols), right[i]));
    }
    return rows;
  }

  @Override
  public int dimension() {
    return normal.length;
  }

  @Override
  public double valueAndGradient(double[] w, double[] slope) {
    System.arraycopy(normal, 0, slope, 0, normal.length);
    return Vectors.dot(normal, w) - offset;
  }
}
