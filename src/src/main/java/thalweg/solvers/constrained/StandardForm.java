package thalweg.solvers.constrained;

import java.util.Arrays;
import thalweg.math.Vectors;

/** A convex quadratic program as the interior-point method works with it, \(\min\tfrac12w^\top Qw+c^\top w\) where \(Aw=b,\ Gw\le h\). */
record StandardForm(Rows q, double[] c, Rows a, double[] b, Rows g, double[] h) {

  /** All its rows, none of them changed. */
  static StandardForm of(QuadraticProgram program) {
    return new StandardForm(
        Rows.of(program.q()),
        program.c(),
        Rows.of(program.a()),
        program.b(),
        Rows.of(program.g()),
        program.h());
  }

  /** The program of the absolute values of its numbers: what the terms of its sums come to. */
  StandardForm magnitudes() {
    return new StandardForm(
        q.magnitudes(),
        magnitudes(c),
        a.magnitudes(),
        magnitudes(b),
        g.magnitudes(),
        magnitudes(h));
  }

  static double[] magnitudes(double[] x) {
    return Arrays.stream(x).map(Math::abs).toArray();
  }

  /** \((Qw+A^\top y+G^\top z,\ Aw,\ Gw)\). */
  PrimalDual apply(PrimalDual x) {
    PrimalDual product = PrimalDual.zero(this);
    q.add(1, x.w(), product.w());
    a.addTransposed(1, x.y(), product.w());
    g.addTransposed(1, x.z(), product.w());
    a.add(1, x.w(), product.y());
    g.add(1, x.w(), product.z());
    return product;
  }

  /** \((-c,\ b,\ h)\): what {@link #apply} gives at a solution, where z = 0 or the inequality is tight. */
  PrimalDual right() {
    double[] negative = c.clone();
    Vectors.scale(-1, negative);
    return new PrimalDual(negative, b.clone(), h.clone());
  }

  /** \(c^\top w+b^\top y+h^\top z\). */
  double along(PrimalDual x) {
    return Vectors.dot(c, x.w()) + Vectors.dot(b, x.y()) + Vectors.dot(h, x.z());
  }

  /** Qw. */
  double[] curvature(double[] w) {
    double[] product = new double[w.length];
    q.add(1, w, product);
    return product;
  }
}
