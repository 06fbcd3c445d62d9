package thalweg.problems;

import static thalweg.problems.MoreGarbowHillstrom.residualsFrom1;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Problems 20 to 35, which exist in many dimensions, each at one or two of the paper's; indices count from 1. */
final class MoreGarbowHillstromAnySize {
  private MoreGarbowHillstromAnySize() {}

  static List<LeastSquaresCase> all() {
    return List.of(
        watson(6, 2.28767e-3),
        watson(9, 1.39976e-6),
        residualsFrom1(
            "21 extended Rosenbrock",
            10,
            w ->
                i ->
                    i % 2 == 1
                        ? w[i].minus(w[i - 1].square()).times(10)
                        : w[i - 2].negate().plus(1),
            start(10, j -> j % 2 == 1 ? -1.2 : 1),
            0),
        residualsFrom1(
            "22 extended Powell singular",
            8,
            w ->
                i -> {
                  int k = (i - 1) / 4 * 4;
                  return switch (i % 4) {
                    case 1 -> w[k + 1].times(10).plus(w[k]);
                    case 2 -> w[k + 2].minus(w[k + 3]).times(Math.sqrt(5));
                    case 3 -> w[k + 1].minus(w[k + 2].times(2)).square();
                    default -> w[k].minus(w[k + 3]).square().times(Math.sqrt(10));
                  };
                },
            new double[] {3, -1, 0, 1, 3, -1, 0, 1},
            0),
        penalty1(4, 2.24997e-5),
        penalty1(10, 7.08765e-5),
        penalty2(4, 9.37629e-6),
        penalty2(10, 2.93660e-4),
        residualsFrom1(
            "25 variably dimensioned",
            12,
            w ->
                i -> {
                  Dual tilt = Dual.sum(10, j -> w[j].minus(1).times(j + 1));
                  return i <= 10 ? w[i - 1].minus(1) : i == 11 ? tilt : tilt.square();
                },
            start(10, j -> 1 - j / 10.0),
            0),
        residualsFrom1(
            "26 trigonometric",
            10,
            w ->
                i ->
                    Dual.sum(10, j -> w[j].cos())
                        .negate()
                        .plus(10)
                        .plus(w[i - 1].cos().negate().plus(1).times(i))
                        .minus(w[i - 1].sin()),
            start(10, j -> 0.1),
            0,
            2.79506e-5),
        residualsFrom1(
            "27 Brown almost-linear",
            10,
            w ->
                i ->
                    i < 10
                        ? Dual.sum(w).plus(w[i - 1]).minus(11)
                        : Arrays.stream(w).reduce(Dual::times).orElseThrow().minus(1),
            start(10, j -> 0.5),
            0,
            1),
        residualsFrom1(
            "28 discrete boundary value",
            10,
            w ->
                i -> {
                  double h = 1.0 / 11;
                  Dual bend = w[i - 1].plus(i * h + 1).cube().times(h * h / 2);
                  Dual r = w[i - 1].times(2).plus(bend);
                  r = i > 1 ? r.minus(w[i - 2]) : r;
                  return i < 10 ? r.minus(w[i]) : r;
                },
            start(10, j -> j / 11.0 * (j / 11.0 - 1)),
            0),
        residualsFrom1(
            "29 discrete integral equation",
            10,
            w ->
                i -> {
                  double h = 1.0 / 11;
                  double t = i * h;
                  Dual integral =
                      Dual.sum(
                          10,
                          k -> {
                            double s = (k + 1) * h;
                            double kernel = s <= t ? (1 - t) * s : t * (1 - s);
                            return w[k].plus(s + 1).cube().times(kernel * h / 2);
                          });
                  return w[i - 1].plus(integral);
                },
            start(10, j -> j / 11.0 * (j / 11.0 - 1)),
            0),
        residualsFrom1(
            "30 Broyden tridiagonal",
            10,
            w ->
                i -> {
                  Dual r = w[i - 1].times(w[i - 1].times(-2).plus(3)).plus(1);
                  r = i > 1 ? r.minus(w[i - 2]) : r;
                  return i < 10 ? r.minus(w[i].times(2)) : r;
                },
            start(10, j -> -1),
            0),
        residualsFrom1(
            "31 Broyden banded",
            10,
            w ->
                i -> {
                  Dual r = w[i - 1].times(w[i - 1].square().times(5).plus(2)).plus(1);
                  for (int j = Math.max(1, i - 5); j <= Math.min(10, i + 1); j++) {
                    r = j == i ? r : r.minus(w[j - 1].times(w[j - 1].plus(1)));
                  }
                  return r;
                },
            start(10, j -> -1),
            0),
        residualsFrom1(
            "32 linear, full rank",
            20,
            w ->
                i -> {
                  Dual r = Dual.sum(w).times(-0.1).minus(1);
                  return i <= 10 ? r.plus(w[i - 1]) : r;
                },
            start(10, j -> 1),
            10),
        residualsFrom1(
            "33 linear, rank 1",
            20,
            w -> i -> Dual.sum(10, j -> w[j].times(j + 1)).times(i).minus(1),
            start(10, j -> 1),
            20 * 19 / 82.0),
        residualsFrom1(
            "34 linear, rank 1 with zero columns and rows",
            20,
            w ->
                i ->
                    Dual.sum(8, j -> w[j + 1].times(j + 2))
                        .times(i == 1 || i == 20 ? 0 : i - 1)
                        .minus(1),
            start(10, j -> 1),
            (400 + 60 - 6) / 74.0),
        chebyquad(7, 0),
        chebyquad(8, 3.51687e-3),
        chebyquad(9, 0),
        chebyquad(10, 6.50395e-3, 4.77271e-3));
  }

