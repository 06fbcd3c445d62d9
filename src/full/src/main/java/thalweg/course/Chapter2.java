package thalweg.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.gradient.GradientDescent;

/** Notebook 2, gradient descent and the step size. */
final class Chapter2 {
  private static final Map<Differentiable, Double> LIMITS = new ConcurrentHashMap<>();

  private Chapter2() {}

  static Chapter chapter() {
    return new Chapter(
        List.of(curvature(), limit(), factors(), quartic()),
        List.of(Prediction.ofChoices("2", 0.1, 1.0, 1.9, 2.1)));
  }

  private static LinearModel diabetes() {
    return LinearModel.regression(CourseData.diabetes()).withoutIntercept();
  }

  private static Exercise<LargestCurvature> curvature() {
    TwiceDifferentiable small = Quadratic.rotated(5, 1, 2, 9);
    double[] many = new double[40];
    Arrays.setAll(many, i -> i < 39 ? 0.5 * (i + 1) : 50);
    return new Exercise<>(
        "2.1",
        LargestCurvature.class,
        new Comparison<>(
            (f, steps, seed) -> eigenvalues(f)[f.dimension() - 1],
            List.of(
                probe("the diabetes data", diabetes()),
                probe("a problem with 3 weights", small),
                probe("a problem with 40 weights", Quadratic.rotated(6, many))),
            curvatureMistakes()),
        List.of(
            "Multiplying by H again and again makes every part of v grow by its own eigenvalue, so the steepest wins.",
            "In each round write Hv into hv, make it the next v, and scale v to length 1. At the end v is the steepest"
                + " direction, and the curvature along it is vᵀHv.",
            "In the loop: f.hessianVector(f.zeros(), v, hv); v = hv.clone(); Vectors.scale(1 / Vectors.norm2(v), v);"
                + " after it, one more hessianVector and return Vectors.dot(v, hv)."),
        new Task.Solution(
            """
            LargestCurvature powerIteration = (f, steps, seed) -> {
              double[] v = new Random(seed).doubles(f.dimension(), -1, 1).toArray();
              double[] hv = f.zeros();
              for (int k = 0; k < steps; k++) {
                f.hessianVector(f.zeros(), v, hv);
                v = hv.clone();
                Vectors.scale(1 / Vectors.norm2(v), v);
              }
              f.hessianVector(f.zeros(), v, hv);
              return Vectors.dot(v, hv);
            };
            """,
            "Each round multiplies the part of v along eigenvector i by λᵢ; after k rounds the second largest part has"
                + " shrunk by (λ₂/L)ᵏ against the first. Without the scaling v would overflow or vanish."));
  }

  private static Probe<LargestCurvature> probe(String where, TwiceDifferentiable f) {
    return new Probe<>(
        where, answer -> new double[] {answer.of(new ProductsOnly(f), 200, 1)}, 1e-6);
  }

