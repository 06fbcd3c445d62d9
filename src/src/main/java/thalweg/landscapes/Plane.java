package thalweg.landscapes;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.runs.Trace;
import thalweg.spectra.Eigenpairs;

/**
 * The plane \(c+a\,u+b\,v\) through a parameter space, with coordinates a and b.
 *
 * @param origin c, d parameters; finite
 * @param u the direction of a; one unit of a is one u
 * @param v the direction of b; not a multiple of u
 */
public record Plane(double[] origin, double[] u, double[] v) {

  /** Checks that the two directions are of the right length and span a plane. */
  public Plane {
    Check.finite("the point", origin);
    Check.length("the first direction", Check.finite("the first direction", u), origin.length);
    Check.length("the second direction", Check.finite("the second direction", v), origin.length);
    if (!(sineSquared(u, v) > 1e-12)) {
      throw new IllegalArgumentException(
          "the two directions must span a plane but one is a multiple of the other, or zero");
    }
  }

  /** Of the angle between two vectors; 0 for a zero vector, whatever the units. */
  private static double sineSquared(double[] u, double[] v) {
    double[] p = u.clone();
    double[] q = v.clone();
    Vectors.normalize(p);
    Vectors.normalize(q);
    double cosine = Vectors.dot(p, q);
    return Vectors.normInf(p) == 0 || Vectors.normInf(q) == 0 ? 0 : 1 - cosine * cosine;
  }

  /** The coordinates i and j; the others stay as they are at the point. */
  public static Plane coordinates(double[] through, int i, int j) {
    double[] origin = through.clone();
    double[] u = new double[origin.length];
    double[] v = new double[origin.length];
    u[index("i", i, origin.length)] = 1;
    v[index("j", j, origin.length)] = 1;
    origin[i] = 0;
    origin[j] = 0;
    return new Plane(origin, u, v);
  }

  private static int index(String name, int index, int dimension) {
    if (index < 0 || index >= dimension) {
      throw new IllegalArgumentException(
          name + " must be in 0 … " + (dimension - 1) + " but was " + index);
    }
    return index;
  }

  /**
   * The plane through three points: the first at (0, 0), the second at (1, 0), the third at (0, 1).
   *
   * @throws IllegalArgumentException if they lie on one line
   */
  public static Plane through(double[] first, double[] second, double[] third) {
    return new Plane(first.clone(), difference(second, first), difference(third, first));
  }

  /**
   * The plane of the last three iterates that a trace kept, around the newest: u along the last move and v across it, both of
   * length 1.
   *
   * @throws IllegalArgumentException if there are fewer than three points, or they lie on one line
   */
  public static Plane ofLastSteps(Trace trace) {
    List<double[]> points = trace.points();
    Check.atLeast("the number of points in the trace", points.size(), 3);
    double[] last = points.get(points.size() - 1);
    double[] before = points.get(points.size() - 2);
    return orthonormal(
        last, difference(last, before), difference(before, points.get(points.size() - 3)));
  }

  /**
   * The plane that lies closest to the way of a run, around its newest point: the first two principal components of \(w_k-w_K\),
   * both of length 1, the first pointing back to the start.
   *
   * @throws IllegalArgumentException if there are fewer than three points, or they lie on one line
   * @see <a href="https://arxiv.org/abs/1712.09913">Li et al., Visualizing the Loss Landscape of Neural Nets (2018), §7.1</a>
   */
  public static Plane ofPath(Trace trace) {
    List<double[]> points = trace.points();
    Check.atLeast("the number of points in the trace", points.size(), 3);
    double[] last = points.get(points.size() - 1);
    // Some hundred points fix two directions; the Gram matrix of all would take their square.
    int stride = (points.size() + 255) / 256;
    double[][] moves = new double[(points.size() - 1 + stride - 1) / stride][];
    Arrays.setAll(moves, k -> difference(points.get(k * stride), last));
    DMatrixRMaj gram = new DMatrixRMaj(moves.length, moves.length);
    for (int i = 0; i < moves.length; i++) {
      for (int j = 0; j < moves.length; j++) {
        gram.set(i, j, Vectors.dot(moves[i], moves[j]));
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(gram);
    double[] u = combination(moves, eigen, moves.length - 1);
    if (Vectors.dot(u, moves[0]) < 0) {
      Vectors.scale(-1, u);
    }
    return orthonormal(last, u, combination(moves, eigen, moves.length - 2));
  }

  private static double[] combination(double[][] moves, SymmetricEigen eigen, int column) {
    double[] sum = new double[moves[0].length];
    for (int k = 0; k < moves.length; k++) {
      Vectors.axpy(eigen.vectors().get(k, column), moves[k], sum);
    }
    return sum;
  }

  /** The plane of two eigenvectors, such as the two of largest curvature. */
  public static Plane ofEigenvectors(double[] w, Eigenpairs pairs, int i, int j) {
    return new Plane(w.clone(), pairs.vectors()[i], pairs.vectors()[j]);
  }

  /** Around a point, with two directions that are made orthogonal and of length 1. */
  private static Plane orthonormal(double[] origin, double[] first, double[] second) {
    double[] u = first.clone();
    double[] v = second.clone();
    Vectors.normalize(u);
    Vectors.normalize(v);
    if (!(sineSquared(u, v) > 1e-12)) {
      throw new IllegalArgumentException(
          "the points of the trace must span a plane but lie on one line; choose a second direction, such as"
              + " FilterNormalization.random");
    }
    for (int twice = 0; twice < 2; twice++) {
      Vectors.axpy(-Vectors.dot(u, v), u, v);
      Vectors.normalize(v);
    }
    return new Plane(origin.clone(), u, v);
  }

  private static double[] difference(double[] x, double[] y) {
    double[] d = new double[x.length];
    Vectors.combine(1, x, -1, y, d);
    return d;
  }

  /** The point at a and b, as a new vector. */
  public double[] at(double a, double b) {
    double[] w = origin.clone();
    Vectors.axpy(a, u, w);
    Vectors.axpy(b, v, w);
    return w;
  }

  /** f at a and b. */
  public double value(Objective f, double a, double b) {
    return f.value(at(a, b));
  }

  /** The a and b of the point of the plane that is nearest to w, by least squares. */
  public double[] project(double[] w) {
    double[] d = difference(Check.length("w", w, origin.length), origin);
    double uu = Vectors.dot(u, u);
    double uv = Vectors.dot(u, v);
    double vv = Vectors.dot(v, v);
    double ud = Vectors.dot(u, d);
    double vd = Vectors.dot(v, d);
    double determinant = uu * vv - uv * uv;
    return new double[] {(vv * ud - uv * vd) / determinant, (uu * vd - uv * ud) / determinant};
  }

  @Override
  public String toString() {
    return "a plane through %d parameters".formatted(origin.length);
  }
}