  private static double[] start(int n, IntToDoubleFunction entry) {
    double[] start = new double[n];
    Arrays.setAll(start, j -> entry.applyAsDouble(j + 1));
    return start;
  }

  private static LeastSquaresCase watson(int n, double minimum) {
    return residualsFrom1(
        "20 Watson, n = " + n,
        31,
        w ->
            i -> {
              if (i == 30) {
                return w[0];
              }
              if (i == 31) {
                return w[1].minus(w[0].square()).minus(1);
              }
              double t = i / 29.0;
              Dual series = Dual.sum(n, j -> w[j].times(Math.pow(t, j)));
              return Dual.sum(n - 1, j -> w[j + 1].times((j + 1) * Math.pow(t, j)))
                  .minus(series.square())
                  .minus(1);
            },
        new double[n],
        minimum);
  }

  private static LeastSquaresCase penalty1(int n, double minimum) {
    return residualsFrom1(
        "23 penalty I, n = " + n,
        n + 1,
        w ->
            i ->
                i <= n
                    ? w[i - 1].minus(1).times(Math.sqrt(1e-5))
                    : Dual.sum(n, j -> w[j].square()).minus(0.25),
        start(n, j -> j),
        minimum);
  }

  private static LeastSquaresCase penalty2(int n, double minimum) {
    double root = Math.sqrt(1e-5);
    return residualsFrom1(
        "24 penalty II, n = " + n,
        2 * n,
        w ->
            i -> {
              if (i == 1) {
                return w[0].minus(0.2);
              }
              if (i == 2 * n) {
                return Dual.sum(n, j -> w[j].square().times(n - j)).minus(1);
              }
              if (i > n) {
                return w[i - n].over(10).exp().minus(Math.exp(-0.1)).times(root);
              }
              double y = Math.exp(i / 10.0) + Math.exp((i - 1) / 10.0);
              return w[i - 1].over(10).exp().plus(w[i - 2].over(10).exp()).minus(y).times(root);
            },
        start(n, j -> 0.5),
        minimum);
  }

  private static LeastSquaresCase chebyquad(int n, double... minima) {
    return residualsFrom1(
        "35 Chebyquad, n = " + n,
        n,
        w ->
            i ->
                Dual.sum(n, j -> chebyshev(i, w[j].times(2).minus(1)))
                    .over(n)
                    .plus(i % 2 == 0 ? 1.0 / (i * i - 1.0) : 0),
        start(n, j -> j / (n + 1.0)),
        minima);
  }

  /** The Chebyshev polynomial of degree i by its recurrence. */
  private static Dual chebyshev(int i, Dual x) {
    Dual before = x.times(0).plus(1);
    Dual here = x;
    for (int k = 1; k < i; k++) {
      Dual next = x.times(here).times(2).minus(before);
      before = here;
      here = next;
    }
    return here;
  }
}