  /** A function that gives products with its Hessian, but not the matrix. */
  private record ProductsOnly(TwiceDifferentiable f) implements TwiceDifferentiable {
    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      return f.valueAndGradient(w, g);
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] hv) {
      f.hessianVector(w, v, hv);
    }

    @Override
    public DMatrixRMaj hessian(double[] w) {
      throw new UnsupportedOperationException(
          "there is no room for the whole Hessian here: use products with it, f.hessianVector(w, v, hv)");
    }
  }

  private static double[] eigenvalues(TwiceDifferentiable f) {
    TwiceDifferentiable whole = f instanceof ProductsOnly products ? products.f() : f;
    return Matrices.symmetricEigenvalues(whole.hessian(new double[f.dimension()]));
  }

  private static List<Mistake<LargestCurvature>> curvatureMistakes() {
    return List.of(
        new Mistake<>(
            (f, steps, seed) -> iterate(f, steps, seed, hv -> 1, hv -> 1),
            "v grows in every round; scale it to length 1 each time"),
        new Mistake<>(
            (f, steps, seed) -> iterate(f, 1, seed, Vectors::norm2, hv -> 1),
            "that is after one round; repeat it steps times"),
        new Mistake<>(
            (f, steps, seed) -> iterate(f, 0, seed, hv -> 1, Vectors::norm2),
            "that is the curvature along the first v; the loop has not changed it"),
        new Mistake<>(
            (f, steps, seed) -> iterate(f, 0, seed, hv -> 1, hv -> 1),
            "the loop has not changed v: each round must make Hv, scaled to length 1, the next v"),
        new Mistake<>(
            Chapter2::inPlace,
            "after v = hv the product is written over the v it is computed from; go on with hv.clone()"),
        new Mistake<>(
            (f, steps, seed) -> 1, "that is the length of v; the curvature along v is vᵀHv"),
        new Mistake<>(
            (f, steps, seed) -> Math.pow(largest(f), 2),
            "that is ‖Hv‖², with L in it twice; return vᵀHv"),
        new Mistake<>(
            (f, steps, seed) -> Math.sqrt(largest(f)),
            "there is no root to take: vᵀHv is L itself"),
        new Mistake<>(
            (f, steps, seed) -> 1 / largest(f),
            "that is 1/L, the step size; the exercise asks for L"),
        new Mistake<>(
            (f, steps, seed) -> 2 / largest(f), "that is 2/L, the limit; the exercise asks for L"),
        new Mistake<>(
            (f, steps, seed) -> largest(f) / 2, "there is no ½: the curvature along v is vᵀHv"),
        new Mistake<>(
            (f, steps, seed) -> eigenvalues(f)[0],
            "that is the smallest eigenvalue, μ; the exercise asks for the largest"),
        new Mistake<>(
            (f, steps, seed) -> iterate(f, steps, seed, Vectors::normInf, hv -> 1),
            "vᵀHv is the curvature along v only if ‖v‖ = 1; scale with Vectors.norm2"),
        new Mistake<>(
            (f, steps, seed) -> iterate(f, steps, seed, hv -> Vectors.dot(hv, hv), hv -> 1),
            "divide by the length ‖Hv‖ and not by its square"),
        new Mistake<>(
            (f, steps, seed) -> eigenvalues(diabetes())[9],
            "that is L of the diabetes data; compute it from the function f that your code is given"));
  }

  private static double largest(TwiceDifferentiable f) {
    return eigenvalues(f)[f.dimension() - 1];
  }

  /** The iteration with a length of one's own for the rounds, and another at the end. */
  private static double iterate(
      TwiceDifferentiable f,
      int steps,
      long seed,
      ToDoubleFunction<double[]> length,
      ToDoubleFunction<double[]> last) {
    double[] v = new Random(seed).doubles(f.dimension(), -1, 1).toArray();
    double[] hv = f.zeros();
    for (int k = 0; k < steps; k++) {
      f.hessianVector(f.zeros(), v, hv);
      v = hv.clone();
      Vectors.scale(1 / length.applyAsDouble(v), v);
    }
    Vectors.scale(1 / last.applyAsDouble(v), v);
    f.hessianVector(f.zeros(), v, hv);
    return Vectors.dot(v, hv);
  }

  /** What comes out where v and hv are one array from the second round on. */
  private static double inPlace(TwiceDifferentiable f, int steps, long seed) {
    double[] v = new Random(seed).doubles(f.dimension(), -1, 1).toArray();
    double[] hv = f.zeros();
    for (int k = 0; k < steps; k++) {
      f.hessianVector(f.zeros(), v, hv);
      v = hv;
      Vectors.scale(1 / Vectors.norm2(v), v);
    }
    f.hessianVector(f.zeros(), v, hv);
    return Vectors.dot(v, hv);
  }

  private static Exercise<StepLimit> limit() {
    Quadratic five =
        new Quadratic(
            Quadratic.rotated(7, 0.5, 1, 2, 3, 7).matrix(), new double[] {1, -2, 3, 1, 2});
    Quadratic two = new Quadratic(Quadratic.rotated(8, 10, 400).matrix(), new double[] {-1, 4});
    LinearModel diabetes = diabetes();
    double L = diabetes.smoothness();
    return new Exercise<>(
        "2.2",
        StepLimit.class,
        new Comparison<>(
            (f, low, high) -> limit(f, low, high),
            List.of(
                limitProbe("the diabetes data", diabetes, 1 / L, 3.5 / L),
                limitProbe("a problem with 5 weights", five, 0.3 / 7, 2.6 / 7),
                limitProbe("a problem with 2 weights", two, 1.5 / 400, 7.0 / 400)),
            limitMistakes(L)),
        List.of(
            "Keep two numbers, one safe and one not. The limit lies between them; each test can halve the interval.",
            "Test the middle. If it is safe, it becomes the new low, if not, the new high. Repeat while high − low is more"
                + " than 0.1 % of low.",
            "while (high - low > 1e-3 * low) { double middle = (low + high) / 2; if (safe(f, middle)) low = … else"
                + " high = …; }. You may assign to the parameters of a lambda expression."),
        new Task.Solution(
            """
            StepLimit largestSafe = (f, low, high) -> {
              while (high - low > 1e-3 * low) {
                double middle = (low + high) / 2;
                if (safe(f, middle)) {
                  low = middle;
                } else {
                  high = middle;
                }
              }
              return low;
            };
            """,
            "The limit comes out at 2/L, although nobody told the code L. A little past it the loss first falls, as long as"
                + " the flat directions gain more than the steepest one loses, and then rises by a constant factor."));
  }

  private static Probe<StepLimit> limitProbe(
      String where, Differentiable f, double low, double high) {
    return new Probe<>(
        where,
        answer -> new double[] {answer.largestSafe(f, low, high)},
        1.2e-3,
        "go on until the interval is narrower than 0.1 % of low, and keep the half with the limit in it");
  }

  private static List<Mistake<StepLimit>> limitMistakes(double L) {
    List<Mistake<StepLimit>> mistakes = new ArrayList<>();
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> low,
            "that is the step size you were given as safe; halve the interval"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> keepWrongHalf(limit(f, low, high), low, high),
            "you kept the wrong half: a middle that is safe is the new low"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> high,
            "that is the step size you were given as not safe; halve the interval"));
    for (int rounds = 0; rounds < 6; rounds++) {
      int done = rounds;
      String hint =
          "that is after "
              + (done == 0 ? "one round" : (done + 1) + " rounds")
              + " of bisection; go on until the interval is narrower than 0.1 % of low";
      mistakes.add(
          new Mistake<>(
              (f, low, high) -> bisect(limit(f, low, high), low, high, done, true), hint));
      mistakes.add(
          new Mistake<>(
              (f, low, high) -> bisect(limit(f, low, high), low, high, done + 1, false), hint));
    }
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> (low + limit(f, low, high)) / 2,
            "that is halfway between the first low and the limit; return the last low"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> limit(f, low, high) / 2,
            "that is half of the limit: 1/L promises the largest fall, but larger steps are safe, too"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> 2 * limit(f, low, high),
            "that is twice the limit; return the last low as it is"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> 2 / L,
            "that is 2/L of the diabetes data; your code must find the limit of the f it is given"));
    mistakes.add(
        new Mistake<>(
            (f, low, high) -> 2 * low,
            "2 · low is the limit only where low is 1/L; find it by testing step sizes"));
    return List.copyOf(mistakes);
  }

  /** The largest safe step size, found by twenty rounds of bisection on the first call for a function. */
  private static double limit(Differentiable f, double from, double to) {
    return LIMITS.computeIfAbsent(
        f,
        any -> {
          double low = from;
          double high = to;
          for (int k = 0; k < 20; k++) {
            double half = (low + high) / 2;
            Solution run = new GradientDescent(half).minimize(f, f.zeros(), Stop.after(1000));
            low = run.value() < f.value(f.zeros()) ? half : low;
            high = low == half ? high : half;
          }
          return low;
        });
  }

  /** The safe end of the interval after some rounds, or its middle. */
  private static double bisect(double limit, double from, double to, int rounds, boolean middle) {
    double low = from;
    double high = to;
    for (int k = 0; k < rounds; k++) {
      double half = (low + high) / 2;
      low = half <= limit ? half : low;
      high = half <= limit ? high : half;
    }
    return middle ? (low + high) / 2 : low;
  }

  /** Where bisection ends that keeps the wrong half. */
  private static double keepWrongHalf(double limit, double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < 20; k++) {
      double half = (low + high) / 2;
      low = half <= limit ? low : half;
      high = half <= limit ? half : high;
    }
    return low;
  }

  private static Essay factors() {
    return new Essay(
        "2.3",
        List.of(
            "Compute |1 − ηλᵢ| for both step sizes at a few eigenvalues. For which λ is it smaller at ηL = 1.9?",
            "1.9 is better where |1 − 1.9λ/L| < 1 − λ/L, that is, for λ < 2L/2.9."),
        "With z = λ/L the factors are 1 − z and |1 − 1.9z|. The second is smaller for z < 2/2.9 = 0.69, so 1.9 serves nine"
            + " of the ten directions better (the next after L has z = 0.37) and only the steepest one worse: 0.9 instead"
            + " of 0. Most of the loss lies along the steepest direction, so in the first steps ηL = 1 is far ahead; after"
            + " that only the flat directions are left, which shrink nearly twice as fast at 1.9. With η = 2/(L + μ) the"
            + " steepest and the flattest direction have the same factor, (κ − 1)/(κ + 1), which is the smallest ρ of all"
            + " fixed step sizes. Here that is 0.99575, hardly less than at 1.9, with a steepest direction that barely"
            + " shrinks.");
  }

  private static Essay quartic() {
    return new Essay(
        "2.4",
        List.of(
            "The second derivative of w⁴ is 12w². Can one number bound it everywhere?",
            "A step multiplies w by 1 − 4ηw². For which w is that between −1 and 1?"),
        "f″(w) = 12w² grows without bound, so no L serves the whole line. A step takes w to w(1 − 4ηw²). With η = 0.1 the"
            + " factor lies strictly between −1 and 1 exactly for 0 < w² < 5: from |w| < √5 ≈ 2.236 the run converges to"
            + " 0. At |w| = √5 the factor is −1 and the run jumps back and forth forever; beyond, it is below −1 and |w|"
            + " grows faster and faster. The border is the pair of points ±√5. For each start there is a bound on the"
            + " curvature between −|w| and |w|, and that is all the theorem needs.");
  }
}
