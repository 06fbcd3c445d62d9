package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;

/**
 * A search makes the same trials in any units: with f multiplied by 2ᵏ, w by 2ᵐ and the direction by 2ʲ more, every trial
 * is the same one times 2ᵐ, to the last bit.
 */
class LineSearchUnitsTest {

  /** Every search, where a step size that used to be 1 is now {@code one}. */
  static List<DoubleFunction<LineSearch>> searches() {
    return List.of(
        one -> new FixedStep(1e-3 * one),
        Backtracking::new,
        one -> new Wolfe(),
        one -> new Wolfe(0.1, 0.2),
        one -> new StrongWolfe(),
        one -> new StrongWolfe(1e-4, 0.01),
        one -> new MoreThuente(),
        one -> new MoreThuente(1e-3, 1e-2),
        one -> new HagerZhang(),
        one -> new HagerZhang(0.01, 0.02, 0),
        one -> new ExactQuadratic());
  }

  /** \(-\sum_i(3w_i+\log(0.7-w_i))\), not a number from 0.7 on. */
  private static final Differentiable WALL =
      new Differentiable() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public double valueAndGradient(double[] w, double[] g) {
          double value = 0;
          for (int i = 0; i < w.length; i++) {
            value -= 3 * w[i] + Math.log(0.7 - w[i]);
            g[i] = 1 / (0.7 - w[i]) - 3;
          }
          return value;
        }
      };

  /** \(2^kf(2^{-m}w)\), which remembers where it was evaluated, in units of f. */
  private record Scaled(Differentiable f, int k, int m, List<double[]> tried)
      implements Differentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double[] unscaled = w.clone();
      Vectors.scale(Math.scalb(1.0, -m), unscaled);
      tried.add(unscaled);
      double value = f.valueAndGradient(unscaled, g);
      Vectors.scale(Math.scalb(1.0, k - m), g);
      return Math.scalb(value, k);
    }
  }

  private record Path(List<double[]> tried, double size) {}

  /** Searches from w along −∇f, all of it in units. */
  private static Path path(
      DoubleFunction<LineSearch> search, Differentiable f, double[] w, double first, int[] units) {
    int k = units[0];
    int m = units[1];
    int j = units[2];
    Scaled scaled = new Scaled(f, k, m, new ArrayList<>());
    double[] d = new double[w.length];
    f.valueAndGradient(w, d);
    Vectors.scale(-Math.scalb(1.0, m + j), d);
    double[] start = w.clone();
    Vectors.scale(Math.scalb(1.0, m), start);
    double[] g = new double[w.length];
    double value = scaled.valueAndGradient(start, g);
    Line line = new Line(scaled);
    line.start(start, value, g, d);
    double one = Math.scalb(1.0, -j);
    line.tryFirst(first * one);
    line.goNoFartherThan(1e3 * one);
    Step step = search.apply(one).along(line, 0);
    return new Path(scaled.tried(), Math.scalb(step.size(), j));
  }

  private static void assertSame(DoubleFunction<LineSearch> search, int[] units) {
    double[][] starts = {{-1.2, 1}, {-1.2, 1}, {0.1, -0.4}};
    List<Differentiable> functions = List.of(new Rosenbrock(), Quadratic.diagonal(1, 1000), WALL);
    for (int i = 0; i < starts.length; i++) {
      for (double first : new double[] {1e-5, 0.01, 1}) {
        Path plain = path(search, functions.get(i), starts[i], first, new int[3]);
        Path scaled = path(search, functions.get(i), starts[i], first, units);
        String where = "%s from %s in units %s".formatted(functions.get(i), first, List.of(units));
        assertThat(scaled.tried()).as(where).containsExactlyElementsOf(plain.tried());
        assertThat(scaled.size()).as(where).isEqualTo((Double) plain.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  void trialsAreTheSameFrom1eMinus12To1e12(DoubleFunction<LineSearch> search) {
    Random random = new Random(7);
    for (int trial = 0; trial < 40; trial++) {
      assertSame(search, new int[] {unit(random), unit(random), unit(random)});
    }
  }

  private static int unit(Random random) {
    return random.nextInt(81) - 40;
  }

  @ParameterizedTest
  @MethodSource("searches")
  void trialsAreTheSameWhereSlopesOverflowAndUnderflow(DoubleFunction<LineSearch> search) {
    assertSame(search, new int[] {700, 0, 500});
    assertSame(search, new int[] {-600, 0, -500});
    assertSame(search, new int[] {600, 200, 500});
    assertSame(search, new int[] {0, -300, 900});
  }
}
