package thalweg.landscapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.spectra.AsymmetricHessian;
import thalweg.spectra.SymmetricHessian;

/** The distinct critical points among the ends of many runs, and the counting of their eigenvalues' signs. */
final class CriticalSearch {
  private static final double CRITICAL = 1e-10;
  private static final double SMALL = 1e-12;
  private static final double SAME = 1e-5;
  private static final double ZERO = 1e-8;
  private static final int SWEEPS = 30;

  private final TwiceDifferentiable f;
  private final List<double[]> starts;
  private final DMatrixRMaj usual;
  private final List<CriticalPoint> points = new ArrayList<>();
  private int failed;
  private String firstFailure = "";

  CriticalSearch(TwiceDifferentiable f, List<double[]> starts) {
    this.f = f;
    this.starts = List.copyOf(starts);
    usual = usual(f, starts);
  }

  /** Where a degenerate point is approached by halves, this ends it; elsewhere the steps are Newton's and vanish at once. */
  double smallestStep() {
    double[] ones = new double[f.dimension()];
    Arrays.fill(ones, 1);
    return SMALL * extent(ones);
  }

  /**
   * How far the starts are from the first, in units of D; how far it is from 0 where there is no other, and one unit where it is 0.
   */
  private double extent(double[] scale) {
    double[] first = starts.get(0);
    double extent = 0;
    for (double[] start : starts) {
      extent = Math.max(extent, distance(start, first, scale));
    }
    if (extent == 0) {
      extent = distance(first, new double[first.length], scale);
    }
    return extent > 0 ? extent : 1 / Arrays.stream(scale).min().orElse(1);
  }

  private static double distance(double[] x, double[] y, double[] scale) {
    double[] z = new double[x.length];
    Arrays.setAll(z, i -> (x[i] - y[i]) / scale[i]);
    return Vectors.norm2(z);
  }

  /** Entry by entry the median of the Hessian's magnitude over the starts where it is finite. */
  private static DMatrixRMaj usual(TwiceDifferentiable f, List<double[]> starts) {
    int d = f.dimension();
    List<double[]> all = new ArrayList<>();
    int stride = (starts.size() + 63) / 64;
    for (int k = 0; k < starts.size() && !Thread.currentThread().isInterrupted(); k += stride) {
      finiteHessian(f, starts.get(k)).ifPresent(all::add);
    }
    DMatrixRMaj usual = new DMatrixRMaj(d, d);
    for (int i = 0; i < d * d && !all.isEmpty(); i++) {
      int entry = i;
      double[] sorted = all.stream().mapToDouble(h -> Math.abs(h[entry])).sorted().toArray();
      usual.data[i] = sorted[sorted.length / 2];
    }
    return usual;
  }

  private static Optional<double[]> finiteHessian(TwiceDifferentiable f, double[] w) {
    try {
      return Optional.of(SymmetricHessian.of(f, w).data).filter(Vectors::isFinite);
    } catch (AsymmetricHessian e) {
      throw e;
    } catch (RuntimeException e) {
      return Optional.empty(); // the run from this start will say so
    }
  }

  /** Takes the end of a run: a new critical point, one that is known, or none. */
  void add(double[] w) {
    double[] g = new double[w.length];
    double value = f.valueAndGradient(w, g);
    DMatrixRMaj h = SymmetricHessian.of(f, w);
    double norm = Vectors.norm2(g);
    if (!Double.isFinite(value) || !Vectors.isFinite(h.data)) {
      fail("f or its Hessian is not finite");
      return;
    }
    double[] scale = equilibration(h);
    DMatrixRMaj scaled = scaled(h, scale);
    double extent = extent(scale);
    if (!(slope(g, scale) <= CRITICAL * Vectors.norm2(scaled.data) * extent)) {
      fail("the gradient stays at " + norm);
      return;
    }
    CriticalPoint point = classified(w, value, norm, h, scaled);
    for (int i = 0; i < points.size(); i++) {
      CriticalPoint known = points.get(i);
      if (distance(known.point(), w, scale) <= SAME * extent) {
        points.set(i, withCount(norm < known.gradientNorm() ? point : known, known.found() + 1));
        return;
      }
    }
    points.add(point);
  }

  /** The length of Dg, the gradient in the units of D. */
  private static double slope(double[] g, double[] scale) {
    double[] z = new double[g.length];
    Arrays.setAll(z, i -> g[i] * scale[i]);
    return Vectors.norm2(z);
  }

  private static CriticalPoint withCount(CriticalPoint p, int found) {
    return new CriticalPoint(
        p.point(), p.value(), p.gradientNorm(), p.eigenvalues(), p.negative(), p.zero(), found);
  }

  private static CriticalPoint classified(
      double[] w, double value, double norm, DMatrixRMaj h, DMatrixRMaj scaled) {
    double[] signs = Matrices.symmetricEigenvalues(scaled);
    int negative = (int) Arrays.stream(signs).filter(each -> each < -ZERO).count();
    int positive = (int) Arrays.stream(signs).filter(each -> each > ZERO).count();
    double[] eigenvalues = Matrices.symmetricEigenvalues(h);
    int zero = w.length - negative - positive;
    return new CriticalPoint(w.clone(), value, norm, eigenvalues, negative, zero, 1);
  }

  /** The diagonal of D: each row's largest magnitude in DHD is about 1, for the larger of H and what is usual. */
  private double[] equilibration(DMatrixRMaj h) {
    int d = h.numRows;
    double[] scale = new double[d];
    Arrays.fill(scale, 1);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < d; i++) {
        double largest = 0;
        for (int j = 0; j < d; j++) {
          double entry = Math.max(Math.abs(h.get(i, j)), usual.get(i, j));
          largest = Math.max(largest, scale[i] * entry * scale[j]);
        }
        scale[i] /= largest > 0 ? Math.sqrt(largest) : 1;
      }
    }
    return scale;
  }

  private static DMatrixRMaj scaled(DMatrixRMaj h, double[] scale) {
    int d = h.numRows;
    DMatrixRMaj scaled = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        scaled.set(i, j, scale[i] * h.get(i, j) * scale[j]);
      }
    }
    return scaled;
  }

  /** Counts a run that reached no critical point. */
  void fail(String why) {
    failed++;
    firstFailure = firstFailure.isEmpty() ? why : firstFailure;
  }

  int failed() {
    return failed;
  }

  List<CriticalPoint> points() {
    return points;
  }

  String failures() {
    return failed == 0
        ? ""
        : "%d %s reached no critical point; at the first %s"
            .formatted(failed, failed == 1 ? "run" : "runs", firstFailure);
  }
}
