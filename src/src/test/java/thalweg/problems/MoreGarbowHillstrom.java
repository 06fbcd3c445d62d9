package thalweg.problems;

import static thalweg.problems.Formula.residuals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The 35 problems of Moré, Garbow and Hillstrom, numbered as in the paper, with its starts and minima of ‖r‖².
 *
 * @see <a href="https://doi.org/10.1145/355934.355936">Testing Unconstrained Optimization Software, ACM TOMS 7(1), 1981</a>
 */
public final class MoreGarbowHillstrom {
  private MoreGarbowHillstrom() {}

  /** All 35, those of a free dimension at the paper's usual one. */
  public static List<LeastSquaresCase> all() {
    List<LeastSquaresCase> all = new ArrayList<>(fixed());
    all.addAll(MoreGarbowHillstromAnySize.all());
    return all;
  }

  private static List<LeastSquaresCase> fixed() {
    return List.of(
        new LeastSquaresCase("1 Rosenbrock", new Rosenbrock()),
        new LeastSquaresCase(
            "2 Freudenstein and Roth",
            new FreudensteinRoth(),
            new double[] {0.5, -2},
            0,
            48.98425367924),
        new LeastSquaresCase(
            "3 Powell badly scaled",
            residuals(
                2,
                2,
                w ->
                    new Dual[] {
                      w[0].times(w[1]).times(1e4).minus(1),
                      decay(w[0], 1).plus(decay(w[1], 1)).minus(1.0001)
                    }),
            new double[] {0, 1},
            0),
        new LeastSquaresCase("4 Brown badly scaled", new BrownBadlyScaled()),
        new LeastSquaresCase("5 Beale", new Beale()),
        residualsFrom1(
            "6 Jennrich and Sampson",
            10,
            w -> i -> w[0].times(i).exp().plus(w[1].times(i).exp()).negate().plus(2 + 2 * i),
            new double[] {0.3, 0.4},
            124.362),
        new LeastSquaresCase("7 Helical valley", new HelicalValley()),
        new LeastSquaresCase("8 Bard", new Bard(), new double[] {1, 1, 1}, 8.21487e-3, 17.4286),
        residualsFrom1(
            "9 Gaussian",
            15,
            w ->
                i ->
                    w[0].times(bell(w[1].over(2), w[2], (8 - i) / 2.0))
                        .minus(GAUSSIAN[Math.min(i, 16 - i) - 1]),
            new double[] {0.4, 1, 0},
            1.12793e-8),
        residualsFrom1(
            "10 Meyer",
            16,
            w -> i -> w[0].times(w[1].over(w[2].plus(45 + 5 * i)).exp()).minus(MEYER[i - 1]),
            new double[] {0.02, 4000, 250},
            87.9458),
        residualsFrom1(
            "11 Gulf research and development",
            99,
            w -> {
              return i -> {
                double t = i / 100.0;
                double y = 25 + Math.pow(-50 * Math.log(t), 2.0 / 3);
                return w[1].negate().plus(y).abs().power(w[2]).over(w[0]).negate().exp().minus(t);
              };
            },
            new double[] {5, 2.5, 0.15},
            0),
        residualsFrom1(
            "12 Box three-dimensional",
            10,
            w ->
                i ->
                    decay(w[0], 0.1 * i)
                        .minus(decay(w[1], 0.1 * i))
                        .minus(w[2].times(Math.exp(-0.1 * i) - Math.exp(-i))),
            new double[] {0, 10, 20},
            0),
        new LeastSquaresCase("13 Powell singular", new PowellSingular()),
        new LeastSquaresCase("14 Wood", new Wood()),
        new LeastSquaresCase(
            "15 Kowalik and Osborne",
            new KowalikOsborne(),
            new KowalikOsborne().start(),
            3.07505e-4,
            1.02734e-3),
        residualsFrom1(
            "16 Brown and Dennis",
            20,
            w ->
                i -> {
                  double t = i / 5.0;
                  Dual line = w[1].times(t).plus(w[0]).minus(Math.exp(t));
                  return w[3].times(Math.sin(t))
                      .plus(w[2])
                      .minus(Math.cos(t))
                      .square()
                      .plus(line.square());
                },
            new double[] {25, 5, -5, -1},
            85822.2),
        residualsFrom1(
            "17 Osborne 1",
            33,
            w ->
                i ->
                    w[1].times(decay(w[3], 10 * (i - 1)))
                        .plus(w[2].times(decay(w[4], 10 * (i - 1))))
                        .plus(w[0])
                        .minus(OSBORNE1[i - 1]),
            new double[] {0.5, 1.5, -1, 0.01, 0.02},
            5.46489e-5),
        residualsFrom1(
            "18 Biggs EXP6",
            13,
            w ->
                i -> {
                  double t = 0.1 * i;
                  return w[2].times(decay(w[0], t))
                      .minus(w[3].times(decay(w[1], t)))
                      .plus(w[5].times(decay(w[4], t)))
                      .minus(Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t));
                },
            new double[] {1, 2, 1, 1, 1, 1},
            0,
            5.65565e-3),
        residualsFrom1(
            "19 Osborne 2",
            65,
            w ->
                i -> {
                  double t = (i - 1) / 10.0;
                  return Dual.sum(
                          w[0].times(decay(w[4], t)),
                          w[1].times(bell(w[5], w[8], t)),
                          w[2].times(bell(w[6], w[9], t)),
                          w[3].times(bell(w[7], w[10], t)))
                      .minus(OSBORNE2[i - 1]);
                },
            new double[] {1.3, 0.65, 0.65, 0.7, 0.6, 3, 5, 7, 2, 4.5, 5.5},
            4.01377e-2));
  }

  /** Residuals i = 1 … m that follow one formula. */
  static LeastSquaresCase residualsFrom1(
      String name,
      int size,
      Function<Dual[], IntFunction<Dual>> formula,
      double[] start,
      double... minima) {
    return new LeastSquaresCase(
        name,
        residuals(
            size,
            start.length,
            w -> {
              IntFunction<Dual> residual = formula.apply(w);
              Dual[] r = new Dual[size];
              Arrays.setAll(r, i -> residual.apply(i + 1));
              return r;
            }),
        start,
        minima);
  }

  /** \(e^{-tx}\). */
  private static Dual decay(Dual x, double t) {
    return x.times(-t).exp();
  }

  /** \(e^{-s(t-c)^2}\). */
  private static Dual bell(Dual s, Dual centre, double t) {
    return centre.minus(t).square().times(s).negate().exp();
  }

  private static final double[] GAUSSIAN = {
    0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989
  };
  private static final double[] MEYER = {
    34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307,
    2872
  };
  private static final double[] OSBORNE1 = {
    0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685,
    0.658, 0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448,
    0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406
  };
  private static final double[] OSBORNE2 = {
    1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746, 0.679, 0.608,
    0.655, 0.616, 0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649, 0.694, 0.644, 0.624, 0.661,
    0.612, 0.558, 0.533, 0.495, 0.500, 0.423, 0.395, 0.375, 0.372, 0.391, 0.396, 0.405, 0.428,
    0.429, 0.523, 0.562, 0.607, 0.653, 0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559,
    0.597, 0.625, 0.739, 0.710, 0.729, 0.720, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054
  };
}
