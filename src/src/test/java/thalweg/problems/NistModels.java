package thalweg.problems;

import java.util.Map;
import java.util.TreeMap;

/** The models of NIST's 27 nonlinear regressions, by the name of the data set. */
final class NistModels {
  private NistModels() {}

  /** What the parameters b predict for the predictors x. */
  interface Model {
    Dual predict(Dual[] b, double[] x);
  }

  /** A model of one predictor. */
  private interface OfOne {
    Dual predict(Dual[] b, double x);
  }

  static final Map<String, Model> ALL = new TreeMap<>();

  static {
    OfOne chwirut = (b, x) -> decay(b[0], x).over(b[2].times(x).plus(b[1]));
    add(chwirut, "Chwirut1", "Chwirut2");
    OfOne gauss =
        (b, x) ->
            Dual.sum(
                b[0].times(decay(b[1], x)), peak(b[2], b[3], b[4], x), peak(b[5], b[6], b[7], x));
    add(gauss, "Gauss1", "Gauss2", "Gauss3");
    OfOne lanczos =
        (b, x) ->
            Dual.sum(
                b[0].times(decay(b[1], x)), b[2].times(decay(b[3], x)), b[4].times(decay(b[5], x)));
    add(lanczos, "Lanczos1", "Lanczos2", "Lanczos3");
    OfOne saturation = (b, x) -> b[0].times(decay(b[1], x).negate().plus(1));
    add(saturation, "Misra1a", "BoxBOD");
    add((b, x) -> b[0].times(b[1].times(x / 2).plus(1).power(-2).negate().plus(1)), "Misra1b");
    add((b, x) -> b[0].times(b[1].times(2 * x).plus(1).power(-0.5).negate().plus(1)), "Misra1c");
    add((b, x) -> b[0].times(b[1]).times(x).over(b[1].times(x).plus(1)), "Misra1d");
    add((b, x) -> b[0].times(b[1].times(Math.log(x)).exp()), "DanWood");
    OfOne cubics = (b, x) -> polynomial(b, 0, 4, x).over(polynomial(b, 4, 3, x).times(x).plus(1));
    add(cubics, "Hahn1", "Thurber");
    add((b, x) -> polynomial(b, 0, 3, x).over(polynomial(b, 3, 2, x).times(x).plus(1)), "Kirby2");
    add(
        (b, x) -> b[0].times(b[1].times(x).plus(x * x)).over(b[2].times(x).plus(x * x).plus(b[3])),
        "MGH09");
    add((b, x) -> b[0].times(b[1].over(b[2].plus(x)).exp()), "MGH10");
    add((b, x) -> Dual.sum(b[0], b[1].times(decay(b[3], x)), b[2].times(decay(b[4], x))), "MGH17");
    add((b, x) -> b[0].over(b[1].minus(b[2].times(x)).exp().plus(1)), "Rat42");
    add(
        (b, x) -> b[0].over(b[1].minus(b[2].times(x)).exp().plus(1).power(b[3].power(-1))),
        "Rat43");
    add((b, x) -> b[0].times(b[1].plus(x).power(b[2].power(-1).negate())), "Bennett5");
    add(
        (b, x) -> b[0].over(b[1]).times(b[2].minus(x).over(b[1]).square().times(-0.5).exp()),
        "Eckerle4");
    add(
        (b, x) ->
            b[0].minus(b[1].times(x)).minus(b[2].over(b[3].negate().plus(x)).atan().over(Math.PI)),
        "Roszman1");
    add(
        (b, x) -> {
          double year = 2 * Math.PI * x / 12;
          Dual annual = b[1].times(Math.cos(year)).plus(b[2].times(Math.sin(year)));
          return Dual.sum(b[0], annual, wave(b[3], b[4], b[5], x), wave(b[6], b[7], b[8], x));
        },
        "ENSO");
    ALL.put("Nelson", (b, x) -> b[0].minus(b[1].times(x[0]).times(decay(b[2], x[1]))));
  }

  private static void add(OfOne model, String... names) {
    for (String name : names) {
      ALL.put(name, (b, x) -> model.predict(b, x[0]));
    }
  }

  /** \(e^{-rx}\). */
  private static Dual decay(Dual rate, double x) {
    return rate.times(-x).exp();
  }

  /** \(h\,e^{-(x-c)^2/s^2}\). */
  private static Dual peak(Dual height, Dual centre, Dual width, double x) {
    return height.times(centre.minus(x).over(width).square().negate().exp());
  }

  /** \(a\cos(2\pi x/p)+b\sin(2\pi x/p)\). */
  private static Dual wave(Dual period, Dual a, Dual b, double x) {
    Dual angle = period.power(-1).times(2 * Math.PI * x);
    return a.times(angle.cos()).plus(b.times(angle.sin()));
  }

  /** \(b_{from}+b_{from+1}x+\dots\), with that many coefficients. */
  private static Dual polynomial(Dual[] b, int from, int count, double x) {
    return Dual.sum(count, k -> b[from + k].times(Math.pow(x, k)));
  }
}
