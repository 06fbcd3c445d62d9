package thalweg.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.math.Vectors;

/** Projections in units from 1e-200 to 1e200: what is nearest does not hang on what a metre is. */
@ParameterizedClass
@MethodSource("all")
class ProjectionUnitsTest {
  private static final double[] UNITS = {0x1p-664, 0x1p-500, 0x1p-40, 1, 0x1p40, 0x1p500, 0x1p664};

  /** A set whose points are measured in a unit; its normals and equations may have units of their own. */
  record Scaled(String name, DoubleFunction<ConvexSet> in) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static double[] times(double unit, double... x) {
    return Arrays.stream(x).map(xi -> unit * xi).toArray();
  }

  private static Scaled of(DoubleFunction<ConvexSet> in) {
    return new Scaled(in.apply(1).toString(), in);
  }

  private static ConvexSet halfspace(double normal, double unit) {
    return new Halfspace(times(normal, 1, -2, 0.5, 0), normal * (-0.3 * unit));
  }

  private static ConvexSet affine(double first, double second, double unit) {
    double[][] a = {times(first, 1, 2, 0, -1), times(second, 0, 3, 1, 0.7)};
    return new AffineSet(
        new DMatrixRMaj(a), new double[] {first * (1.1 * unit), second * (-2 * unit)});
  }

  static List<Scaled> all() {
    return List.of(
        of(u -> Box.uniform(4, -u, 2 * u)),
        of(u -> new NonNegative(4)),
        of(u -> new L1Ball(4, 1.5 * u)),
        of(u -> new L2Ball(4, 1.5 * u)),
        of(u -> new LInfinityBall(4, 0.7 * u)),
        of(u -> new Simplex(4, 1.3 * u)),
        of(u -> halfspace(1, u)),
        of(u -> halfspace(0x1p-300, u)),
        of(u -> halfspace(0x1p300, u)),
        of(u -> halfspace(1 / u, u)),
        of(u -> new Hyperplane(times(1 / u, 1, -2, 0.5, 3), 0.3)),
        of(u -> new Hyperplane(times(0x1p-330, 1, -2, 0.5, 3), 0x1p-330 * (0.3 * u))),
        of(u -> new Hyperplane(times(0x1p330, 1, -2, 0.5, 3), 0x1p330 * (0.3 * u))),
        of(u -> affine(1, 1, u)),
        of(u -> affine(0x1p-300, 0x1p300, u)),
        of(u -> new SecondOrderCone(4)),
        of(u -> new PsdCone(2)),
        of(u -> new NuclearBall(2, 2, 1.2 * u)),
        of(u -> new Intersection(new L2Ball(4, u), new NonNegative(4), halfspace(0x1p-20, u))));
  }

  private final DoubleFunction<ConvexSet> in;

  ProjectionUnitsTest(Scaled scaled) {
    in = scaled.in();
  }

  private static double[] projected(ConvexSet set, double[] w) {
    double[] p = w.clone();
    set.project(p);
    return p;
  }

  @Test
  void aProjectionInOtherUnitsIsTheSamePoint() {
    Random random = new Random(1);
    for (double unit : UNITS) {
      for (int k = 0; k < 20; k++) {
        double[] w = random.doubles(4, -3, 3).toArray();
        double[] p = projected(in.apply(1), w);
        double[] q = projected(in.apply(unit), times(unit, w));
        assertThat(times(1 / unit, q)).as("unit %s", unit).containsExactly(p, offset(1e-11));
        assertThat(in.apply(unit).residual(times(unit, w)) / unit)
            .isCloseTo(in.apply(1).residual(w), offset(1e-11));
      }
    }
  }

  @Test
  void aProjectionIsInsideAndStaysWhereItIs() {
    Random random = new Random(2);
    for (double unit : UNITS) {
      for (double size : new double[] {0, 1e-30, 1, 1e6}) {
        double[] w = random.doubles(4, -3, 3).map(x -> x * size * unit).toArray();
        ConvexSet set = in.apply(unit);
        double[] p = projected(set, w);
        assertThat(Vectors.isFinite(p)).isTrue();
        double rounding = 1e-11 * Vectors.normInf(p);
        assertThat(set.residual(p))
            .as("unit %s, size %s", unit, size)
            .isLessThanOrEqualTo(rounding);
        assertThat(Vectors.distance(projected(set, p), p)).isLessThanOrEqualTo(rounding);
      }
    }
  }

  /** No acute angle between what was taken away and the way to any other point of the set. */
  @Test
  void aProjectionIsTheNearestPoint() {
    Random random = new Random(3);
    for (double unit : UNITS) {
      ConvexSet set = in.apply(unit);
      for (int k = 0; k < 20; k++) {
        double[] w = random.doubles(4, -3 * unit, 3 * unit).toArray();
        double[] p = projected(set, w);
        double[] away = new double[4];
        Vectors.combine(1, w, -1, p, away);
        for (int trial = 0; trial < 10; trial++) {
          double[] z = projected(set, random.doubles(4, -3 * unit, 3 * unit).toArray());
          double[] way = new double[4];
          Vectors.combine(1, z, -1, p, way);
          double acute =
              Vectors.cosine(away, way)
                  * (Vectors.norm2(away) / unit)
                  * (Vectors.norm2(way) / unit);
          assertThat(acute).as("unit %s", unit).isLessThanOrEqualTo(1e-9);
        }
      }
    }
  }

  /** A set near the origin, and a point 1e40 as far: nothing of the set's own digits is lost. */
  @Test
  void pointsFarAwayAreProjectedOntoTheSetAllTheSame() {
    Random random = new Random(4);
    for (double far : new double[] {1e6, 1e20, 1e40, 1e200}) {
      ConvexSet set = in.apply(1);
      if (set instanceof Intersection) {
        continue; // Dykstra's algorithm slows down far outside a ball.
      }
      double[] p = projected(set, random.doubles(4, -far, far).toArray());
      assertThat(set.residual(p)).isLessThanOrEqualTo(1e-11 * Math.max(1e-3, Vectors.normInf(p)));
    }
  }

  @Test
  void extremeNumbersEndInTime() {
    double[] sizes = {Double.MIN_VALUE, 1e-310, 1e-200, 1, 1e200, 1e300};
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> projectAll(sizes));
  }

  private void projectAll(double[] sizes) {
    for (double unit : new double[] {Double.MIN_VALUE, 3 * Double.MIN_VALUE, 1e-310, 1, 1e300}) {
      for (double size : sizes) {
        double[] w = {size, -size / 3, size, size / 7};
        ConvexSet set;
        try {
          set = in.apply(unit);
        } catch (IllegalArgumentException noSuchUnit) {
          continue;
        }
        set.project(w);
        assertThat(Vectors.isFinite(w)).as("unit %s, size %s", unit, size).isTrue();
      }
    }
  }
}
