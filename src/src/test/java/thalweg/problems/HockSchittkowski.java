package thalweg.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import thalweg.functions.Differentiable;

/**
 * Problems of Hock and Schittkowski with their starts, minima and solutions; digits beyond the printed ones come from
 * solving the optimality conditions with 40 digits.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-48320-2">Test Examples for Nonlinear Programming Codes (1981)</a>
 */
public final class HockSchittkowski {
  static final double INF = Double.POSITIVE_INFINITY;

  private HockSchittkowski() {}

  /** All that are here: bounds only, linear and nonlinear, equalities and inequalities. */
  public static List<ConstrainedCase> all() {
    List<ConstrainedCase> all = new ArrayList<>(two());
    all.addAll(HockSchittkowskiLarger.fourAndMore());
    return all;
  }

  /** A problem as the collection prints it, with inequalities c(x) ≥ 0. */
  static ConstrainedCase hs(
      int number,
      int dimension,
      Function<Dual[], Dual> objective,
      List<Differentiable> equalities,
      List<Differentiable> notNegative,
      double[] lower,
      double[] upper,
      double[] start,
      double minimum,
      double[] solution) {
    List<Differentiable> inequalities =
        notNegative.stream().map(HockSchittkowski::negated).toList();
    return new ConstrainedCase(
        "HS " + number,
        Formula.objective(dimension, objective),
        equalities,
        inequalities,
        lower,
        upper,
        start,
        minimum,
        solution);
  }

