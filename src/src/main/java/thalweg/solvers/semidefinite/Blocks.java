package thalweg.solvers.semidefinite;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/** A symmetric matrix of dense diagonal blocks. */
record Blocks(List<DMatrixRMaj> list) {

  static Blocks zero(int[] sizes) {
    return new Blocks(Arrays.stream(sizes).mapToObj(n -> new DMatrixRMaj(n, n)).toList());
  }

  static Blocks identity(int[] sizes) {
    Blocks identity = zero(sizes);
    for (DMatrixRMaj block : identity.list) {
      for (int i = 0; i < block.numRows; i++) {
        block.set(i, i, 1);
      }
    }
    return identity;
  }

  DMatrixRMaj block(int k) {
    return list.get(k);
  }

  int count() {
    return list.size();
  }

  /** The sum of the blocks' sizes, \(\langle I,I\rangle\). */
  int order() {
    return list.stream().mapToInt(block -> block.numRows).sum();
  }

  double dot(Blocks other) {
    double sum = 0;
    for (int k = 0; k < count(); k++) {
      sum += Vectors.dot(block(k).data, other.block(k).data);
    }
    return sum;
  }

  double norm() {
    return Math.sqrt(dot(this));
  }

  /** \(a\,\text{this}+b\,\text{other}\). */
  Blocks combine(double a, double b, Blocks other) {
    Blocks sum = new Blocks(list.stream().map(DMatrixRMaj::copy).toList());
    for (int k = 0; k < count(); k++) {
      Vectors.combine(a, block(k).data, b, other.block(k).data, sum.block(k).data);
    }
    return sum;
  }

  Blocks plus(double b, Blocks other) {
    return combine(1, b, other);
  }

  Blocks times(double a) {
    return combine(a, 0, this);
  }

  double smallestEigenvalue() {
    return list.stream()
        .mapToDouble(block -> Matrices.symmetricEigenvalues(block)[0])
        .min()
        .orElseThrow();
  }

  /** How far rounding may shift an eigenvalue. */
  double rounding() {
    return order() * Math.ulp(norm());
  }

  /** All numbers, block after block and row after row. */
  double[] flat() {
    double[] flat = new double[list.stream().mapToInt(DMatrixRMaj::getNumElements).sum()];
    int at = 0;
    for (DMatrixRMaj block : list) {
      System.arraycopy(block.data, 0, flat, at, block.getNumElements());
      at += block.getNumElements();
    }
    return flat;
  }
}
