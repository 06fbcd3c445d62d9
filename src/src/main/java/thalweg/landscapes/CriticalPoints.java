package thalweg.landscapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import thalweg.functions.LeastSquares;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.runs.ScanProgress;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.leastsquares.LevenbergMarquardt;
import thalweg.spectra.AsymmetricHessian;

/**
 * The critical points of a function that a search from many starts finds, each with its kind: the minima of
 *
 * <p>\[\tfrac12\lVert\nabla f(w)\rVert^2\]
 *
 * <p>where it is zero, by {@link LevenbergMarquardt}, whose steps near them are Newton's. So saddles and maxima are found as easily as
 * minima. Where \(\lVert\nabla f\rVert\) has a smallest value above zero, the run is counted as failed: a point counts if the gradient is
 * at most \(10^{-10}\,\lVert\nabla^2f(w)\rVert\) times the extent of the starts, in units in which rows of the Hessian are alike. Points that no start leads to are missed, which no search
 * can exclude.
 *
 * <p>Signs of eigenvalues are counted after a scaling by a diagonal matrix, which by Sylvester's law changes none; an eigenvalue is zero if it is
 * at most 1e-8 beside what is usual at the starts. A step costs a Hessian and a singular value decomposition, O(d³).
 *
 * <pre>{@code
 * CriticalPoints points =
 *     CriticalPoints.in(new Himmelblau(), new double[] {-5, -5}, new double[] {5, 5}, 100, 1);
 * points.points(); // four minima, four saddles, a maximum
 * }</pre>
 *
 * @param points the critical points, lowest first
 * @param starts how many runs were made
 * @param planned how many were asked for; more if an interrupt came first
 * @param failed how many runs reached no critical point
 * @param remark failures and an early end in a sentence; empty if there is nothing to say
 */
public record CriticalPoints(
    List<CriticalPoint> points, int starts, int planned, int failed, String remark) {
  private static final int STEPS = 500;
  private static final int LARGEST = 500;

  /** Copies the list. */
  public CriticalPoints {
    points = List.copyOf(points);
  }

  /**
   * Searches from random points of a box.
   *
   * @param f the function, of at most 500 parameters
   * @param low the smallest coordinates. Not modified.
   * @param high the largest. Not modified.
   * @param starts how many; at least 1
   * @param seed equal seeds give equal starts
   */
  public static CriticalPoints in(
      TwiceDifferentiable f, double[] low, double[] high, int starts, long seed) {
    Check.finite("low", Check.length("low", low, f.dimension()));
    Check.finite("high", Check.length("high", high, f.dimension()));
    Check.atLeast("starts", starts, 1);
    Random random = new Random(seed);
    List<double[]> points = new ArrayList<>();
    for (int k = 0; k < starts; k++) {
      double[] start = new double[low.length];
      for (int i = 0; i < start.length; i++) {
        start[i] = low[i] + random.nextDouble() * (high[i] - low[i]);
      }
      points.add(start);
    }
    return from(f, points, ScanProgress.none());
  }

  /**
   * Searches from starts of one's own.
   *
   * @param f the function, of at most 500 parameters
   * @param starts at least one. Not modified.
   * @param progress is told how many runs are done
   * @throws IllegalArgumentException if the Hessian is not symmetric
   */
  public static CriticalPoints from(
      TwiceDifferentiable f, List<double[]> starts, ScanProgress progress) {
    Check.atLeast("the number of starts", starts.size(), 1);
    if (f.dimension() > LARGEST) {
      throw new IllegalArgumentException(
          "f must have at most %d parameters but has %d, whose Hessian takes too long to decompose; look at one point with Lanczos"
              .formatted(LARGEST, f.dimension()));
    }
    for (double[] start : starts) {
      Check.finite("a start", Check.length("a start", start, f.dimension()));
    }
    CriticalSearch search = new CriticalSearch(f, starts);
    int done = 0;
    for (double[] start : starts) {
      if (!run(f, start, search)) {
        break;
      }
      progress.report(++done, starts.size());
    }
    List<CriticalPoint> points = new ArrayList<>(search.points());
    points.sort(Comparator.comparingDouble(CriticalPoint::value));
    String early =
        done < starts.size()
            ? "interrupted after %d of %d starts".formatted(done, starts.size())
            : "";
    String failures = search.failures();
    String both =
        failures.isEmpty() || early.isEmpty() ? failures + early : failures + "; " + early;
    return new CriticalPoints(points, done, starts.size(), search.failed(), both);
  }

  /** Says whether it was finished. */
  private static boolean run(TwiceDifferentiable f, double[] start, CriticalSearch search) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    try {
      Solution run =
          new LevenbergMarquardt()
              .minimize(
                  new LeastSquares(new GradientResiduals(f)),
                  start,
                  Stop.after(STEPS).orStepBelow(search.smallestStep()));
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      search.add(run.point());
    } catch (AsymmetricHessian e) {
      throw e;
    } catch (RuntimeException e) {
      search.fail("f threw " + e);
    }
    return true;
  }

  /** How many of the points found are of a kind. */
  public int count(CriticalPoint.Kind kind) {
    return (int) points.stream().filter(each -> each.kind() == kind).count();
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    words.append(points.size()).append(points.size() == 1 ? " critical point" : " critical points");
    words.append(" from ").append(starts).append(" starts");
    points.forEach(each -> words.append("\n  ").append(each));
    return words.append(remark.isEmpty() ? "" : "\n(" + remark + ")").toString();
  }
}
