package thalweg.solvers.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import thalweg.math.Vectors;

/** A point as a convex combination of vertices, \(w=\sum_a\lambda_a a\) with \(\lambda_a>0\), \(\sum_a\lambda_a=1\). */
final class Mixture {
  private final List<double[]> vertices = new ArrayList<>();
  private double[] weights = new double[16];

  /** All weight on one point. */
  Mixture(double[] start) {
    vertices.add(start.clone());
    weights[0] = 1;
  }

  int size() {
    return vertices.size();
  }

  double[] vertex(int a) {
    return vertices.get(a);
  }

  double weight(int a) {
    return weights[a];
  }

  /** The vertex with the largest \(g^\top a\). */
  int worst(double[] g) {
    int worst = 0;
    for (int a = 1; a < size(); a++) {
      if (Vectors.dot(g, vertex(a)) > Vectors.dot(g, vertex(worst))) {
        worst = a;
      }
    }
    return worst;
  }

  /** \(w\leftarrow(1-\gamma)w+\gamma s\). */
  void towards(double[] s, double gamma) {
    scale(1 - gamma);
    int a = indexOf(s); // may replace the array
    weights[a] += gamma;
    dropZeros();
  }

  /** \(w\leftarrow(1+\gamma)w-\gamma a\). */
  void awayFrom(int a, double gamma) {
    scale(1 + gamma);
    weights[a] -= gamma;
    dropZeros();
  }

  /** Writes the point. */
  void point(double[] w) {
    Arrays.fill(w, 0);
    for (int a = 0; a < size(); a++) {
      Vectors.axpy(weights[a], vertex(a), w);
    }
  }

  private void scale(double factor) {
    for (int a = 0; a < size(); a++) {
      weights[a] *= factor;
    }
  }

  private int indexOf(double[] s) {
    for (int a = 0; a < size(); a++) {
      if (Arrays.equals(vertex(a), s)) {
        return a;
      }
    }
    if (size() == weights.length) {
      weights = Arrays.copyOf(weights, 2 * size());
    }
    weights[size()] = 0;
    vertices.add(s.clone());
    return size() - 1;
  }

  /** Drops what is down to rounding, and lets the weights add up to 1 again. */
  private void dropZeros() {
    double sum = 0;
    int kept = 0;
    for (int a = 0; a < size(); a++) {
      if (weights[a] > 1e-16) {
        vertices.set(kept, vertex(a));
        weights[kept++] = weights[a];
        sum += weights[kept - 1];
      }
    }
    vertices.subList(kept, size()).clear();
    scale(1 / sum);
  }
}
