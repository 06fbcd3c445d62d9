package thalweg.solvers.leastsquares;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.math.Matrices;
import thalweg.math.Vectors;

/**
 * The minimizer of the linear model within the box and the trust region, \(\min_s\tfrac12\lVert\hat r+\hat Js\rVert^2\) subject
 * to \(l\le w+\lVert r\rVert D^{-1}s\le u\) and \(\lVert s\rVert\le\Delta\), with \(\hat J=JD^{-1}\) and \(\hat r=r/\lVert
 * r\rVert\), which have no units.
 *
 * <p>By active sets, as in linear least squares with bounds: go towards the minimizer over the free parameters; where a bound
 * is in the way, fix that parameter there and go on with the others; at the minimizer, free the parameter that gains most by
 * leaving its bound. Where no bound is in the way this is one {@link ScaledStep}.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson, Solving Least Squares Problems (1974), ch. 23</a>
 */
final class BoxedStep {
  private static final double ROUNDING = 16 * Math.ulp(1.0);

  private final Box box;
  private final ColumnScale scale;
  private final double[] s;
  private final double[] low;
  private final double[] high;
  private final boolean[] freeAtFirst;
  private final double[] change;
  private final double[] slope;
  private double[] r = {};
  private double unit;
  private DMatrixRMaj j = new DMatrixRMaj(0, 0);
  private ScaledStep first = new ScaledStep(new DMatrixRMaj(1, 1), new double[1], 0);
  private double lambda;

  BoxedStep(Box box, int size) {
    this.box = box;
    int d = box.dimension();
    scale = new ColumnScale(d);
    s = new double[d];
    low = new double[d];
    high = new double[d];
    freeAtFirst = new boolean[d];
    change = new double[size];
    slope = new double[d];
  }

  /** The units D of the steps. */
  ColumnScale scale() {
    return scale;
  }

  /** Takes the model at w. Neither is modified. */
  void begin(double[] w, Linearization here) {
    unit = here.norm();
    r = here.unit();
    j = scale.applyTo(here.jacobian());
    double[] g = here.gradient();
    for (int k = 0; k < s.length; k++) {
      low[k] = (box.lower()[k] - w[k]) / unit * scale.of(k);
      high[k] = (box.upper()[k] - w[k]) / unit * scale.of(k);
      freeAtFirst[k] = (low[k] < 0 || g[k] < 0) && (high[k] > 0 || g[k] > 0) && low[k] < high[k];
    }
    first = new ScaledStep(columns(freeAtFirst), r, first.lambda());
  }

  /** Finds s for a radius Δ, in units of ‖Dw‖. */
  void solve(double delta) {
    double radius = delta / unit;
    boolean[] free = freeAtFirst.clone();
    Arrays.fill(s, 0);
    ScaledStep face = first;
    for (int round = 0; round <= 4 * s.length; round++) {
      face.solve(roomBesidesFixed(free, radius));
      int turned = advance(free, face.step());
      turned = turned < 0 ? mostToGain(free, face.lambda()) : turned;
      if (turned < 0) {
        break;
      }
      free[turned] = !free[turned];
      face = new ScaledStep(columns(free), residualBesidesFree(free), face.lambda());
    }
    Matrices.multiply(j, s, change);
    lambda = face.lambda();
  }

  private DMatrixRMaj columns(boolean[] free) {
    DMatrixRMaj columns = j.copy();
    for (int i = 0; i < columns.data.length; i++) {
      columns.data[i] = free[i % free.length] ? columns.data[i] : 0;
    }
    return columns;
  }

  private double roomBesidesFixed(boolean[] free, double radius) {
    double fixed = 0;
    double all = 0;
    for (int k = 0; k < s.length; k++) {
      all = Math.hypot(all, s[k]);
      fixed = free[k] ? fixed : Math.hypot(fixed, s[k]);
    }
    return fixed == 0
        ? Math.max(radius, all)
        : Math.sqrt(Math.max(0, Math.pow(Math.max(radius, all), 2) - fixed * fixed));
  }

  private double[] residualBesidesFree(boolean[] free) {
    double[] fixed = s.clone();
    for (int k = 0; k < fixed.length; k++) {
      fixed[k] = free[k] ? 0 : fixed[k];
    }
    double[] residual = new double[r.length];
    Matrices.multiply(j, fixed, residual);
    Vectors.axpy(1, r, residual);
    return residual;
  }

  /** Goes towards z, with the free parameters alone, to the first bound; the parameter that met it, or −1. */
  private int advance(boolean[] free, double[] z) {
    int met = -1;
    double share = 1;
    for (int k = 0; k < s.length; k++) {
      double bound = z[k] < s[k] ? low[k] : high[k];
      boolean beyond = z[k] < s[k] ? z[k] < bound : z[k] > bound;
      if (free[k] && beyond && (bound - s[k]) / (z[k] - s[k]) < share) {
        share = (bound - s[k]) / (z[k] - s[k]);
        met = k;
      }
    }
    for (int k = 0; k < s.length; k++) {
      if (free[k]) {
        s[k] = k == met ? (z[k] < s[k] ? low[k] : high[k]) : s[k] + share * (z[k] - s[k]);
      }
    }
    return met;
  }

  /** The parameter at a bound along which the model falls most steeply into the box; −1 if there is none. */
  private int mostToGain(boolean[] free, double damping) {
    Matrices.multiply(j, s, change);
    Vectors.axpy(1, r, change);
    Matrices.multiplyTransposed(j, change, slope);
    int best = -1;
    double steepest = ROUNDING * Math.sqrt(r.length);
    for (int k = 0; k < s.length; k++) {
      double fall = slope[k] + damping * s[k];
      boolean inside = fall < 0 ? s[k] < high[k] : s[k] > low[k];
      if (!free[k] && inside && Math.abs(fall) > steepest) {
        steepest = Math.abs(fall);
        best = k;
      }
    }
    return best;
  }

  /** Writes where the step leads from w, within the box to the last bit. */
  void applyTo(double[] w, double[] next) {
    for (int k = 0; k < s.length; k++) {
      double there = w[k] + s[k] * (unit / scale.of(k));
      boolean up = s[k] > 0 && s[k] == high[k];
      boolean down = s[k] < 0 && s[k] == low[k];
      there = up ? box.upper()[k] : down ? box.lower()[k] : there;
      next[k] = Math.min(Math.max(there, box.lower()[k]), box.upper()[k]);
    }
  }

  /** The length of the step in the units D. */
  double length() {
    return Vectors.norm2(s) * unit;
  }

  double lambda() {
    return lambda;
  }

  /** Multiplies the λ that the next search for it begins with. */
  void multiplyLambda(double factor) {
    first.multiplyLambda(factor);
  }

  /** By which share ‖r‖² falls per step at its beginning, halved and negative: \(\hat r^\top\hat Js\). */
  double slope() {
    return Vectors.dot(r, change);
  }

  /** The share of ‖r‖² by which the model falls, \(1-\lVert\hat r+\hat Js\rVert^2\). */
  double promised() {
    return -2 * slope() - Vectors.dot(change, change);
  }
}
