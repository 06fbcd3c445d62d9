package thalweg.theory.convexity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.theory.convexity.Witness.Kind;

/**
 * Looks for three points on a line that refute convexity, quasiconvexity or strong convexity: along random chords and, where there
 * is a Hessian, along the direction of its smallest eigenvalue. What computed values suggest counts only after the error of the
 * values has been bounded.
 */
final class WitnessSearch {
  /** Candidates worth the more expensive evaluation. */
  private static final int VERIFIED = 24;

  /** Up to this dimension Hessians are looked at. */
  private static final int SMALL = 30;

  private record Triple(double[][] points, int m, double gap) {}

  private final Evaluation f;
  private final Sampler sampler;
  private final List<Triple> chords = new ArrayList<>();
  private final List<Triple> levels = new ArrayList<>();
  private final List<Triple> straight = new ArrayList<>();
  private int known;

  WitnessSearch(Evaluation f, Sampler sampler) {
    this.f = f;
    this.sampler = sampler;
  }

  /** How many triples had three finite values. */
  int known() {
    return known;
  }

  /** Tries so many triples; fewer if the thread is interrupted. */
  void run(int trials, Optional<TwiceDifferentiable> smooth) {
    for (int k = 0; k < trials && !Thread.currentThread().isInterrupted(); k++) {
      double[] z = sampler.point();
      boolean useHessian = k % 4 == 0 && z.length <= SMALL && smooth.isPresent();
      double[] v = useHessian ? flattest(smooth.get(), z) : sampler.direction(z);
      double length = Vectors.norm2(v);
      double h = sampler.step(z) / (length > 0 ? length : 1);
      Vectors.scale(h, v);
      int m = 1 + sampler.random().nextInt(3);
      double[][] points = sampler.triple(z, v, m);
      if (points.length == 3) {
        look(points, m);
      }
    }
  }

  private static double[] flattest(TwiceDifferentiable f, double[] z) {
    var hessian = f.hessian(z);
    double[] v = new double[z.length];
    if (Vectors.isFinite(hessian.data)) {
      var vectors = SymmetricEigen.of(hessian).vectors();
      for (int i = 0; i < v.length; i++) {
        v[i] = vectors.get(i, 0);
      }
    }
    return v;
  }

  private void look(double[][] points, int m) {
    double x = f.value(points[0]);
    double z = f.value(points[1]);
    double y = f.value(points[2]);
    if (!Double.isFinite(x) || !Double.isFinite(z) || !Double.isFinite(y)) {
      return;
    }
    known++;
    double size = Math.max(Math.abs(z), Math.max(Math.abs(x), Math.abs(y))) + Double.MIN_NORMAL;
    double chord = (z - x) * m + (z - y);
    if (chord > 0) {
      keep(chords, new Triple(points, m, chord / size));
    }
    if (z > Math.max(x, y)) {
      keep(levels, new Triple(points, m, (z - Math.max(x, y)) / size));
    }
    if (chord == 0) {
      keep(straight, new Triple(points, m, Vectors.distance(points[0], points[2])));
    }
  }

  private static void keep(List<Triple> best, Triple triple) {
    best.add(triple);
    if (best.size() > 2 * VERIFIED) {
      best.sort(Comparator.comparingDouble(Triple::gap).reversed());
      best.subList(VERIFIED, best.size()).clear();
    }
  }

  Optional<Witness> againstConvexity() {
    return first(chords, Kind.CHORD);
  }

  Optional<Witness> againstQuasiconvexity() {
    return first(levels, Kind.LEVEL);
  }

  Optional<Witness> againstStrongConvexity() {
    return againstConvexity().or(() -> first(straight, Kind.STRAIGHT));
  }

  private Optional<Witness> first(List<Triple> candidates, Kind kind) {
    candidates.sort(Comparator.comparingDouble(Triple::gap).reversed());
    return candidates.stream()
        .limit(VERIFIED)
        .map(triple -> verified(triple, kind))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Evaluates once more, now with an error. */
  private Optional<Witness> verified(Triple triple, Kind kind) {
    Interval x = f.enclosure(triple.points[0]);
    Interval z = f.enclosure(triple.points[1]);
    Interval y = f.enclosure(triple.points[2]);
    double m = triple.m;
    Interval gap =
        kind == Kind.LEVEL
            ? z.minus(new Interval(Math.max(x.lo(), y.lo()), Math.max(x.hi(), y.hi())))
            : z.times(m + 1).minus(x.times(m)).minus(y).dividedBy(Interval.of(m + 1));
    boolean holds = kind == Kind.STRAIGHT ? gap.lo() >= 0 : gap.lo() > 0;
    if (!holds || !gap.isFinite()) {
      return Optional.empty();
    }
    double middle = gap.lo() / 2 + gap.hi() / 2;
    return Optional.of(
        new Witness(
            kind,
            List.of(triple.points[0], triple.points[2], triple.points[1]),
            m / (m + 1),
            middle,
            gap.hi() - middle));
  }
}
