package thalweg.theory.convexity;

import static thalweg.autodiff.VarMath.abs;
import static thalweg.autodiff.VarMath.cos;
import static thalweg.autodiff.VarMath.dot;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.log1p;
import static thalweg.autodiff.VarMath.logAddExp;
import static thalweg.autodiff.VarMath.logSumExp;
import static thalweg.autodiff.VarMath.max;
import static thalweg.autodiff.VarMath.mean;
import static thalweg.autodiff.VarMath.min;
import static thalweg.autodiff.VarMath.norm;
import static thalweg.autodiff.VarMath.product;
import static thalweg.autodiff.VarMath.relu;
import static thalweg.autodiff.VarMath.sigmoid;
import static thalweg.autodiff.VarMath.sin;
import static thalweg.autodiff.VarMath.softplus;
import static thalweg.autodiff.VarMath.sqrt;
import static thalweg.autodiff.VarMath.sum;
import static thalweg.autodiff.VarMath.tanh;
import static thalweg.autodiff.VarMath.vector;
import static thalweg.autodiff.VarMath.xlogy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.Var;
import thalweg.constraints.Box;

/** Formulas whose class is known from mathematics: convex ones and near misses, each with the reason in a few words. */
final class Formulas {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] ALL = {-INF, INF};
  private static final double[] POSITIVE = {0, INF};
  private static final double[] UNIT = {0, 1};

  /**
   * One formula.
   *
   * @param name the formula in words
   * @param convex whether it is convex where it is defined on the box
   * @param quasiconvex y, n, or ? where the table does not say
   * @param why the mathematics
   */
  record Case(String name, Autodiff f, Box domain, boolean convex, char quasiconvex, String why) {}

  private final List<Case> cases = new ArrayList<>();

  static List<Case> all() {
    Formulas table = new Formulas();
    table.convexOfOne();
    table.convexOfMany();
    table.convexQuadraticsAndModels();
    table.convexByCurvature();
    table.otherOfOne();
    table.onlyOnAPart();
    table.otherOfMany();
    table.otherQuadraticsAndModels();
    return table.cases;
  }

  private void c(String name, int d, double[] box, Function<Var, Var> f, String why) {
    cases.add(new Case(name, Autodiff.of(d, f), Box.uniform(d, box[0], box[1]), true, 'y', why));
  }

  private void n(String name, int d, double[] box, char quasi, Function<Var, Var> f, String why) {
    cases.add(new Case(name, Autodiff.of(d, f), Box.uniform(d, box[0], box[1]), false, quasi, why));
  }

  private static double[] box(double lower, double upper) {
    return new double[] {lower, upper};
  }

  private static Var x(Var w) {
    return w.at(0);
  }

  private static Var y(Var w) {
    return w.at(1);
  }

  private static Var z(Var w) {
    return w.at(2);
  }

  private void convexOfOne() {
    c("3x − 2", 1, ALL, w -> x(w).times(3).minus(2), "affine");
    c("x²", 1, ALL, w -> x(w).squared(), "f'' = 2");
    c("x⁴", 1, ALL, w -> x(w).power(4), "f'' = 12x²");
    c("x² squared", 1, ALL, w -> x(w).squared().squared(), "x⁴");
    c("x³ on x ≥ 0", 1, POSITIVE, w -> x(w).power(3), "f'' = 6x");
    c("−x³ on x ≤ 0", 1, box(-INF, 0), w -> x(w).power(3).negated(), "f'' = −6x");
    c("x^1.5", 1, POSITIVE, w -> x(w).power(1.5), "f'' = ¾x^−½");
    c("−x^0.3", 1, POSITIVE, w -> x(w).power(0.3).negated(), "a concave power turned over");
    c("1/x on x > 0", 1, POSITIVE, w -> w.constant(1).dividedBy(x(w)), "f'' = 2/x³");
    c("−1/x on x < 0", 1, box(-INF, 0), w -> w.constant(-1).dividedBy(x(w)), "f'' = −2/x³");
    c("x^−2 on x > 0", 1, POSITIVE, w -> x(w).power(-2), "f'' = 6/x⁴");
    c("x^−0.5", 1, POSITIVE, w -> x(w).power(-0.5), "f'' = ¾x^−2.5");
    c("eˣ", 1, ALL, w -> exp(x(w)), "f'' = eˣ");
    c("e^(−3x)", 1, ALL, w -> exp(x(w).times(-3)), "9e^(−3x)");
    c("e^(x²)", 1, ALL, w -> exp(x(w).squared()), "increasing convex of convex");
    c("e^|x|", 1, ALL, w -> exp(abs(x(w))), "increasing convex of convex");
    c("e^(eˣ)", 1, ALL, w -> exp(exp(x(w))), "increasing convex of convex");
    c("−log x", 1, POSITIVE, w -> log(x(w)).negated(), "1/x²");
    c(
        "−log(1 − x²)",
        1,
        ALL,
        w -> log(x(w).squared().negated().plus(1)).negated(),
        "decreasing convex of concave, on (−1, 1)");
    c(
        "−√(4 − x²)",
        1,
        ALL,
        w -> sqrt(x(w).squared().negated().plus(4)).negated(),
        "the lower half of a circle");
    c(
        "−log log x on x ≥ 2",
        1,
        box(2, INF),
        w -> log(log(x(w))).negated(),
        "decreasing convex of concave");
    c("x log x", 1, POSITIVE, w -> xlogy(x(w), x(w)), "1/x");
    c("x·log x written out", 1, POSITIVE, w -> x(w).times(log(x(w))), "1/x");
    c("−log(1 + x)", 1, POSITIVE, w -> log1p(x(w)).negated(), "1/(1 + x)²");
    c("|x|", 1, ALL, w -> abs(x(w)), "a norm");
    c("|x|³", 1, ALL, w -> abs(x(w)).power(3), "6|x|");
    c("|x|^1.2", 1, ALL, w -> abs(x(w)).power(1.2), "an increasing convex power of a norm");
    c("| |x| + 1 |", 1, ALL, w -> abs(abs(x(w)).plus(1)), "|x| + 1");
    c("relu(x)", 1, ALL, w -> relu(x(w)), "max(x, 0)");
    c("relu(x)²", 1, ALL, w -> relu(x(w)).squared(), "square of a nonnegative convex function");
    c("relu(1 − x)", 1, ALL, w -> relu(x(w).negated().plus(1)), "hinge");
    c("relu(|x| − 1)", 1, ALL, w -> relu(abs(x(w)).minus(1)), "increasing convex of convex");
    c("softplus(x)", 1, ALL, w -> softplus(x(w)), "σ(1 − σ)");
    c("softplus(x²)", 1, ALL, w -> softplus(x(w).squared()), "increasing convex of convex");
    c(
        "softplus(softplus(x))",
        1,
        ALL,
        w -> softplus(softplus(x(w))),
        "increasing convex of convex");
    c("log(1 + eˣ) written out", 1, ALL, w -> log(exp(x(w)).plus(1)), "log-sum-exp");
    c("log(eˣ + e^−x)", 1, ALL, w -> log(exp(x(w)).plus(exp(x(w).negated()))), "log-sum-exp");
    c("cosh x", 1, ALL, w -> exp(x(w)).plus(exp(x(w).negated())).times(0.5), "a sum");
    c("max(x, x²)", 1, ALL, w -> max(x(w), x(w).squared()), "maximum of convex");
    c(
        "max(−x, 2x − 3)",
        1,
        ALL,
        w -> max(x(w).negated(), x(w).times(2).minus(3)),
        "maximum of affine");
    c(
        "−min(x, √x)",
        1,
        POSITIVE,
        w -> min(x(w), sqrt(x(w))).negated(),
        "minimum of concave, turned over");
    c("√(1 + x²)", 1, ALL, w -> sqrt(x(w).squared().plus(1)), "the norm of (1, x)");
    c("√(x²)", 1, ALL, w -> sqrt(x(w).squared()), "|x|");
    c("√(x⁴ + 1)", 1, ALL, w -> sqrt(x(w).power(4).plus(1)), "the norm of (x², 1)");
    c("√(eˣ)", 1, ALL, w -> sqrt(exp(x(w))), "e^(x/2)");
    c("σ on x ≤ 0", 1, box(-INF, 0), w -> sigmoid(x(w)), "σ'' ≥ 0 for x ≤ 0");
    c("−tanh on x ≥ 0", 1, POSITIVE, w -> tanh(x(w)).negated(), "tanh is concave there");
    c("sin on [−π, 0]", 1, box(-3.14, 0), w -> sin(x(w)), "−sin ≥ 0");
    c("−cos on [−1.5, 1.5]", 1, box(-1.5, 1.5), w -> cos(x(w)).negated(), "cos ≥ 0");
    c("x·eˣ on x ≥ 0", 1, POSITIVE, w -> x(w).times(exp(x(w))), "(2 + x)eˣ");
    c(
        "x²·eˣ on x ≥ 0",
        1,
        POSITIVE,
        w -> x(w).squared().times(exp(x(w))),
        "convex factors that rise together");
    c("eˣ/x on x > 0", 1, POSITIVE, w -> exp(x(w)).dividedBy(x(w)), "log-convex");
    c(
        "1/(x(1 − x)) on (0, 1)",
        1,
        UNIT,
        w -> w.constant(1).dividedBy(x(w).times(x(w).negated().plus(1))),
        "1/x + 1/(1 − x)");
    c("(x² + 1)/x on x > 0", 1, POSITIVE, w -> x(w).squared().plus(1).dividedBy(x(w)), "x + 1/x");
    c(
        "x²/(1 − x) on [0, 1)",
        1,
        UNIT,
        w -> x(w).squared().dividedBy(x(w).negated().plus(1)),
        "quadratic over linear");
    c(
        "−√(x(1 − x)) on [0, 1]",
        1,
        UNIT,
        w -> sqrt(x(w).times(x(w).negated().plus(1))).negated(),
        "geometric mean turned over");
    c(
        "binary negative entropy",
        1,
        UNIT,
        w -> xlogy(x(w), x(w)).plus(xlogy(x(w).negated().plus(1), x(w).negated().plus(1))),
        "sum of x log x");
    c(
        "Huber by pieces",
        1,
        ALL,
        w -> max(max(x(w).times(2).minus(1), x(w).times(-2).minus(1)), abs(x(w)).times(0.5)),
        "maximum of convex");
    c(
        "e^(−√x)",
        1,
        POSITIVE,
        w -> exp(sqrt(x(w)).negated()),
        "increasing convex of −√x, which is convex");
    c("1/√x + x²", 1, POSITIVE, w -> x(w).power(-0.5).plus(x(w).squared()), "a sum");
    c("(eˣ + 1)³", 1, ALL, w -> exp(x(w)).plus(1).power(3), "increasing convex on positive values");
    c("log-odds loss −log σ(x)", 1, ALL, w -> log(sigmoid(x(w))).negated(), "softplus(−x)");
  }

  private void convexOfMany() {
    c("x + 2y", 2, ALL, w -> x(w).plus(y(w).times(2)), "affine");
    c("‖w‖", 3, ALL, w -> norm(w), "a norm");
    c("‖w‖²", 3, ALL, w -> norm(w).squared(), "a sum of squares");
    c("‖w‖³", 3, ALL, w -> norm(w).power(3), "an increasing convex power of a norm");
    c("‖w‖₁", 3, ALL, w -> sum(abs(w)), "a norm");
    c("√(x² + y²)", 2, ALL, w -> sqrt(sum(w.squared())), "a norm");
    c(
        "√(1 + x² + y⁴)",
        2,
        ALL,
        w -> sqrt(x(w).squared().plus(y(w).power(4)).plus(1)),
        "the norm of (1, x, y²)");
    c("log-sum-exp", 4, ALL, w -> logSumExp(w), "diag(p) − ppᵀ");
    c("log-sum-exp − linear", 3, ALL, w -> logSumExp(w).minus(x(w)), "cross-entropy");
    c("log-sum-exp written out", 2, ALL, w -> log(sum(exp(w))), "log-convex");
    c(
        "log-sum-exp of squares",
        2,
        ALL,
        w -> logSumExp(w.squared()),
        "nondecreasing in convex arguments");
    c("logAddExp(x, −y)", 2, ALL, w -> logAddExp(x(w), y(w).negated()), "log-sum-exp");
    c("max(x, y, 0)", 2, ALL, w -> max(max(x(w), y(w)), w.constant(0)), "maximum of affine");
    c(
        "max(x², y² + x)",
        2,
        ALL,
        w -> max(x(w).squared(), y(w).squared().plus(x(w))),
        "maximum of convex");
    c(
        "quadratic over linear",
        2,
        POSITIVE,
        w -> x(w).squared().dividedBy(y(w)),
        "the perspective of x²");
    c(
        "‖(x, y)‖²/z",
        3,
        POSITIVE,
        w -> sum(w.slice(0, 2).squared()).dividedBy(z(w)),
        "the perspective of a sum of squares");
    c(
        "x²/√y",
        2,
        POSITIVE,
        w -> x(w).squared().dividedBy(sqrt(y(w))),
        "a square over positive concave");
    c("e^(2x)/y", 2, POSITIVE, w -> exp(x(w).times(2)).dividedBy(y(w)), "log-convex");
    c("1/(xy)", 2, POSITIVE, w -> w.constant(1).dividedBy(x(w).times(y(w))), "log-convex");
    c("1/√(xy)", 2, POSITIVE, w -> x(w).times(y(w)).power(-0.5), "log-convex");
    c("−√(xy)", 2, POSITIVE, w -> sqrt(x(w).times(y(w))).negated(), "geometric mean turned over");
    c("−log(xy)", 2, POSITIVE, w -> log(x(w).times(y(w))).negated(), "−log x − log y");
    c(
        "−log(x + y) + x²",
        2,
        POSITIVE,
        w -> log(x(w).plus(y(w))).negated().plus(x(w).squared()),
        "a sum");
    c(
        "barrier of a disc",
        2,
        ALL,
        w -> log(sum(w.squared()).negated().plus(1)).negated(),
        "decreasing convex of concave");
    c(
        "relative entropy",
        2,
        POSITIVE,
        w -> x(w).times(log(x(w).dividedBy(y(w)))),
        "the perspective of −log");
    c(
        "relative entropy by xlogy",
        2,
        POSITIVE,
        w -> xlogy(x(w), x(w)).minus(xlogy(x(w), y(w))),
        "the perspective of −log");
    c(
        "y·e^(x/y)",
        2,
        POSITIVE,
        w -> y(w).times(exp(x(w).dividedBy(y(w)))),
        "the perspective of exp");
    c(
        "−y·log(x/y)",
        2,
        POSITIVE,
        w -> y(w).times(log(x(w).dividedBy(y(w)))).negated(),
        "the perspective of −log");
    c(
        "y·(x/y)⁴",
        2,
        POSITIVE,
        w -> y(w).times(x(w).dividedBy(y(w)).power(4)),
        "the perspective of x⁴");
    c("negative entropy", 3, UNIT, w -> sum(xlogy(w, w)), "a sum of x log x");
    c("e^(x + y)", 2, ALL, w -> exp(x(w).plus(y(w))), "exp of affine");
    c("eˣ·e^(y²)", 2, ALL, w -> exp(x(w)).times(exp(y(w).squared())), "log-convex");
    c("(x + y)⁴", 2, ALL, w -> x(w).plus(y(w)).power(4), "a power of affine");
    c("|x + y| + |x − y|", 2, ALL, w -> abs(x(w).plus(y(w))).plus(abs(x(w).minus(y(w)))), "a norm");
    c(
        "relu(‖w‖ − 1)²",
        2,
        ALL,
        w -> relu(norm(w).minus(1)).squared(),
        "squared distance to a ball");
    c("max(|x|, |y|)²", 2, ALL, w -> max(abs(x(w)), abs(y(w))).squared(), "square of a norm");
    c(
        "‖(eˣ, y)‖",
        2,
        ALL,
        w -> norm(vector(exp(x(w)), y(w))),
        "a norm of nonnegative convex and affine");
    c("(x² + y²)²", 2, ALL, w -> sum(w.squared()).squared(), "square of nonnegative convex");
    c(
        "−min(x, y, 2)",
        2,
        ALL,
        w -> min(min(x(w), y(w)), w.constant(2)).negated(),
        "minimum of affine turned over");
    c("x⁴/y³", 2, POSITIVE, w -> x(w).power(4).dividedBy(y(w).power(3)), "the perspective y(x/y)⁴");
    c(
        "−(xyz)^⅓",
        3,
        POSITIVE,
        w -> x(w).times(y(w)).times(z(w)).power(1 / 3.0).negated(),
        "geometric mean turned over");
  }

  private static final DMatrixRMaj DATA =
      new DMatrixRMaj(new double[][] {{1, 2}, {-1, 0.5}, {3, -1}, {0.2, 0.1}, {-2, -2}});
  private static final double[] LABELS = {1, -1, 1, 1, -1};

  private void convexQuadraticsAndModels() {
    c("x² + y²", 2, ALL, w -> sum(w.squared()), "a sum of squares");
    c(
        "x² + 2xy + y²",
        2,
        ALL,
        w -> x(w).squared().plus(x(w).times(y(w)).times(2)).plus(y(w).squared()),
        "(x + y)²");
    c(
        "x² + xy + y²",
        2,
        ALL,
        w -> x(w).squared().plus(x(w).times(y(w))).plus(y(w).squared()),
        "eigenvalues 1 and 3");
    c(
        "x² − 1.9999xy + y²",
        2,
        ALL,
        w -> x(w).squared().minus(x(w).times(y(w)).times(1.9999)).plus(y(w).squared()),
        "smallest eigenvalue 1e-4");
    c(
        "wᵀQw, Q of rank 1",
        2,
        ALL,
        w -> dot(w, product(new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}}), w)),
        "(x + 2y)²");
    c(
        "wᵀQw, not symmetric",
        2,
        ALL,
        w -> dot(w, product(new DMatrixRMaj(new double[][] {{1, 3}, {-1, 2}}), w)),
        "the symmetric part is definite");
    c(
        "wᵀQw in 5 dimensions",
        5,
        ALL,
        w -> dot(w, product(hilbert(5), w)),
        "Hilbert's matrix is positive definite");
    c("(x + y)(x + y)", 2, ALL, w -> x(w).plus(y(w)).times(x(w).plus(y(w))), "a square");
    c(
        "x(x + y) + y(y − x)",
        2,
        ALL,
        w -> x(w).times(x(w).plus(y(w))).plus(y(w).times(y(w).minus(x(w)))),
        "x² + y²");
    c(
        "least squares",
        2,
        ALL,
        w -> mean(product(DATA, w).minus(LABELS).squared()),
        "a mean of squares of affine");
    c(
        "ridge",
        2,
        ALL,
        w -> mean(product(DATA, w).minus(LABELS).squared()).plus(sum(w.squared()).times(0.1)),
        "a sum");
    c(
        "lasso",
        2,
        ALL,
        w -> mean(product(DATA, w).minus(LABELS).squared()).plus(sum(abs(w)).times(0.1)),
        "a sum");
    c(
        "logistic regression",
        2,
        ALL,
        w -> mean(softplus(product(DATA, w).times(LABELS).negated())),
        "convex of affine");
    c(
        "logistic + L2",
        2,
        ALL,
        w ->
            mean(softplus(product(DATA, w).times(LABELS).negated()))
                .plus(sum(w.squared()).times(0.05)),
        "a sum");
    c(
        "hinge + L2",
        2,
        ALL,
        w ->
            mean(relu(product(DATA, w).times(LABELS).negated().plus(1)))
                .plus(sum(w.squared()).times(0.5)),
        "a sum");
    c(
        "Poisson regression",
        2,
        ALL,
        w -> mean(exp(product(DATA, w)).minus(product(DATA, w).times(LABELS))),
        "exp minus affine");
    c(
        "absolute regression",
        2,
        ALL,
        w -> mean(abs(product(DATA, w).minus(LABELS))),
        "a mean of norms");
    c(
        "largest residual",
        2,
        ALL,
        w -> max(max(abs(x(w).minus(1)), abs(y(w).plus(x(w)))), abs(y(w))),
        "maximum of convex");
    c(
        "pseudo-Huber regression",
        2,
        ALL,
        w -> sum(sqrt(product(DATA, w).minus(LABELS).squared().plus(1))),
        "a sum of norms");
    c(
        "softmax cross-entropy",
        4,
        ALL,
        w ->
            logSumExp(product(w.matrix(0, 2, 2), w.constant(1, 2)))
                .minus(w.at(0).plus(w.at(1).times(2))),
        "log-sum-exp minus affine");
  }

  private static DMatrixRMaj hilbert(int d) {
    DMatrixRMaj h = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        h.set(i, j, 1.0 / (i + j + 1));
      }
    }
    return h;
  }

  private void convexByCurvature() {
    c("x² + cos x", 1, ALL, w -> x(w).squared().plus(cos(x(w))), "2 − cos x ≥ 1");
    c(
        "x² + 1.9 sin x",
        1,
        ALL,
        w -> x(w).squared().plus(sin(x(w)).times(1.9)),
        "2 − 1.9 sin x > 0");
    c("½x² + tanh x", 1, ALL, w -> x(w).squared().times(0.5).plus(tanh(x(w))), "|tanh''| ≤ 0.77");
    c(
        "x² + y² + xy·0.5 + sin x",
        2,
        ALL,
        w -> sum(w.squared()).plus(x(w).times(y(w)).times(0.5)).plus(sin(x(w))),
        "the smallest eigenvalue of the quadratic is 1.5");
    c("x² + 2·|x|", 1, ALL, w -> x(w).squared().plus(abs(x(w)).times(2)), "a sum");
    c("x² + cos y + y²", 2, ALL, w -> sum(w.squared()).plus(cos(y(w))), "2 − cos y ≥ 1");
    c("eˣ − x² on x ≥ 1", 1, box(1, INF), w -> exp(x(w)).minus(x(w).squared()), "eˣ > 2");
    c("x⁴ − x² on x ≥ 1", 1, box(1, INF), w -> x(w).power(4).minus(x(w).squared()), "12x² > 2");
    c("x³ + x² on x ≥ 0", 1, POSITIVE, w -> x(w).power(3).plus(x(w).squared()), "a sum");
    c(
        "x·x² on x ≥ 0",
        1,
        POSITIVE,
        w -> x(w).times(x(w).squared()),
        "convex factors that rise together");
    c("x·|x| on x ≥ 0", 1, POSITIVE, w -> x(w).times(abs(x(w))), "x²");
    c("x log x − ½log x", 1, POSITIVE, w -> xlogy(x(w), x(w)).minus(log(x(w)).times(0.5)), "a sum");
    c(
        "log-sum-exp + ¼‖w‖² − small",
        2,
        ALL,
        w -> logSumExp(w).plus(sum(w.squared()).times(0.25)).minus(x(w).squared().times(0.2)),
        "the quadratic is definite");
    c(
        "softplus(x) − 0.1x",
        1,
        ALL,
        w -> softplus(x(w)).minus(x(w).times(0.1)),
        "convex minus affine");
    c("x²(1 + x²)", 1, ALL, w -> x(w).squared().times(x(w).squared().plus(1)), "x² + x⁴");
    c(
        "(x − 1)²(x + 1)² on x ≥ 1",
        1,
        box(1, INF),
        w -> x(w).minus(1).squared().times(x(w).plus(1).squared()),
        "convex factors that rise together");
  }

  private void otherOfOne() {
    n("−x²", 1, ALL, 'n', w -> x(w).squared().negated(), "concave");
    n("x³", 1, ALL, 'y', w -> x(w).power(3), "6x");
    n("x⁵", 1, ALL, 'y', w -> x(w).power(5), "20x³");
    n("x·|x|", 1, ALL, 'y', w -> x(w).times(abs(x(w))), "concave for x < 0");
    n("√x", 1, POSITIVE, 'y', w -> sqrt(x(w)), "concave");
    n("√|x|", 1, ALL, 'y', w -> sqrt(abs(x(w))), "concave on each side");
    n("|x|^0.9", 1, ALL, 'y', w -> abs(x(w)).power(0.9), "concave on each side");
    n("x^0.999", 1, POSITIVE, 'y', w -> x(w).power(0.999), "nearly affine and concave");
    n("log x", 1, POSITIVE, 'y', w -> log(x(w)), "concave");
    n("log(1 + x²)", 1, ALL, 'y', w -> log(x(w).squared().plus(1)), "concave for |x| > 1");
    n("log(1 + |x|)", 1, ALL, 'y', w -> log1p(abs(x(w))), "concave on each side");
    n(
        "softplus(x) − 0.2x²",
        1,
        ALL,
        '?',
        w -> log(exp(x(w)).plus(1)).minus(x(w).squared().times(0.2)),
        "¼ − 0.4 < 0");
    n("sin x", 1, ALL, 'n', w -> sin(x(w)), "a wave");
    n("cos on [−1.5, 1.5]", 1, box(-1.5, 1.5), 'n', w -> cos(x(w)), "concave there");
    n("sin on [−3, 0.3]", 1, box(-3, 0.3), '?', w -> sin(x(w)), "concave after 0");
    n("tanh", 1, ALL, 'y', w -> tanh(x(w)), "an S");
    n("σ", 1, ALL, 'y', w -> sigmoid(x(w)), "an S");
    n("σ(x²)", 1, ALL, 'y', w -> sigmoid(x(w).squared()), "flat far out");
    n("e^(−x²)", 1, ALL, 'n', w -> exp(x(w).squared().negated()), "a bell");
    n("−e^(−x²)", 1, ALL, 'y', w -> exp(x(w).squared().negated()).negated(), "a bell turned over");
    n("e^(−|x|)", 1, ALL, 'n', w -> exp(abs(x(w)).negated()), "a peak");
    n("1/(1 + x²)", 1, ALL, 'n', w -> w.constant(1).dividedBy(x(w).squared().plus(1)), "a peak");
    n(
        "x²/(1 + x²)",
        1,
        ALL,
        'y',
        w -> x(w).squared().dividedBy(x(w).squared().plus(1)),
        "flat far out");
    n("x/(1 + x²)", 1, ALL, 'n', w -> x(w).dividedBy(x(w).squared().plus(1)), "down and up");
    n("x·eˣ", 1, ALL, 'y', w -> x(w).times(exp(x(w))), "concave for x < −2");
    n("x²·e^(−x)", 1, POSITIVE, 'n', w -> x(w).squared().times(exp(x(w).negated())), "up and down");
    n(
        "x·e^(−x)",
        1,
        POSITIVE,
        'n',
        w -> x(w).times(exp(x(w).negated())),
        "a product of convex functions, up and down");
    n("x(1 − x) on [0, 1]", 1, UNIT, 'n', w -> x(w).times(x(w).negated().plus(1)), "−x²");
    n(
        "x²·(1 − x) on [0, 1]",
        1,
        UNIT,
        'n',
        w -> x(w).squared().times(x(w).negated().plus(1)),
        "concave for x > ⅓");
    n(
        "max(−x², −1)",
        1,
        ALL,
        'n',
        w -> max(x(w).squared().negated(), w.constant(-1)),
        "maximum of concave");
    n("max(√x, x/4)", 1, POSITIVE, 'y', w -> max(sqrt(x(w)), x(w).times(0.25)), "concave up to 16");
    n("min(x², 1)", 1, ALL, 'y', w -> min(x(w).squared(), w.constant(1)), "truncated");
    n("min(|x|, |x − 2|)", 1, ALL, 'n', w -> min(abs(x(w)), abs(x(w).minus(2))), "two valleys");
    n("min(x, 0)", 1, ALL, 'y', w -> min(x(w), w.constant(0)), "concave");
    n("| |x| − 1 |", 1, ALL, 'n', w -> abs(abs(x(w)).minus(1)), "two valleys");
    n("|x² − 1|", 1, ALL, 'n', w -> abs(x(w).squared().minus(1)), "two valleys");
    n("(x² − 1)²", 1, ALL, 'n', w -> x(w).squared().minus(1).squared(), "a double well");
    n(
        "(x − 1)²(x + 1)²",
        1,
        ALL,
        'n',
        w -> x(w).minus(1).squared().times(x(w).plus(1).squared()),
        "a double well");
    n("x⁴ − x²", 1, ALL, 'n', w -> x(w).power(4).minus(x(w).squared()), "−2 at 0");
    n(
        "relu(x) − 2relu(x − 1)",
        1,
        ALL,
        'n',
        w -> relu(x(w)).minus(relu(x(w).minus(1)).times(2)),
        "a tent");
    n(
        "relu(−x²+1)",
        1,
        ALL,
        'n',
        w -> relu(x(w).squared().negated().plus(1)),
        "convex of concave, wrong monotonicity");
    n("√(1 + |x|)", 1, ALL, 'y', w -> sqrt(abs(x(w)).plus(1)), "the root of a convex function");
    n("√(x² + |x|)", 1, ALL, 'y', w -> sqrt(x(w).squared().plus(abs(x(w)))), "like √|x| near 0");
    n(
        "√(1 + relu(x))",
        1,
        ALL,
        'y',
        w -> sqrt(relu(x(w)).plus(1)),
        "the root of a convex function");
    n("(log x)²", 1, POSITIVE, 'y', w -> log(x(w)).squared(), "concave for x > e");
    n("exp(√x)", 1, POSITIVE, 'y', w -> exp(sqrt(x(w))), "concave for x < 1");
    n("exp(sin x)", 1, ALL, 'n', w -> exp(sin(x(w))), "a wave");
    n("−x log x", 1, UNIT, 'n', w -> xlogy(x(w), x(w)).negated(), "entropy is concave");
    n("log x/x", 1, box(1, INF), 'n', w -> log(x(w)).dividedBy(x(w)), "up to e, then down");
    n("1/x on x < 0", 1, box(-INF, 0), 'y', w -> w.constant(1).dividedBy(x(w)), "2/x³ < 0");
    n("softplus(−x²)", 1, ALL, 'n', w -> softplus(x(w).squared().negated()), "a bump");
  }

  private void onlyOnAPart() {
    n(
        "x² + 2.01 cos x",
        1,
        ALL,
        '?',
        w -> x(w).squared().plus(cos(x(w)).times(2.01)),
        "−0.01 at 0");
    n(
        "x² + cos(1.5x)",
        1,
        ALL,
        '?',
        w -> x(w).squared().plus(cos(x(w).times(1.5))),
        "2 − 2.25 at 0");
    n(
        "x⁴ − 1e-6·x²",
        1,
        ALL,
        '?',
        w -> x(w).power(4).minus(x(w).squared().times(1e-6)),
        "curvature −2e-6 at 0");
    n(
        "x² − 1e-6·x⁴",
        1,
        ALL,
        'n',
        w -> x(w).squared().minus(x(w).power(4).times(1e-6)),
        "concave beyond 408");
    n("eˣ − x²", 1, ALL, '?', w -> exp(x(w)).minus(x(w).squared()), "eˣ < 2 for x < 0.69");
    n(
        "eˣ − 1e-6·x²",
        1,
        ALL,
        '?',
        w -> exp(x(w)).minus(x(w).squared().times(1e-6)),
        "concave for x < −13");
    n(
        "x² − relu(x − 50)³",
        1,
        ALL,
        '?',
        w -> x(w).squared().minus(relu(x(w).minus(50)).power(3)),
        "concave far out");
    n(
        "x² − relu(x − 5)²·1.1",
        1,
        ALL,
        'n',
        w -> x(w).squared().minus(relu(x(w).minus(5)).squared().times(1.1)),
        "curvature −0.2 beyond 5");
    n(
        "softplus(x) − 1e-3·x²",
        1,
        ALL,
        '?',
        w -> softplus(x(w)).minus(x(w).squared().times(1e-3)),
        "concave far out");
    n(
        "|x| − 0.01x²",
        1,
        ALL,
        'n',
        w -> abs(x(w)).minus(x(w).squared().times(0.01)),
        "−0.02 away from 0");
    n(
        "√(1 + x²) − 0.01x²",
        1,
        ALL,
        'n',
        w -> sqrt(x(w).squared().plus(1)).minus(x(w).squared().times(0.01)),
        "concave far out");
    n(
        "x log x − 0.1x²",
        1,
        POSITIVE,
        '?',
        w -> xlogy(x(w), x(w)).minus(x(w).squared().times(0.1)),
        "concave for x > 5");
    n(
        "1/x − 0.01x²",
        1,
        POSITIVE,
        'y',
        w -> x(w).power(-1).minus(x(w).squared().times(0.01)),
        "concave for x > 4.7");
    n(
        "−log x − 0.001x²",
        1,
        POSITIVE,
        'y',
        w -> log(x(w)).negated().minus(x(w).squared().times(0.001)),
        "concave for x > 23");
    n("x³ + x²", 1, ALL, 'n', w -> x(w).power(3).plus(x(w).squared()), "concave for x < −⅓");
    n("x³ on [−0.01, 5]", 1, box(-0.01, 5), 'y', w -> x(w).power(3), "concave on a sliver");
    n("σ on x ≤ 0.5", 1, box(-INF, 0.5), 'y', w -> sigmoid(x(w)), "concave after 0");
    n(
        "½x² + 1.4tanh x",
        1,
        ALL,
        '?',
        w -> x(w).squared().times(0.5).plus(tanh(x(w)).times(1.4)),
        "1 − 1.08 < 0");
    n(
        "log(eˣ + e^−x) − 0.51x²",
        1,
        ALL,
        '?',
        w -> logAddExp(x(w), x(w).negated()).minus(x(w).squared().times(0.51)),
        "1 − 1.02 at 0");
    n(
        "Rosenbrock",
        2,
        ALL,
        'n',
        w -> y(w).minus(x(w).squared()).squared().times(100).plus(x(w).minus(1).squared()),
        "a bent valley");
  }

  private void otherOfMany() {
    n("xy", 2, ALL, 'n', w -> x(w).times(y(w)), "a saddle");
    n("xy on x, y ≥ 0", 2, POSITIVE, 'n', w -> x(w).times(y(w)), "a saddle, quasiconcave");
    n(
        "−xy on x, y ≥ 0",
        2,
        POSITIVE,
        'y',
        w -> x(w).times(y(w)).negated(),
        "a product of nonnegative concave functions, turned over");
    n("x/y", 2, POSITIVE, 'y', w -> x(w).dividedBy(y(w)), "linear-fractional");
    n(
        "(x + 1)/(y + 2)",
        2,
        POSITIVE,
        'y',
        w -> x(w).plus(1).dividedBy(y(w).plus(2)),
        "linear-fractional");
    n(
        "(2x + y + 3)/(x + y + 1)",
        2,
        POSITIVE,
        'y',
        w -> x(w).times(2).plus(y(w)).plus(3).dividedBy(x(w).plus(y(w)).plus(1)),
        "linear-fractional");
    n(
        "√x/y turned over",
        2,
        POSITIVE,
        'y',
        w -> sqrt(x(w)).negated().dividedBy(y(w)),
        "nonpositive convex over positive convex");
    n(
        "x³/(1 + y²)",
        2,
        POSITIVE,
        'n',
        w -> x(w).power(3).dividedBy(y(w).squared().plus(1)),
        "a quotient of convex functions");
    n(
        "x²/y²",
        2,
        POSITIVE,
        'y',
        w -> x(w).squared().dividedBy(y(w).squared()),
        "the square of x/y");
    n(
        "|x|/y",
        2,
        POSITIVE,
        'y',
        w -> abs(x(w)).dividedBy(y(w)),
        "nonnegative convex over positive concave");
    n("√(|x| + |y|)", 2, ALL, 'y', w -> sqrt(sum(abs(w))), "the root of a norm");
    n("√‖w‖", 2, ALL, 'y', w -> sqrt(norm(w)), "the root of a norm");
    n("‖w‖_½", 2, POSITIVE, '?', w -> sum(sqrt(w)).squared(), "concave on x, y ≥ 0");
    n("log(1 + ‖w‖²)", 2, ALL, 'y', w -> log1p(sum(w.squared())), "flat far out");
    n(
        "max(−|x|, −|y|)",
        2,
        ALL,
        '?',
        w -> max(abs(x(w)).negated(), abs(y(w)).negated()),
        "maximum of concave");
    n("min(x, y)", 2, ALL, 'n', w -> min(x(w), y(w)), "concave");
    n("min(x², y²)", 2, ALL, 'n', w -> min(x(w).squared(), y(w).squared()), "a cross of valleys");
    n(
        "log-sum-exp − ½‖w‖²",
        2,
        ALL,
        '?',
        w -> logSumExp(w).minus(sum(w.squared()).times(0.5)),
        "−1 along (1, 1)");
    n(
        "log-sum-exp − 0.01x²",
        2,
        ALL,
        '?',
        w -> logSumExp(w).minus(x(w).squared().times(0.01)),
        "concave far out");
    n(
        "log-sum-exp of −squares",
        2,
        ALL,
        '?',
        w -> logSumExp(w.squared().negated()),
        "concave near 0");
    n("e^(xy)", 2, ALL, 'n', w -> exp(x(w).times(y(w))), "a saddle");
    n("e^x·y", 2, ALL, 'n', w -> exp(x(w)).times(y(w)), "affine times convex");
    n(
        "x²·y²",
        2,
        ALL,
        '?',
        w -> x(w).squared().times(y(w).squared()),
        "a product of convex functions");
    n(
        "x²·y on y ≥ 0",
        2,
        POSITIVE,
        '?',
        w -> x(w).squared().times(y(w)),
        "a product of convex functions");
    n(
        "(x² + y²)·eˣ",
        2,
        ALL,
        '?',
        w -> sum(w.squared()).times(exp(x(w))),
        "a product of convex functions");
    n("√(xy)", 2, POSITIVE, 'n', w -> sqrt(x(w).times(y(w))), "geometric mean is concave");
    n("log(x + y)", 2, POSITIVE, 'y', w -> log(x(w).plus(y(w))), "concave");
    n("entropy", 3, UNIT, 'n', w -> sum(xlogy(w, w)).negated(), "concave");
    n(
        "y·log(x/y)",
        2,
        POSITIVE,
        'n',
        w -> y(w).times(log(x(w).dividedBy(y(w)))),
        "the perspective of a concave function");
    n("x log y", 2, POSITIVE, '?', w -> xlogy(x(w), y(w)), "a saddle");
    n("−x log y", 2, POSITIVE, '?', w -> xlogy(x(w), y(w)).negated(), "a saddle");
    n(
        "y·sin(x/y)",
        2,
        box(0.5, 9),
        '?',
        w -> y(w).times(sin(x(w).dividedBy(y(w)))),
        "the perspective of a wave");
    n(
        "x²/(y + x²)",
        2,
        POSITIVE,
        '?',
        w -> x(w).squared().dividedBy(y(w).plus(x(w).squared())),
        "bounded and rising");
    n("tanh of a norm", 2, ALL, 'y', w -> tanh(norm(w)), "flat far out");
    n(
        "‖w‖ − relu(x)",
        2,
        ALL,
        '?',
        w -> norm(w).minus(relu(x(w)).times(1.5)),
        "a difference of convex functions");
    n("|x| − |y|", 2, ALL, 'n', w -> abs(x(w)).minus(abs(y(w))), "concave in y");
    n(
        "Himmelblau",
        2,
        ALL,
        'n',
        w ->
            x(w).squared()
                .plus(y(w))
                .minus(11)
                .squared()
                .plus(x(w).plus(y(w).squared()).minus(7).squared()),
        "four minima");
    n("(xy − 1)²", 2, ALL, 'n', w -> x(w).times(y(w)).minus(1).squared(), "matrix factorization");
    n(
        "Rastrigin",
        2,
        ALL,
        'n',
        w -> sum(w.squared()).minus(sum(cos(w.times(2 * Math.PI))).times(10)),
        "many minima");
    n(
        "σ-regression",
        2,
        ALL,
        '?',
        w -> mean(sigmoid(product(DATA, w)).minus(0.5, 0, 1, 1, 0).squared()),
        "squared loss of a sigmoid");
    n(
        "two-layer network",
        4,
        ALL,
        'n',
        w -> tanh(x(w)).times(w.at(2)).plus(tanh(y(w)).times(w.at(3))).minus(1).squared(),
        "hidden units can be swapped");
    n("x³ + y³", 2, ALL, '?', w -> sum(w.power(3)), "concave for x, y < 0");
    n("sum of |x|^0.5", 3, ALL, 'n', w -> sum(sqrt(abs(w))), "concave on each orthant");
    n("softmax probability", 2, ALL, 'y', w -> exp(x(w).minus(logSumExp(w))), "a sigmoid of x − y");
    n("‖w‖·x", 2, ALL, '?', w -> norm(w).times(x(w)), "odd");
  }

  private void otherQuadraticsAndModels() {
    n("x² − y²", 2, ALL, 'n', w -> x(w).squared().minus(y(w).squared()), "a saddle");
    n(
        "x² − 1e-6·y²",
        2,
        ALL,
        'n',
        w -> x(w).squared().minus(y(w).squared().times(1e-6)),
        "eigenvalue −2e-6");
    n(
        "x² + 2.001xy + y²",
        2,
        ALL,
        'n',
        w -> x(w).squared().plus(x(w).times(y(w)).times(2.001)).plus(y(w).squared()),
        "eigenvalue −0.001");
    n(
        "x² + (2 + 2e-6)xy + y²",
        2,
        ALL,
        'n',
        w -> x(w).squared().plus(x(w).times(y(w)).times(2 + 2e-6)).plus(y(w).squared()),
        "eigenvalue −2e-6");
    n(
        "x² + (2 + 2⁻⁴⁰)xy + y²",
        2,
        ALL,
        'n',
        w -> x(w).squared().plus(x(w).times(y(w)).times(2 + 0x1p-40)).plus(y(w).squared()),
        "eigenvalue −2⁻⁴⁰");
    n("(x + y)(x − y)", 2, ALL, 'n', w -> x(w).plus(y(w)).times(x(w).minus(y(w))), "x² − y²");
    n(
        "(x + y)(x + y + 1e-3·x)",
        2,
        ALL,
        'n',
        w -> x(w).plus(y(w)).times(x(w).plus(y(w)).plus(x(w).times(1e-3))),
        "indefinite by a little");
    n(
        "wᵀQw, indefinite",
        3,
        ALL,
        'n',
        w ->
            dot(
                w,
                product(
                    new DMatrixRMaj(new double[][] {{2, -1, 0}, {-1, 2, -1}, {0, -1, 0.6}}), w)),
        "determinant −0.2");
    n(
        "least squares − 0.01‖w‖⁴",
        2,
        ALL,
        '?',
        w ->
            mean(product(DATA, w).minus(LABELS).squared())
                .minus(sum(w.squared()).squared().times(0.01)),
        "concave far out");
    n(
        "logistic − 1e-3‖w‖²",
        2,
        ALL,
        '?',
        w ->
            mean(softplus(product(DATA, w).times(LABELS).negated()))
                .minus(sum(w.squared()).times(1e-3)),
        "concave far out");
    n(
        "lasso with a negative L2",
        2,
        ALL,
        '?',
        w -> sum(abs(w)).minus(sum(w.squared()).times(0.01)),
        "concave away from 0");
    n(
        "Welsch regression",
        2,
        ALL,
        '?',
        w -> mean(exp(product(DATA, w).minus(LABELS).squared().negated()).negated()),
        "flat far out");
    n(
        "Geman–McClure",
        1,
        ALL,
        'y',
        w -> x(w).squared().dividedBy(x(w).squared().plus(4)),
        "flat far out");
    n(
        "Cauchy loss",
        2,
        ALL,
        '?',
        w -> mean(log1p(product(DATA, w).minus(LABELS).squared())),
        "concave far out");
  }
}
