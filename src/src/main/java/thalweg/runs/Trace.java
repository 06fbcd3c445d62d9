package thalweg.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, one row an iterate: value, gradient norm, step size, length of the move and, as far as memory
 * allows, the points.
 *
 * <p>A trace stays within its {@link TraceBudget}, however long the run: a longer one keeps every second row, then
 * every fourth and so on, and always the newest. Up to a million iterations nothing is dropped.
 */
public final class Trace {

  /** What the header of a small array costs, in numbers. */
  private static final int POINT_OVERHEAD = 3;

  private final TraceBudget budget;
  private final @Nullable Object method;
  private final List<double[]> points = new ArrayList<>();
  private long pointStride = 1;
  private double[] values = new double[2];
  private double[] gradientNorms = new double[2];
  private double[] stepSizes = new double[2];
  private double[] moves = new double[2];
  private long stride = 1;
  private int size;
  private int last = -1;

  /** Keeps what {@link TraceBudget#STANDARD} allows. */
  public Trace() {
    this(TraceBudget.STANDARD);
  }

  /** Keeps what the budget allows. */
  public Trace(TraceBudget budget) {
    this.budget = budget;
    this.method = null;
  }

  /**
   * Keeps what the budget allows, and who made it.
   *
   * @param method the settings of the method that makes the run, as a rule a record, such as a solver
   */
  public Trace(TraceBudget budget, Object method) {
    this.budget = budget;
    this.method = method;
  }

  /**
   * The settings of the method that made the run, such as {@code GradientDescent[search=…]}, from which a guarantee sees how its
   * steps were chosen; empty where nobody said.
   */
  public Optional<Object> method() {
    return Optional.ofNullable(method);
  }

  /** Adds a row, the next iterate of the run; copies the point. */
  public void add(Iterate iterate) {
    if (size > 0 && last % stride != 0) {
      size--; // the newest row gives way to the next one, unless it is one of those kept
    }
    if (size == budget.rows()) {
      thin();
    }
    if (size == values.length) {
      grow((int) Math.min(2L * size, budget.rows()));
    }
    values[size] = iterate.value();
    gradientNorms[size] = iterate.gradientNorm();
    stepSizes[size] = iterate.stepSize();
    moves[size] = iterate.move();
    size++;
    keep(iterate.point().clone());
    last++;
  }

  private void grow(int length) {
    values = Arrays.copyOf(values, length);
    gradientNorms = Arrays.copyOf(gradientNorms, length);
    stepSizes = Arrays.copyOf(stepSizes, length);
    moves = Arrays.copyOf(moves, length);
  }

  /** Drops every second row. */
  private void thin() {
    for (double[] column : List.of(values, gradientNorms, stepSizes, moves)) {
      for (int i = 0; 2 * i < size; i++) {
        column[i] = column[2 * i];
      }
    }
    size = (size + 1) / 2;
    stride *= 2;
  }

  private void keep(double[] point) {
    if (!points.isEmpty() && last % pointStride != 0) {
      points.remove(points.size() - 1);
    }
    long each = (long) point.length + POINT_OVERHEAD;
    if (points.size() > 1 && (points.size() + 1) * each > budget.numbers()) {
      for (int i = 0; 2 * i < points.size(); i++) {
        points.set(i, points.get(2 * i));
      }
      points.subList((points.size() + 1) / 2, points.size()).clear();
      pointStride *= 2;
    }
    points.add(point);
  }

  /** The number of rows kept; steps taken plus one for the start, unless the run was longer than the budget. */
  public int size() {
    return size;
  }

  /** The iteration of each row: 0, 1, … up to the last, with gaps once the run was longer than the budget. */
  public int[] iterations() {
    return iterations(size, stride);
  }

  private int[] iterations(int count, long gap) {
    int[] k = new int[count];
    for (int i = 0; i < count; i++) {
      k[i] = (int) (i * gap);
    }
    if (count > 0) {
      k[count - 1] = last;
    }
    return k;
  }

  /** \(f(w_k)\) of each row, as a copy. */
  public double[] values() {
    return Arrays.copyOf(values, size);
  }

  /** \(\lVert\nabla f(w_k)\rVert\) of each row, as a copy. */
  public double[] gradientNorms() {
    return Arrays.copyOf(gradientNorms, size);
  }

  /** The step size α that led to each row, as a copy: 0 for the start and for a refused step, NaN where there is none. */
  public double[] stepSizes() {
    return Arrays.copyOf(stepSizes, size);
  }

  /** The length \(\lVert w_k-w_{k-1}\rVert_2\) of the move that led to each row, 0 for the start, as a copy. */
  public double[] moves() {
    return Arrays.copyOf(moves, size);
  }

  /** The kept points in order: the start, the newest, and between them as many as the budget allows. */
  public List<double[]> points() {
    return Collections.unmodifiableList(points);
  }

  /** The iteration of each kept point, as {@link #iterations()} is of each row. */
  public int[] pointIterations() {
    return iterations(points.size(), pointStride);
  }

  @Override
  public String toString() {
    return size == 0
        ? "empty trace"
        : "trace of " + (last + 1) + " iterates, value " + values[0] + " → " + values[size - 1];
  }
}
