package thalweg.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.Implementations;
import thalweg.math.Vectors;

/** What every convex set keeps, run over all of them. */
@ParameterizedClass
@MethodSource("all")
class ConvexSetContractTest {

  /** A set and a point that lies inside it exactly. */
  record Case(ConvexSet set, double... inside) {
    @Override
    public String toString() {
      return set.toString();
    }
  }

  private static final double INF = Double.POSITIVE_INFINITY;

  static List<Case> all() {
    return List.of(
        new Case(Box.uniform(4, -1, 2), 2, -1, 0.3, -0.0),
        new Case(new Box(new double[] {0, -INF, 1}, new double[] {0, 5, INF}), 0, -1e300, 1),
        new Case(Box.unbounded(3), 1, -1e300, 0.1),
        new Case(new NonNegative(3), 0, -0.0, 1e300),
        new Case(new L1Ball(4, 1.5), 0.1, -0.2, 0.3, 0.4),
        new Case(new L1Ball(3, 1e-8), 0, 1e-9, 0),
        new Case(new L2Ball(4, 1.5), 0.1, -1.2, 0.3, 0.4),
        new Case(new LInfinityBall(3, 0.7), 0.7, -0.7, -0.0),
        new Case(new Simplex(5), 0.1, 0.2, 0.3, 0.4, 0),
        new Case(new Simplex(3, 20), 0, 20, 0),
        new Case(new Simplex(1), 1),
        new Case(new Halfspace(new double[] {1, -2, 0.5}, -0.3), -1, 0, 0),
        new Case(new Hyperplane(new double[] {1, -2, 0.5}, -0.5), 0, 0.25, 0),
        new Case(
            new AffineSet(
                new DMatrixRMaj(new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}),
                new double[] {1, 2, 3}),
            0.5,
            0.5,
            1,
            1),
        new Case(new SecondOrderCone(3), 3, 4, 5),
        new Case(new PsdCone(2), 2, 1, 1, 0.5),
        new Case(new PsdCone(3), 1, 0.1, 0, 0.1, 1, 0.3, 0, 0.3, 1),
        new Case(new NuclearBall(2, 3, 1.2), 0.1, 0, 0.2, 0, 0.3, 0),
        new Case(
            new Intersection(
                new L2Ball(3, 1.5), new NonNegative(3), new Halfspace(new double[] {1, 1, 1}, 1.1)),
            0.2,
            0,
            0.3));
  }

  private final ConvexSet set;
  private final double[] inside;
  private final Random random = new Random(20);

  ConvexSetContractTest(Case one) {
    set = one.set();
    inside = one.inside();
  }

  private double[] randomPoint(double scale) {
    return random.doubles(set.dimension(), -scale, scale).toArray();
  }

  private double[] projected(double[] w) {
    double[] p = w.clone();
    set.project(p);
    return p;
  }

  @Test
  void listIsComplete() {
    Implementations.assertAllListed(ConvexSet.class, all().stream().map(Case::set).toList());
  }

  @Test
  void aPointInsideStaysToTheLastBit() {
    assertThat(projected(inside)).containsExactly(inside);
    assertThat(set.residual(inside)).isZero();
    assertThat(set.contains(inside, 0)).isTrue();
  }

  @Test
  void aProjectionIsFeasibleAndStays() {
    // Dykstra's algorithm slows down far outside a ball, and ends at its own tolerance.
    boolean exact = !(set instanceof Intersection);
    for (double scale : exact ? new double[] {1e-3, 1, 30, 1e8} : new double[] {1e-3, 1, 3}) {
      for (int k = 0; k < 50; k++) {
        double[] w = randomPoint(scale);
        double[] p = projected(w);
        double rounding = (exact ? 1e-12 : 1e-11) * Math.max(1, Vectors.norm2(w));
        assertThat(set.contains(p, rounding)).as("at scale %s", scale).isTrue();
        assertThat(Vectors.distance(projected(p), p)).isLessThanOrEqualTo(rounding);
      }
    }
  }

  @Test
  void theDisplacementMakesNoAcuteAngleWithTheSet() {
    for (int k = 0; k < 100; k++) {
      double[] w = randomPoint(3);
      double[] p = projected(w);
      for (int trial = 0; trial < 20; trial++) {
        double[] z = trial == 0 ? inside : projected(randomPoint(3));
        double inner = 0;
        for (int i = 0; i < w.length; i++) {
          inner += (w[i] - p[i]) * (z[i] - p[i]);
        }
        assertThat(inner).isLessThanOrEqualTo(1e-9 * Math.max(1, Vectors.norm2(z)));
      }
    }
  }

  @Test
  void twoPointsNeverMoveApart() {
    for (int k = 0; k < 200; k++) {
      double[] a = randomPoint(3);
      double[] b = randomPoint(3);
      assertThat(Vectors.distance(projected(a), projected(b)))
          .isLessThanOrEqualTo(Vectors.distance(a, b) * (1 + 1e-9));
    }
  }

  @Test
  void residualIsTheDistanceToTheProjection() {
    for (int k = 0; k < 100; k++) {
      double[] w = randomPoint(3);
      double distance = Vectors.distance(w, projected(w));
      if (set instanceof Intersection) {
        assertThat(set.residual(w)).isLessThanOrEqualTo(distance + 1e-9);
        assertThat(set.residual(w) == 0).isEqualTo(distance == 0);
      } else {
        assertThat(set.residual(w)).isCloseTo(distance, offset(1e-12));
      }
    }
  }

  @Test
  void noFeasiblePointBeatsTheLinearMinimizer() {
    assumeThat(set).isInstanceOf(LinearOracle.class);
    LinearOracle oracle = (LinearOracle) set;
    assumeThat(oracle.diameter()).isFinite();
    double[] s = new double[set.dimension()];
    for (int k = 0; k < 50; k++) {
      double[] g = k == 0 ? new double[set.dimension()] : randomPoint(2);
      oracle.minimizeLinear(g, s);
      assertThat(set.contains(s, 1e-12)).isTrue();
      for (int trial = 0; trial < 100; trial++) {
        double[] z = projected(randomPoint(3));
        assertThat(Vectors.dot(g, s)).isLessThanOrEqualTo(Vectors.dot(g, z) + 1e-12);
        assertThat(Vectors.distance(s, z)).isLessThanOrEqualTo(oracle.diameter() + 1e-12);
      }
    }
  }

  @Test
  void theDiameterIsReached() {
    assumeThat(set).isInstanceOf(LinearOracle.class);
    LinearOracle oracle = (LinearOracle) set;
    assumeThat(oracle.diameter()).isFinite();
    double largest = 0;
    double[] s = new double[set.dimension()];
    double[] t = new double[set.dimension()];
    for (int k = 0; k < 500; k++) {
      double[] g = randomPoint(1);
      oracle.minimizeLinear(g, s);
      Vectors.scale(-1, g);
      if (set instanceof Simplex) {
        g = randomPoint(1);
      }
      oracle.minimizeLinear(g, t);
      largest = Math.max(largest, Vectors.distance(s, t));
    }
    assertThat(oracle.diameter()).isCloseTo(largest, offset(1e-12));
  }

  @Test
  void whatIsNoPointIsRefused() {
    int d = set.dimension();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.project(new double[d + 1]))
        .withMessage("w must have " + d + " entries but has " + (d + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.residual(new double[d + 1]))
        .withMessageContaining("w must have " + d + " entries");
    for (double bad : new double[] {Double.NaN, INF, -INF}) {
      double[] w = inside.clone();
      w[d - 1] = bad;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> set.project(w))
          .withMessage("w must be finite but entry %d of %d was %s", d - 1, d, bad);
      assertThatIllegalArgumentException().isThrownBy(() -> set.contains(w, 1));
    }
    assumeThat(set).isInstanceOf(LinearOracle.class);
    LinearOracle oracle = (LinearOracle) set;
    double[] g = inside.clone();
    g[0] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> oracle.minimizeLinear(g, new double[d]))
        .withMessage("g must be finite but entry 0 of %d was NaN", d);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> oracle.minimizeLinear(new double[d], new double[d + 1]))
        .withMessage("s must have %d entries but has %d", d, d + 1);
  }
}