  private static Differentiable negated(Differentiable c) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return c.dimension();
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        double value = c.valueAndGradient(w, g);
        for (int i = 0; i < g.length; i++) {
          g[i] = -g[i];
        }
        return -value;
      }
    };
  }

  /** Constraint functions of x₁ … x_d. */
  @SafeVarargs
  static List<Differentiable> all(int dimension, Function<Dual[], Dual>... formulas) {
    List<Differentiable> functions = new ArrayList<>();
    for (Function<Dual[], Dual> formula : formulas) {
      functions.add(Formula.objective(dimension, formula));
    }
    return functions;
  }

  /** No bounds. */
  static double[] free(int dimension, double infinity) {
    double[] bounds = new double[dimension];
    Arrays.fill(bounds, infinity);
    return bounds;
  }

  static Dual squares(Dual[] x) {
    return Dual.sum(x.length, i -> x[i].square());
  }

  private static List<ConstrainedCase> two() {
    return List.of(
        hs(
            1,
            2,
            x -> x[1].minus(x[0].square()).square().times(100).plus(x[0].negate().plus(1).square()),
            all(2),
            all(2),
            new double[] {-INF, -1.5},
            free(2, INF),
            new double[] {-2, 1},
            0,
            new double[] {1, 1}),
        hs(
            2,
            2,
            x -> x[1].minus(x[0].square()).square().times(100).plus(x[0].negate().plus(1).square()),
            all(2),
            all(2),
            new double[] {-INF, 1.5},
            free(2, INF),
            new double[] {-2, 1},
            0.05042618789360708,
            new double[] {1.2243707487363524, 1.5}),
        hs(
            3,
            2,
            x -> x[1].plus(x[1].minus(x[0]).square().times(1e-05)),
            all(2),
            all(2),
            new double[] {-INF, 0},
            free(2, INF),
            new double[] {10, 1},
            0,
            new double[] {0, 0}),
        hs(
            4,
            2,
            x -> x[0].plus(1).cube().over(3).plus(x[1]),
            all(2),
            all(2),
            new double[] {1, 0},
            free(2, INF),
            new double[] {1.125, 0.125},
            8.0 / 3,
            new double[] {1, 0}),
        hs(
            5,
            2,
            x ->
                x[0].plus(x[1])
                    .sin()
                    .plus(x[0].minus(x[1]).square())
                    .minus(x[0].times(1.5))
                    .plus(x[1].times(2.5))
                    .plus(1),
            all(2),
            all(2),
            new double[] {-1.5, -3},
            new double[] {4, 3},
            new double[] {0, 0},
            -Math.sqrt(3) / 2 - Math.PI / 3,
            new double[] {0.5 - Math.PI / 3, -0.5 - Math.PI / 3}),
        hs(
            6,
            2,
            x -> x[0].negate().plus(1).square(),
            all(2, x -> x[1].minus(x[0].square()).times(10)),
            all(2),
            free(2, -INF),
            free(2, INF),
            new double[] {-1.2, 1},
            0,
            new double[] {1, 1}),
        hs(
            7,
            2,
            x -> x[0].square().plus(1).log().minus(x[1]),
            all(2, x -> x[0].square().plus(1).square().plus(x[1].square()).minus(4)),
            all(2),
            free(2, -INF),
            free(2, INF),
            new double[] {2, 2},
            -Math.sqrt(3),
            new double[] {0, Math.sqrt(3)}),
        hs(
            9,
            2,
            x -> x[0].times(Math.PI / 12).sin().times(x[1].times(Math.PI / 16).cos()),
            all(2, x -> x[0].times(4).minus(x[1].times(3))),
            all(2),
            free(2, -INF),
            free(2, INF),
            new double[] {0, 0},
            -0.5,
            new double[] {-3, -4}),
        hs(
            10,
            2,
            x -> x[0].minus(x[1]),
            all(2),
            all(
                2,
                x ->
                    x[0].times(2)
                        .times(x[1])
                        .minus(x[0].square().times(3))
                        .minus(x[1].square())
                        .plus(1)),
            free(2, -INF),
            free(2, INF),
            new double[] {-10, 10},
            -1,
            new double[] {0, 1}),
        hs(
            11,
            2,
            x -> x[0].minus(5).square().plus(x[1].square()).minus(25),
            all(2),
            all(2, x -> x[1].minus(x[0].square())),
            free(2, -INF),
            free(2, INF),
            new double[] {4.9, 0.1},
            -8.498464223154677,
            new double[] {1.234772825053297, 1.5246639294900999}),
        hs(
            12,
            2,
            x ->
                x[0].square()
                    .times(0.5)
                    .plus(x[1].square())
                    .minus(x[0].times(x[1]))
                    .minus(x[0].times(7))
                    .minus(x[1].times(7)),
            all(2),
            all(2, x -> x[0].square().times(4).negate().plus(25).minus(x[1].square())),
            free(2, -INF),
            free(2, INF),
            new double[] {0, 0},
            -30,
            new double[] {2, 3}),
        hs(
            14,
            2,
            x -> x[0].minus(2).square().plus(x[1].minus(1).square()),
            all(2, x -> x[0].minus(x[1].times(2)).plus(1)),
            all(2, x -> x[0].square().times(0.25).negate().plus(1).minus(x[1].square())),
            free(2, -INF),
            free(2, INF),
            new double[] {2, 2},
            9 - 2.875 * Math.sqrt(7),
            new double[] {0.5 * (Math.sqrt(7) - 1), 0.25 * (Math.sqrt(7) + 1)}),
        hs(
            15,
            2,
            x -> x[1].minus(x[0].square()).square().times(100).plus(x[0].negate().plus(1).square()),
            all(2),
            all(2, x -> x[0].times(x[1]).minus(1), x -> x[0].plus(x[1].square())),
            free(2, -INF),
            new double[] {0.5, INF},
            new double[] {-2, 1},
            306.5,
            new double[] {0.5, 2}),
        hs(
            16,
            2,
            x -> x[1].minus(x[0].square()).square().times(100).plus(x[0].negate().plus(1).square()),
            all(2),
            all(2, x -> x[0].plus(x[1].square()), x -> x[0].square().plus(x[1])),
            new double[] {-0.5, -INF},
            new double[] {0.5, 1},
            new double[] {-2, 1},
            0.25,
            new double[] {0.5, 0.25}),
        hs(
            18,
            2,
            x -> x[0].square().times(0.01).plus(x[1].square()),
            all(2),
            all(
                2,
                x -> x[0].times(x[1]).minus(25),
                x -> x[0].square().plus(x[1].square()).minus(25)),
            new double[] {2, 0},
            new double[] {50, 50},
            new double[] {2, 2},
            5,
            new double[] {Math.sqrt(250), Math.sqrt(2.5)}),
        hs(
            19,
            2,
            x -> x[0].minus(10).cube().plus(x[1].minus(20).cube()),
            all(2),
            all(
                2,
                x -> x[0].minus(5).square().plus(x[1].minus(5).square()).minus(100),
                x -> x[0].minus(6).square().negate().plus(82.81).minus(x[1].minus(5).square())),
            new double[] {13, 0},
            new double[] {100, 100},
            new double[] {20.1, 5.84},
            -6961.813875580138,
            new double[] {14.095, 5 - Math.sqrt(17.280975)}),
        hs(
            21,
            2,
            x -> x[0].square().times(0.01).plus(x[1].square()).minus(100),
            all(2),
            all(2, x -> x[0].times(10).minus(x[1]).minus(10)),
            new double[] {2, -50},
            new double[] {50, 50},
            new double[] {-1, -1},
            -99.96,
            new double[] {2, 0}),
        hs(
            22,
            2,
            x -> x[0].minus(2).square().plus(x[1].minus(1).square()),
            all(2),
            all(2, x -> x[0].plus(x[1]).negate().plus(2), x -> x[1].minus(x[0].square())),
            free(2, -INF),
            free(2, INF),
            new double[] {2, 2},
            1,
            new double[] {1, 1}),
        hs(
            23,
            2,
            x -> x[0].square().plus(x[1].square()),
            all(2),
            all(
                2,
                x -> x[0].plus(x[1]).minus(1),
                x -> x[0].square().plus(x[1].square()).minus(1),
                x -> x[0].square().times(9).plus(x[1].square()).minus(9),
                x -> x[0].square().minus(x[1]),
                x -> x[1].square().minus(x[0])),
            new double[] {-50, -50},
            new double[] {50, 50},
            new double[] {3, 1},
            2,
            new double[] {1, 1}),
        hs(
            24,
            2,
            x -> x[0].minus(3).square().minus(9).times(x[1].cube()).over(27 * Math.sqrt(3)),
            all(2),
            all(
                2,
                x -> x[0].over(Math.sqrt(3)).minus(x[1]),
                x -> x[0].plus(x[1].times(Math.sqrt(3))),
                x -> x[0].plus(x[1].times(Math.sqrt(3))).negate().plus(6)),
            new double[] {0, 0},
            free(2, INF),
            new double[] {1, 0.5},
            -1,
            new double[] {3, Math.sqrt(3)}),
        hs(
            26,
            3,
            x -> x[0].minus(x[1]).square().plus(x[1].minus(x[2]).square().square()),
            all(3, x -> x[1].square().plus(1).times(x[0]).plus(x[2].square().square()).minus(3)),
            all(3),
            free(3, -INF),
            free(3, INF),
            new double[] {-2.6, 2, 2},
            0,
            new double[] {1, 1, 1}),
        hs(
            27,
            3,
            x -> x[0].minus(1).square().times(0.01).plus(x[1].minus(x[0].square()).square()),
            all(3, x -> x[0].plus(x[2].square()).plus(1)),
            all(3),
            free(3, -INF),
            free(3, INF),
            new double[] {2, 2, 2},
            0.04,
            new double[] {-1, 1, 0}),
        hs(
            28,
            3,
            x -> x[0].plus(x[1]).square().plus(x[1].plus(x[2]).square()),
            all(3, x -> x[0].plus(x[1].times(2)).plus(x[2].times(3)).minus(1)),
            all(3),
            free(3, -INF),
            free(3, INF),
            new double[] {-4, 1, 1},
            0,
            new double[] {0.5, -0.5, 0.5}),
        hs(
            29,
            3,
            x -> x[0].times(x[1]).times(x[2]).negate(),
            all(3),
            all(
                3,
                x ->
                    x[0].square()
                        .plus(x[1].square().times(2))
                        .plus(x[2].square().times(4))
                        .negate()
                        .plus(48)),
            free(3, -INF),
            free(3, INF),
            new double[] {1, 1, 1},
            -16 * Math.sqrt(2),
            new double[] {4, 2 * Math.sqrt(2), 2}),
        hs(
            30,
            3,
            x -> squares(x),
            all(3),
            all(3, x -> x[0].square().plus(x[1].square()).minus(1)),
            new double[] {1, -10, -10},
            new double[] {10, 10, 10},
            new double[] {1, 1, 1},
            1,
            new double[] {1, 0, 0}),
        hs(
            31,
            3,
            x -> x[0].square().times(9).plus(x[1].square()).plus(x[2].square().times(9)),
            all(3),
            all(3, x -> x[0].times(x[1]).minus(1)),
            new double[] {-10, 1, -10},
            new double[] {10, 10, 1},
            new double[] {1, 1, 1},
            6,
            new double[] {1 / Math.sqrt(3), Math.sqrt(3), 0}),
        hs(
            33,
            3,
            x -> x[0].minus(1).times(x[0].minus(2)).times(x[0].minus(3)).plus(x[2]),
            all(3),
            all(
                3,
                x -> x[2].square().minus(x[1].square()).minus(x[0].square()),
                x -> squares(x).minus(4)),
            new double[] {0, 0, 0},
            new double[] {INF, INF, 5},
            new double[] {0, 0, 3},
            Math.sqrt(2) - 6,
            new double[] {0, Math.sqrt(2), Math.sqrt(2)}),
        hs(
            34,
            3,
            x -> x[0].negate(),
            all(3),
            all(3, x -> x[1].minus(x[0].exp()), x -> x[2].minus(x[1].exp())),
            new double[] {0, 0, 0},
            new double[] {100, 100, 10},
            new double[] {0, 1.05, 2.9},
            -Math.log(Math.log(10)),
            new double[] {Math.log(Math.log(10)), Math.log(10), 10}),
        hs(
            35,
            3,
            x ->
                x[0].square()
                    .times(2)
                    .plus(x[1].square().times(2))
                    .plus(x[2].square())
                    .plus(x[0].times(2).times(x[1]))
                    .plus(x[0].times(2).times(x[2]))
                    .minus(x[0].times(8))
                    .minus(x[1].times(6))
                    .minus(x[2].times(4))
                    .plus(9),
            all(3),
            all(3, x -> x[0].plus(x[1]).plus(x[2].times(2)).negate().plus(3)),
            new double[] {0, 0, 0},
            free(3, INF),
            new double[] {0.5, 0.5, 0.5},
            1.0 / 9,
            new double[] {4.0 / 3, 7.0 / 9, 4.0 / 9}),
        hs(
            36,
            3,
            x -> x[0].times(x[1]).times(x[2]).negate(),
            all(3),
            all(3, x -> x[0].plus(x[1].times(2)).plus(x[2].times(2)).negate().plus(72)),
            new double[] {0, 0, 0},
            new double[] {20, 11, 42},
            new double[] {10, 10, 10},
            -3300,
            new double[] {20, 11, 15}),
        hs(
            37,
            3,
            x -> x[0].times(x[1]).times(x[2]).negate(),
            all(3),
            all(
                3,
                x -> x[0].plus(x[1].times(2)).plus(x[2].times(2)).negate().plus(72),
                x -> x[0].plus(x[1].times(2)).plus(x[2].times(2))),
            new double[] {0, 0, 0},
            new double[] {42, 42, 42},
            new double[] {10, 10, 10},
            -3456,
            new double[] {24, 12, 12}),
        hs(
            60,
            3,
            x ->
                x[0].minus(1)
                    .square()
                    .plus(x[0].minus(x[1]).square())
                    .plus(x[1].minus(x[2]).square().square()),
            all(
                3,
                x ->
                    x[0].times(x[1].square().plus(1))
                        .plus(x[2].square().square())
                        .minus(4 + 3 * Math.sqrt(2))),
            all(3),
            new double[] {-10, -10, -10},
            new double[] {10, 10, 10},
            new double[] {2, 2, 2},
            0.03256820025506984,
            new double[] {1.1048590197333166, 1.1966741822882572, 1.535262260325326}),
        hs(
            61,
            3,
            x ->
                x[0].square()
                    .times(4)
                    .plus(x[1].square().times(2))
                    .plus(x[2].square().times(2))
                    .minus(x[0].times(33))
                    .plus(x[1].times(16))
                    .minus(x[2].times(24)),
            all(
                3,
                x -> x[0].times(3).minus(x[1].square().times(2)).minus(7),
                x -> x[0].times(4).minus(x[2].square()).minus(11)),
            all(3),
            free(3, -INF),
            free(3, INF),
            new double[] {0, 0, 0},
            -143.64614219778025,
            new double[] {5.326770135563928, -2.118998632218976, 3.2104642253505506}),
        hs(
            63,
            3,
            x ->
                x[0].square()
                    .plus(x[1].square().times(2))
                    .plus(x[2].square())
                    .plus(x[0].times(x[1]))
                    .plus(x[0].times(x[2]))
                    .negate()
                    .plus(1000),
            all(
                3,
                x -> x[0].times(8).plus(x[1].times(14)).plus(x[2].times(7)).minus(56),
                x -> squares(x).minus(25)),
            all(3),
            new double[] {0, 0, 0},
            free(3, INF),
            new double[] {2, 2, 2},
            961.7151721300522,
            new double[] {3.5121213418747197, 0.21698794151522302, 3.552171154827017}),
        hs(
            64,
            3,
            x ->
                x[0].times(5)
                    .plus(x[0].power(-1).times(50000))
                    .plus(x[1].times(20))
                    .plus(x[1].power(-1).times(72000))
                    .plus(x[2].times(10))
                    .plus(x[2].power(-1).times(144000)),
            all(3),
            all(
                3,
                x ->
                    x[0].power(-1)
                        .times(4)
                        .plus(x[1].power(-1).times(32))
                        .plus(x[2].power(-1).times(120))
                        .negate()
                        .plus(1)),
            new double[] {1e-05, 1e-05, 1e-05},
            free(3, INF),
            new double[] {1, 1, 1},
            6299.8424279215205,
            new double[] {108.73470491089891, 85.1262127908938, 204.32459661260555}),
        hs(
            65,
            3,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[0].plus(x[1]).minus(10).square().over(9))
                    .plus(x[2].minus(5).square()),
            all(3),
            all(3, x -> squares(x).negate().plus(48)),
            new double[] {-4.5, -4.5, -5},
            new double[] {4.5, 4.5, 5},
            new double[] {-5, 5, 0},
            0.9535288568047828,
            new double[] {3.6504617252130362, 3.6504617252130362, 4.620417555320008}),
        hs(
            66,
            3,
            x -> x[2].times(0.2).minus(x[0].times(0.8)),
            all(3),
            all(3, x -> x[1].minus(x[0].exp()), x -> x[2].minus(x[1].exp())),
            new double[] {0, 0, 0},
            new double[] {100, 100, 10},
            new double[] {0, 1.05, 2.9},
            0.518163274181541,
            new double[] {0.1841264879228477, 1.2021678731970429, 3.3273223225990955}));
  }
}
