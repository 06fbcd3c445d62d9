package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import thalweg.Implementations;
import thalweg.constraints.AffineSet;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.Halfspace;
import thalweg.constraints.Hyperplane;
import thalweg.constraints.Intersection;
import thalweg.constraints.L1Ball;
import thalweg.constraints.L2Ball;
import thalweg.constraints.LInfinityBall;
import thalweg.constraints.NonNegative;
import thalweg.constraints.NuclearBall;
import thalweg.constraints.PsdCone;
import thalweg.constraints.SecondOrderCone;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;

/** The normal cone of every set, by what projections say of it. */
class NormalConesTest {
  private static final DMatrixRMaj ROWS =
      new DMatrixRMaj(new double[][] {{1, 2, 0, -1}, {0, 1, 1, 3}});

  static final List<ConvexSet> SETS =
      List.of(
          new Box(new double[] {-1, 0, 0.5, -2}, new double[] {1, 0, 3, Double.POSITIVE_INFINITY}),
          new NonNegative(4),
          new LInfinityBall(4, 0.7),
          new Simplex(4, 2),
          new L1Ball(4, 1.5),
          new L2Ball(4, 0.8),
          new Halfspace(new double[] {3, -4, 0, 1}, 2),
          new Hyperplane(new double[] {3, -4, 0, 1}, 2),
          new AffineSet(ROWS, new double[] {1, -2}),
          new SecondOrderCone(4),
          new PsdCone(2),
          new NuclearBall(2, 2, 1.2),
          new Intersection(new Simplex(4, 2), new Halfspace(new double[] {1, 2, 3, 4}, 4)),
          new Intersection(new L2Ball(4, 1), new NonNegative(4)),
          new Intersection(new AffineSet(ROWS, new double[] {1, -2}), Box.uniform(4, -2, 2)));

  @Test
  void everySetIsListed() {
    Implementations.assertAllListed(ConvexSet.class, SETS);
  }

