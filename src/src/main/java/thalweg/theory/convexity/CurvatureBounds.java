package thalweg.theory.convexity;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * Two symmetric matrices between which the Hessian lies everywhere on the domain, \(P\preceq\nabla^2f(w)\preceq Q\).
 *
 * <p>Meant so that kinks are allowed: \(f-\tfrac12w^\top Pw\) is convex and \(\tfrac12w^\top Qw-f\) is. Either may be missing, then
 * nothing is known on that side. Bounds of a sum are the sums of the bounds, and those of \(\varphi(a^\top w+b)\) with
 * \(\varphi''\in[m,M]\) are \(m\,aa^\top\) and \(M\,aa^\top\), which is how μ and L of a model come out of its data.
 */
final class CurvatureBounds {
  /** Orders up to which matrices are summed; beyond, only what needs none is known. */
  static final int LARGEST = 400;

  final int d;
  final @Nullable SymmetricSum low;
  final @Nullable SymmetricSum high;

  /** For \(c\,aa^\top\) with c in an interval: a; the sums are then made only where they are needed. */
  private final Interval @Nullable [] direction;

  private final Interval scale;
  private @Nullable Interval extremes;

  private CurvatureBounds(
      int d,
      @Nullable SymmetricSum low,
      @Nullable SymmetricSum high,
      Interval @Nullable [] direction,
      Interval scale) {
    this.d = d;
    this.low = low;
    this.high = high;
    this.direction = direction;
    this.scale = scale;
  }

  /** Nothing is known. */
  static CurvatureBounds unknown(int d) {
    return new CurvatureBounds(d, null, null, null, Interval.ALL);
  }

  /** No curvature at all. */
  static CurvatureBounds zero(int d) {
    return new CurvatureBounds(d, null, null, LinearRules.zeros(d), Interval.ZERO);
  }

  /** \(c\,aa^\top\) with c in an interval. */
  static CurvatureBounds along(Interval[] a, Interval c) {
    return new CurvatureBounds(a.length, null, null, a, c);
  }

  /** Eigenvalues in an interval. */
  static CurvatureBounds between(int d, Interval eigenvalues) {
    return new CurvatureBounds(d, null, null, null, eigenvalues);
  }

  /** The Hessian \(ab^\top+ba^\top\) of a product of two affine functions. */
  static CurvatureBounds product(Interval[] a, Interval[] b) {
    if (a.length > LARGEST) {
      return unknown(a.length);
    }
    SymmetricSum sum = new SymmetricSum(a.length);
    sum.addOuter(1, 1, a, b);
    return new CurvatureBounds(a.length, sum, sum, null, Interval.ALL);
  }

  /** 0 and \(cA^\top A\), where A has the given rows. */
  static CurvatureBounds gram(double c, List<Interval[]> rows, int d) {
    if (d > LARGEST) {
      return unknown(d);
    }
    SymmetricSum sum = new SymmetricSum(d);
    rows.forEach(a -> sum.addOuter(c, 0.5, a, a));
    return new CurvatureBounds(d, new SymmetricSum(d), sum, null, Interval.ALL);
  }

  /** The sum of multiples. */
  static CurvatureBounds sum(int d, double[] c, List<CurvatureBounds> parts) {
    if (d > LARGEST) {
      return unknown(d);
    }
    SymmetricSum low = new SymmetricSum(d);
    SymmetricSum high = new SymmetricSum(d);
    boolean below = true;
    boolean above = true;
    for (int k = 0; k < c.length; k++) {
      below = below && parts.get(k).addTo(low, c[k], c[k] < 0);
      above = above && parts.get(k).addTo(high, c[k], c[k] >= 0);
    }
    return new CurvatureBounds(d, below ? low : null, above ? high : null, null, Interval.ALL);
  }

  /** Adds c times the upper or the lower bound; false if there is none. */
  private boolean addTo(SymmetricSum sum, double c, boolean upper) {
    SymmetricSum dense = upper ? high : low;
    double end = upper ? scale.hi() : scale.lo();
    if (c == 0) {
      return true;
    } else if (dense != null) {
      sum.add(c, dense);
      return true;
    } else if (Double.isInfinite(end)) {
      return false;
    } else if (direction != null) {
      sum.addOuter(c / 2, end, direction, direction);
    } else {
      sum.addIdentity(c, end);
    }
    return true;
  }

  /** This with a lower bound of 0 where it has none as good, because the function is known to be convex. */
  CurvatureBounds convex() {
    if (extremes().lo() >= 0) {
      return this;
    } else if (direction != null) {
      return along(direction, new Interval(0, Math.max(0, scale.hi())));
    }
    if (low == null && high == null) {
      return between(d, new Interval(0, Math.max(0, scale.hi())));
    }
    SymmetricSum upper = high != null ? high : isotropic(scale.hi());
    return new CurvatureBounds(d, new SymmetricSum(d), upper, null, Interval.ALL);
  }

  /** This with an upper bound of 0, because the function is known to be concave. */
  CurvatureBounds concave() {
    if (extremes().hi() <= 0) {
      return this;
    } else if (direction != null) {
      return along(direction, new Interval(Math.min(0, scale.lo()), 0));
    }
    if (low == null && high == null) {
      return between(d, new Interval(Math.min(0, scale.lo()), 0));
    }
    SymmetricSum lower = low != null ? low : isotropic(scale.lo());
    return new CurvatureBounds(d, lower, new SymmetricSum(d), null, Interval.ALL);
  }

  private @Nullable SymmetricSum isotropic(double c) {
    if (Double.isInfinite(c)) {
      return null;
    }
    SymmetricSum sum = new SymmetricSum(d);
    sum.addIdentity(1, c);
    return sum;
  }

  /** An interval that holds all eigenvalues of the Hessian; infinite where nothing is known. */
  Interval extremes() {
    Interval known = extremes;
    if (known == null) {
      known = direction != null ? ofDirection(direction) : ofSums();
      extremes = known;
    }
    return known;
  }

  private Interval ofDirection(Interval[] a) {
    Interval square = Interval.ZERO;
    for (Interval ai : a) {
      square = square.plus(ai.squared());
    }
    Interval along = scale.times(square);
    return d == 1 ? along : along.hull(Interval.ZERO);
  }

  private Interval ofSums() {
    return new Interval(
        low == null ? scale.lo() : low.extremes().lo(),
        high == null ? scale.hi() : high.extremes().hi());
  }

  /** The lower bound as a matrix, if it is known without any rounding. */
  @Nullable DMatrixRMaj lower() {
    SymmetricSum sum = new SymmetricSum(d);
    return addTo(sum, 1, false) && sum.isExact() ? sum.matrix() : null;
  }

  /** Whether both bounds are one matrix, known exactly, that is semidefinite and has a null space. */
  boolean isSingularQuadratic() {
    SymmetricSum a = low;
    SymmetricSum b = high;
    if (a == null || b == null || !a.isExact() || !b.isExact()) {
      return false;
    }
    int rank = Definiteness.exactRank(a.matrix());
    return rank >= 0 && rank < d && Arrays.equals(a.matrix().data, b.matrix().data);
  }
}
