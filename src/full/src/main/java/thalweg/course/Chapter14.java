package thalweg.course;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import thalweg.data.Datasets;
import thalweg.functions.Differentiable;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.samples.Examples;
import thalweg.samples.PolynomialFeatures;
import thalweg.samples.Standardizer;
import thalweg.samples.ThreeWaySplit;

/** Notebook 14, regularization. */
final class Chapter14 {
  private Chapter14() {}

  static Chapter chapter() {
    LinearModel f = diabetes();
    return new Chapter(
        List.of(ista(f), residual(f), twins(), elasticNet()),
        List.of(Prediction.ofNumber("14", 0, 65, 1.25)));
  }

  /** The loss of the notebook, on the training rows of its split. */
  private static LinearModel diabetes() {
    Examples all = Datasets.diabetes().examples();
    Examples part = ThreeWaySplit.random(all.size(), 0.25, 0.25, 14).train(all);
    Examples raw = new PolynomialFeatures(2).transform(Standardizer.fit(part).transform(part));
    return LinearModel.regression(Standardizer.fit(raw).transform(raw).centred(raw.meanTarget()))
        .withoutIntercept();
  }

  private static LinearModel other() {
    return LinearModel.regression(CourseData.random(30, 4, 21)).withoutIntercept();
  }

  /** One step of ISTA or of what is taken for it: writes the next point from w and the gradient there. */
  @FunctionalInterface
  private interface Update {
    void to(double[] w, double[] g, double eta, double lambda);
  }

  private static double[] iterate(LinearModel f, double lambda, int steps, Update update) {
    double[] w = f.zeros();
    double[] g = f.zeros();
    double eta = 1 / f.smoothness();
    for (int k = 0; k < steps; k++) {
      f.valueAndGradient(w, g);
      update.to(w, g, eta, lambda);
    }
    return w;
  }

  private static void step(double[] w, double[] g, double eta, double lambda) {
    shrunk(w, g, eta, eta * lambda);
  }

  private static void shrunk(double[] w, double[] g, double eta, double threshold) {
    for (int j = 0; j < w.length; j++) {
      w[j] = soft(w[j] - eta * g[j], threshold);
    }
  }

  private static double soft(double v, double t) {
    return v > t ? v - t : v < -t ? v + t : 0;
  }

  private static Exercise<IstaRun> ista(LinearModel f) {
    return new Exercise<>(
        "14.1",
        IstaRun.class,
        new Comparison<>(
            (g, lambda, steps) -> iterate(g, lambda, steps, Chapter14::step),
            List.of(
                istaProbe("the diabetes data with λ = 5 and 200 steps", f, 5, 200),
                istaProbe("the diabetes data with λ = 1 and 50 steps", f, 1, 50),
                istaProbe("other data, with 4 columns", other(), 0.3, 17)),
            istaMistakes(f)),
        List.of(
            "ISTA repeats two lines: a gradient step on f alone, then a soft threshold.",
            "The step size is η = 1/L, with L = f.smoothness(), and the threshold is ηλ. The gradient changes with w, so"
                + " it is computed in every step.",
            "Before the loop: double eta = 1 / f.smoothness(); in it: f.valueAndGradient(w, g); Vectors.axpy(-eta, g, w);"
                + " w = softThreshold(w, eta * lambda);"),
        new Task.Solution(
            """
            IstaRun ista = (f, lambda, steps) -> {
              double[] w = f.zeros();
              double[] g = f.zeros();
              double eta = 1 / f.smoothness();
              for (int k = 0; k < steps; k++) {
                f.valueAndGradient(w, g);
                Vectors.axpy(-eta, g, w);
                w = softThreshold(w, eta * lambda);
              }
              return w;
            };
            """,
            "The gradient step goes down on f, the threshold goes down on the penalty. Together they are one step of the"
                + " library's ProximalGradient(1 / L)."));
  }

  private static Probe<IstaRun> istaProbe(String where, LinearModel f, double lambda, int steps) {
    return new Probe<>(where, answer -> answer.after(f, lambda, steps), 1e-7);
  }

