package thalweg.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a run did, one row an iterate: value, gradient norm, step size and, as far as memory allows, the points.
 *
 * <p>Rows cost 24 bytes. Points are kept up to {@value #POINT_BUDGET} numbers in all; a longer run keeps every
 * second, then every fourth point and so on, so that they always span the whole run.
 */
public final class Trace {

  /** How many numbers the kept points may hold together (32 MB). */
  static final int POINT_BUDGET = 4_000_000;

  private final List<double[]> points = new ArrayList<>();
  private int stride = 1;
  private double[] values = new double[64];
  private double[] gradientNorms = new double[64];
  private double[] stepSizes = new double[64];
  private int size;

  /** Adds a row; copies the point. */
  public void add(Iterate iterate) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      gradientNorms = Arrays.copyOf(gradientNorms, 2 * size);
      stepSizes = Arrays.copyOf(stepSizes, 2 * size);
    }
    values[size] = iterate.value();
    gradientNorms[size] = iterate.gradientNorm();
    stepSizes[size] = iterate.stepSize();
    if (size % stride == 0) {
      keep(iterate.point().clone());
    }
    size++;
  }

  private void keep(double[] point) {
    if (points.size() > 1 && (long) (points.size() + 1) * point.length > POINT_BUDGET) {
      for (int i = 0; 2 * i < points.size(); i++) {
        points.set(i, points.get(2 * i));
      }
      points.subList((points.size() + 1) / 2, points.size()).clear();
      stride *= 2;
      if (size % stride != 0) {
        return;
      }
    }
    points.add(point);
  }

  /** The number of rows: steps taken plus one for the start. */
  public int size() {
    return size;
  }

  /** \(f(w_k)\) for k = 0, 1, …, as a copy. */
  public double[] values() {
    return Arrays.copyOf(values, size);
  }

  /** \(\lVert\nabla f(w_k)\rVert\) for k = 0, 1, …, as a copy. */
  public double[] gradientNorms() {
    return Arrays.copyOf(gradientNorms, size);
  }

  /** The step size that led to each iterate, 0 for the start, as a copy. */
  public double[] stepSizes() {
    return Arrays.copyOf(stepSizes, size);
  }

  /** The kept points in order; number i is the iterate {@code i * pointStride()}. */
  public List<double[]> points() {
    return Collections.unmodifiableList(points);
  }

  /** How many iterations lie between two kept points; 1 unless the run was long and wide. */
  public int pointStride() {
    return stride;
  }

  @Override
  public String toString() {
    return size == 0
        ? "empty trace"
        : "trace of " + size + " iterates, value " + values[0] + " → " + values[size - 1];
  }
}