  /** The projection of t minimizes the distance to t, and t minus it is a normal by definition. */
  @ParameterizedTest
  @FieldSource("SETS")
  void theProjectionOfAPointIsOptimalAndItsNormalIsInTheCone(ConvexSet set) {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 30; trial++) {
      double[] t = random.doubles(4, -4, 4).toArray();
      double[] p = t.clone();
      set.project(p);
      Optimality there = Optimality.at(distance(t), set, p);
      assertThat(there.holds()).as("%s", there).isTrue();
      assertThat(there.residual()).isLessThan(1e-9);
      double[] n = t.clone();
      Vectors.axpy(-1, p, n);
      double[] nearest = NormalCones.at(set, p, 1e-9).nearest(n);
      assertThat(nearest).containsExactly(n, offset(1e-8));
      for (Multiplier m : there.multipliers()) {
        assertThat(m.anySign() || m.price() > -1e-8).as("%s", m).isTrue();
      }
    }
  }

  /** By Moreau's theorem v minus its nearest normal is a feasible direction, at a right angle. */
  @ParameterizedTest
  @FieldSource("SETS")
  void whatTheConeLeavesOfAVectorLeadsIntoTheSet(ConvexSet set) {
    SplittableRandom random = new SplittableRandom(8);
    for (int trial = 0; trial < 20; trial++) {
      double[] p = random.doubles(4, -3, 3).toArray();
      set.project(p);
      double[] v = random.doubles(4, -1, 1).toArray();
      NormalCone cone = NormalCones.at(set, p, 1e-9);
      double[] n = cone.nearest(v);
      double[] tangent = v.clone();
      Vectors.axpy(-1, n, tangent);
      assertThat(Vectors.dot(n, tangent)).isCloseTo(0, offset(1e-9));
      double[] q = p.clone();
      Vectors.axpy(1e-5, tangent, q);
      assertThat(set.residual(q)).isLessThan(1e-8);
    }
  }

  /** Normals an angle of 10⁻⁵ apart, (3, 10⁻⁵) = 2(1, 10⁻⁵) + (1, −10⁻⁵): a cycle through the sets would take 10¹⁰ rounds. */
  @Test
  void nearlyParallelNormalsAreToldApart() {
    ConvexSet wedge =
        new Intersection(
            new Halfspace(new double[] {1, 1e-5}, 0), new Halfspace(new double[] {1, -1e-5}, 0));
    NormalCone cone = NormalCones.at(wedge, new double[2], 1e-9);
    double[] v = {3, 1e-5};
    assertThat(cone.nearest(v)).containsExactly(v, offset(1e-14));
    List<Multiplier> prices = cone.multipliers(v);
    assertThat(prices.get(0).price()).isCloseTo(2, offset(1e-6));
    assertThat(prices.get(1).price()).isCloseTo(1, offset(1e-6));
  }

  /** Of (1, 0) the tip of the cone |x| ≤ t holds (½, −½), and (½, ½) leads into the cone. */
  @Test
  void theTipHoldsPartOfAPushFromTheSide() {
    NormalCone tip = NormalCones.at(new SecondOrderCone(2), new double[2], 1e-9);
    assertThat(tip.nearest(new double[] {1, 0}))
        .containsExactly(new double[] {0.5, -0.5}, offset(1e-15));
    assertThat(tip.nearest(new double[] {0, 1})).containsExactly(0, 0);
  }

  /** A set of the reader's own, known by its projection alone. */
  @Test
  void aSetThatIsNotKnownIsProbed() {
    ConvexSet own =
        new ConvexSet() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public void project(double[] w) {
            new L2Ball(2, 1).project(w);
          }
        };
    Differentiable f = distance(new double[] {3, 4});
    assertThat(Optimality.at(f, own, new double[] {0.6, 0.8}).holds()).isTrue();
    assertThat(Optimality.at(f, own, new double[] {0.8, 0.6}).holds()).isFalse();
    assertThat(Optimality.at(f, own, new double[] {0.6, 0.8}).multipliers().get(0).rate())
        .isCloseTo(-4, offset(1e-9));
  }

  /** The best value over the set of parameter b, by projection. */
  private static double best(ConvexSet set, double[] t) {
    double[] p = t.clone();
    set.project(p);
    double distance = Vectors.distance(p, t);
    return 0.5 * distance * distance;
  }

  private record Moved(String name, double at, DoubleFunction<ConvexSet> set, double[] t) {}

  static final List<Moved> MOVED =
      List.of(
          new Moved("w[1] at its lower", 0.5, b -> Box.atLeast(-9, b), new double[] {1, -1}),
          new Moved("w[0] at its upper", 2, b -> Box.atMost(b, 9), new double[] {5, 1}),
          new Moved("largest", 1, b -> new LInfinityBall(3, b), new double[] {5, -2, 0.1}),
          new Moved("sum", 1, b -> new Simplex(3, b), new double[] {0.3, -2, 0.6}),
          new Moved("1-norm", 1, b -> new L1Ball(3, b), new double[] {3, -2.5, 0.1}),
          new Moved("2-norm", 1, b -> new L2Ball(3, b), new double[] {3, -2.5, 0.1}),
          new Moved("nuclear", 1, b -> new NuclearBall(2, 2, b), new double[] {3, -2.5, 0.1, 0.7}),
          new Moved("limit", 1, b -> new Halfspace(new double[] {3, 4}, b), new double[] {3, 2}),
          new Moved("aᵀw", 1, b -> new Hyperplane(new double[] {3, 4}, b), new double[] {-3, -2}),
          new Moved(
              "equation 1",
              -2,
              b -> new AffineSet(ROWS, new double[] {1, b}),
              new double[] {-3, -2, 1, 0}),
          new Moved(
              "aᵀw",
              1.2,
              b -> new Intersection(new Simplex(3), new Halfspace(new double[] {1, 2, 3}, b)),
              new double[] {0.1, 0.2, 2}),
          new Moved(
              "2-norm",
              1,
              b -> new Intersection(new L2Ball(3, b), new NonNegative(3)),
              new double[] {-1, 2, 3}));

  @ParameterizedTest
  @FieldSource("MOVED")
  void theRateIsTheSlopeOfTheBestValue(Moved moved) {
    double h = 1e-4;
    double slope =
        (best(moved.set.apply(moved.at + h), moved.t)
                - best(moved.set.apply(moved.at - h), moved.t))
            / (2 * h);
    double[] p = moved.t.clone();
    ConvexSet set = moved.set.apply(moved.at);
    set.project(p);
    List<Multiplier> multipliers = Optimality.at(distance(moved.t), set, p).multipliers();
    Multiplier price =
        multipliers.stream().filter(m -> m.constraint().contains(moved.name)).findFirst().get();
    assertThat(slope).isNotZero();
    assertThat(price.rate()).isCloseTo(slope, offset(1e-6 * Math.abs(slope) + 1e-7));
  }

  static Quadratic distance(double[] t) {
    double[] ones = new double[t.length];
    Arrays.fill(ones, 1);
    return new Quadratic(Quadratic.diagonal(ones).matrix(), t);
  }
}