  private static List<Mistake<IstaRun>> istaMistakes(LinearModel diabetes) {
    double eta = 1 / diabetes.smoothness();
    return List.of(
        wrongStep((w, g, a, lambda) -> shrunk(w, g, a, lambda), "the threshold is λ/L, not λ"),
        wrongStep((w, g, a, lambda) -> shrunk(w, g, a, a), "the threshold is λ/L, not 1/L"),
        wrongStep(
            (w, g, a, lambda) -> shrunk(w, g, a, 0),
            "that is plain gradient descent; the soft threshold is missing, or its result is not used"),
        wrongStep((w, g, a, lambda) -> shrunk(w, g, 1, lambda), "the step size is 1/L, not 1"),
        wrongStep(
            (w, g, a, lambda) -> shrunk(w, g, 2 * a, 2 * a * lambda),
            "the step size is 1/L, not 2/L"),
        wrongStep(
            (w, g, a, lambda) -> shrunk(w, g, 1 / a, lambda / a), "the step size is 1/L, not L"),
        wrongStep(
            (w, g, a, lambda) -> shrunk(w, g, -a, a * lambda),
            "the step goes against the gradient: w − ∇f(w)/L"),
        wrongStep(
            (w, g, a, lambda) -> {
              for (int j = 0; j < w.length; j++) {
                w[j] = soft(w[j], a * lambda) - a * g[j];
              }
            },
            "the gradient step comes first, then the threshold"),
        wrongStep(
            (w, g, a, lambda) -> {
              for (int j = 0; j < w.length; j++) {
                w[j] = soft(w[j] - a * (g[j] + lambda * Math.signum(w[j])), a * lambda);
              }
            },
            "the threshold already takes care of the penalty; take the gradient of f alone"),
        wrongStep(
            (w, g, a, lambda) -> {
              for (int j = 0; j < w.length; j++) {
                w[j] -= a * (g[j] + lambda * Math.signum(w[j]));
              }
            },
            "a subgradient step never lands on exact zeros; use softThreshold for the penalty"),
        new Mistake<>(
            Chapter14::thresholdOnce,
            "the threshold belongs into every step, not once after the loop"),
        new Mistake<>(
            (f, lambda, steps) -> gradientOnce(f, lambda, steps),
            "compute the gradient again in every step: w has moved"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, lambda, steps + 1, Chapter14::step),
            "that is one step too many"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, lambda, steps - 1, Chapter14::step),
            "that is one step too few"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, lambda, 1, Chapter14::step),
            "that is a single step; repeat it"),
        new Mistake<>(
            (f, lambda, steps) -> f.zeros(), "that is the start; the loop has not changed it"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, 5, steps, Chapter14::step),
            "your code uses 5 where it should use lambda"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, lambda, 200, Chapter14::step),
            "your code makes 200 steps where it should make steps"),
        new Mistake<>(
            (f, lambda, steps) -> iterate(f, 5, 200, Chapter14::step),
            "your code uses λ = 5 and 200 steps where it should use lambda and steps"),
        wrongStep(
            (w, g, a, lambda) -> shrunk(w, g, eta, eta * lambda),
            "your code uses the L of the diabetes data; take f.smoothness()"));
  }

  private static Mistake<IstaRun> wrongStep(Update update, String hint) {
    return new Mistake<>((f, lambda, steps) -> iterate(f, lambda, steps, update), hint);
  }

  private static double[] thresholdOnce(LinearModel f, double lambda, int steps) {
    double eta = 1 / f.smoothness();
    double[] w = iterate(f, lambda, steps, (v, g, a, l) -> shrunk(v, g, a, 0));
    shrunk(w, f.zeros(), eta, eta * lambda);
    return w;
  }

  private static double[] gradientOnce(LinearModel f, double lambda, int steps) {
    double[] g = f.gradient(f.zeros());
    double[] w = f.zeros();
    double eta = 1 / f.smoothness();
    for (int k = 0; k < steps; k++) {
      step(w, g, eta, lambda);
    }
    return w;
  }

  private static Exercise<KktResidual> residual(LinearModel f) {
    LinearModel small = other();
    double pull = Vectors.normInf(f.gradient(f.zeros()));
    return new Exercise<>(
        "14.2",
        KktResidual.class,
        new Comparison<>(
            Chapter14::largestViolation,
            List.of(
                residualProbe(
                    "ISTA's point after 20 steps", f, iterate(f, 5, 20, Chapter14::step), 5),
                residualProbe("w = 0 with a small λ", f, f.zeros(), pull / 3),
                residualProbe("w = 0 with λ above λmax", f, f.zeros(), 2 * pull),
                residualProbe(
                    "another point of another loss", small, new double[] {2, 0, -3, 0}, 0.7),
                residualProbe(
                    "a point without zeros", small, new double[] {1, -0.5, 0.25, 2}, 0.4)),
            residualMistakes(f)),
        List.of(
            "Statement (b) says what must hold for each weight; the residual is the worst violation of it.",
            "Loop over j with the gradient g of f at w. Where w[j] ≠ 0 the violation is |g[j] + λ sign(w[j])|; where"
                + " w[j] = 0 it is the amount by which |g[j]| exceeds λ, or 0 if it does not.",
            "double v = w[j] != 0 ? Math.abs(g[j] + lambda * Math.signum(w[j])) : Math.max(0, Math.abs(g[j]) - lambda);"
                + " and keep the largest v."),
        new Task.Solution(
            """
            KktResidual residual = (f, w, lambda) -> {
              double[] g = f.gradient(w);
              double largest = 0;
              for (int j = 0; j < w.length; j++) {
                double violation = w[j] != 0
                    ? Math.abs(g[j] + lambda * Math.signum(w[j]))
                    : Math.max(0, Math.abs(g[j]) - lambda);
                largest = Math.max(largest, violation);
              }
              return largest;
            };
            """,
            "The residual is zero exactly at the minimizers. It needs no known answer, so it can end a run."));
  }

  private static Probe<KktResidual> residualProbe(
      String where, Differentiable f, double[] w, double lambda) {
    return new Probe<>(where, answer -> new double[] {answer.at(f, w.clone(), lambda)}, 1e-4);
  }

  private static double largestViolation(Differentiable f, double[] w, double lambda) {
    return largest(f, w, (gj, wj) -> violation(gj, wj, lambda));
  }

  private static double violation(double gj, double wj, double lambda) {
    return wj != 0 ? Math.abs(gj + lambda * Math.signum(wj)) : Math.max(0, Math.abs(gj) - lambda);
  }

  private static double largest(Differentiable f, double[] w, DoubleBinaryOperator violation) {
    double[] g = f.gradient(w);
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < w.length; j++) {
      largest = Math.max(largest, violation.applyAsDouble(g[j], w[j]));
    }
    return largest;
  }

  private static List<Mistake<KktResidual>> residualMistakes(LinearModel diabetes) {
    return List.of(
        wrongViolation(
            (g, w, lambda) -> w != 0 ? violation(g, w, lambda) : 0,
            "weights at zero count, too: the data may pull harder than λ"),
        wrongViolation(
            (g, w, lambda) -> w == 0 ? violation(g, w, lambda) : 0,
            "weights that are not zero count, too"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? violation(g, w, lambda) : Math.abs(g),
            "a weight at zero may be pulled at with up to λ; only what exceeds λ is a violation"),
        wrongViolation(
            (g, w, lambda) ->
                w != 0 ? violation(g, w, lambda) : Math.abs(g) > lambda ? Math.abs(g) : 0,
            "a weight at zero may be pulled at with up to λ; only what exceeds λ is a violation"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? violation(g, w, lambda) : Math.abs(Math.abs(g) - lambda),
            "a pull below λ at a zero weight is no violation: use Math.max(0, |g| − λ)"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? violation(g, w, lambda) : Math.abs(g) - lambda,
            "a violation is never negative: use Math.max(0, |g| − λ)"),
        wrongViolation(
            (g, w, lambda) -> Math.max(0, Math.abs(g) - lambda),
            "for weights that are not zero the sign counts: |g + λ sign(w)|"),
        wrongViolation(
            (g, w, lambda) ->
                w != 0 ? Math.abs(g - lambda * Math.signum(w)) : violation(g, w, lambda),
            "the sign is wrong: g must be −λ sign(w), so g + λ sign(w) must be 0"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? g + lambda * Math.signum(w) : violation(g, w, lambda),
            "take the absolute value before you compare"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? Math.abs(g + lambda) : violation(g, w, lambda),
            "the sign of the weight is missing: g + λ sign(w)"),
        wrongViolation(
            (g, w, lambda) -> w != 0 ? Math.abs(g + lambda * w) : violation(g, w, lambda),
            "the derivative of λ|w| is λ sign(w), not λw"),
        wrongViolation(
            (g, w, lambda) -> w > 0 ? violation(g, w, lambda) : Math.max(0, Math.abs(g) - lambda),
            "negative weights are not zero, either: use Math.signum(w[j])"),
        new Mistake<>(
            Chapter14::lastViolation, "that is the violation of the last weight; keep the largest"),
        new Mistake<>(
            (f, w, lambda) -> Vectors.normInf(f.gradient(w)),
            "that is the largest entry of the gradient; the penalty is missing"),
        new Mistake<>(
            (f, w, lambda) -> combined(f, w, lambda, false),
            "that is a sum; the residual is the largest violation"),
        new Mistake<>(
            (f, w, lambda) -> combined(f, w, lambda, true),
            "that is a length; the residual is the largest violation"),
        new Mistake<>(
            (f, w, lambda) -> largestViolation(f, w, 5),
            "your code uses 5 where it should use lambda"),
        new Mistake<>(
            (f, w, lambda) ->
                largestViolation(diabetes, iterate(diabetes, 5, 20, Chapter14::step), 5),
            "your code does not use what it is given: f, w and lambda"));
  }

  /** What one weight adds, from its derivative, its value and λ. */
  @FunctionalInterface
  private interface Violation {
    double of(double g, double w, double lambda);
  }

  private static Mistake<KktResidual> wrongViolation(Violation violation, String hint) {
    return new Mistake<>(
        (f, w, lambda) -> largest(f, w, (gj, wj) -> violation.of(gj, wj, lambda)), hint);
  }

  private static double lastViolation(Differentiable f, double[] w, double lambda) {
    return violation(f.gradient(w)[w.length - 1], w[w.length - 1], lambda);
  }

  private static double combined(Differentiable f, double[] w, double lambda, boolean squares) {
    double[] g = f.gradient(w);
    double sum = 0;
    for (int j = 0; j < w.length; j++) {
      double violation = violation(g[j], w[j], lambda);
      sum += squares ? violation * violation : violation;
    }
    return squares ? Math.sqrt(sum) : sum;
  }

  private static Essay twins() {
    return new Essay(
        "14.3",
        List.of(
            "What happens to predictions and penalty if a part of one weight is moved to its twin?",
            "L1 adds |a| + |b|, L2 adds a² + b². Keep a + b fixed and compare."),
        "Equal columns get the prediction from the sum a + b of their weights. As long as both have the same sign, |a| + |b|"
            + " depends on the sum only, so (a + b, 0), (0, a + b) and everything between are minimizers of the lasso."
            + " Statement (b) allows all of them: both partial derivatives are equal, and −λ sign is the same for both."
            + " Ridge has one, with a = b, because a² + b² is smallest there; statement (a) says that it is unique. So a"
            + " lasso's weight of zero does not say that a column is unimportant: its twin may have got all the weight, by"
            + " the order in which the algorithm went. Read groups of correlated columns together.");
  }

  private static Essay elasticNet() {
    return new Essay(
        "14.4",
        List.of(
            "The lasso of a ridge problem: give LinearModel.regression an L2 penalty and keep L1 in the Composite.",
            "Put the whole notebook into one method of the seed that returns three errors; then loop over ten seeds."),
        "With LinearModel.regression(train, new L2(a)) as the smooth part and new L1(b) as the other, ProximalGradient"
            + " solves the elastic net; a grid over a and b with the validation rows chooses both. With the seeds 0 to 9"
            + " the lasso had a smaller test error than ridge eight times, early stopping beat both twice. On the same"
            + " split the lasso was ahead of ridge by 2.1 on average, with a standard deviation of 1.5 over the seeds, while"
            + " the lasso's own error went from 52.9 to 61.8: the luck of the split is larger than the difference between"
            + " the methods, so compare them on the same splits and never by one number each.");
  }
}
