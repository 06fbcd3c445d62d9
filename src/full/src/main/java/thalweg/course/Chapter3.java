package thalweg.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.course.PlaneFunction.Shape;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Finding;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Task;
import thalweg.math.Matrices;

/** Notebook 3, convexity and classes of problems. */
final class Chapter3 {
  private Chapter3() {}

  static Chapter chapter() {
    return new Chapter(
        List.of(shapes(), chords(), constant(), intercept(), sums()),
        List.of(
            Prediction.ofChoices("3 plain", 1.0, 10.0, 1000.0, 100_000.0),
            Prediction.ofChoices("3 L2", 1.0, 10.0, 1000.0, 100_000.0)));
  }

  private static Exercise<String[]> shapes() {
    return new Exercise<>(
        "3.1",
        String[].class,
        Chapter3::judgeShapes,
        List.of(
            "Draw each function along some straight lines: an axis, a diagonal, far out. If it bends downwards on one of"
                + " them, it is not convex; if it is straight on one of them, it is not strongly convex.",
            "Sums and maxima of convex functions are convex; minima need not be. For a quadratic function, look at the"
                + " smallest eigenvalue of its Hessian. A strongly convex function plus a convex one is strongly convex.",
            "Two are strongly convex, three are convex, three are not. Along w₀ = w₁ one of the convex ones is constant"
                + " and another is a straight line."),
        new Task.Solution(
            """
            String[] answers = {"convex", "convex", "strongly convex", "not convex",
                "convex", "strongly convex", "not convex", "not convex"};
            """,
            """
            0 is straight. 1 is a square of something linear, and 0 along w₀ = w₁. 2 has the constant Hessian with rows (2, 1)
            and (1, 20), both eigenvalues positive. 3 is −t² along (t, −t). 4 is t + log 2 along (t, t), and its Hessian is
            positive semidefinite. 5 is w₀² + w₁² plus 2|w₀| + 1, which is convex. 6 is 0 at (−1, 0) and (1, 0) but 1 between
            them. Along an axis, 7 has the second derivative 2(1 − t²)/(1 + t²)², negative beyond 1."""));
  }

  private static Finding judgeShapes(@Nullable String[] answers) {
    if (answers.length != 8) {
      return Finding.wrong(
          "eight answers are expected, one for each function, but there are " + answers.length);
    }
    int right = 0;
    List<Integer> open = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String word = word(answers[i]);
      if (word.isEmpty()) {
        open.add(i);
      } else if (word.equals(PlaneFunction.ALL.get(i).shape().toString())) {
        right++;
      } else {
        wrong.add(comment(i, word));
      }
    }
    if (open.size() == 8) {
      return Finding.open();
    }
    String still = open.isEmpty() ? "" : "; not answered yet: " + list(open);
    if (wrong.isEmpty()) {
      return open.isEmpty() ? Finding.right() : Finding.open(right + " right so far" + still);
    }
    return Finding.wrong(right + " of 8 right" + still + "\n" + String.join("\n", wrong));
  }

  private static String comment(int i, String word) {
    PlaneFunction f = PlaneFunction.ALL.get(i);
    if (!List.of("strongly convex", "convex", "not convex").contains(word)) {
      return "  function "
          + i
          + ": \""
          + word
          + "\" is not one of the three. Hint: choose \"strongly convex\", \"convex\" or \"not convex\"";
    }
    return "  function " + i + " is not \"" + word + "\"" + hedge(f, word) + ". Hint: " + f.hint();
  }

  /** Where the answer holds but says less than it could. */
  private static String hedge(PlaneFunction f, String word) {
    return f.shape() == Shape.STRONGLY && word.equals("convex")
        ? " alone: something stronger holds"
        : "";
  }

  /** An answer in the words of the exercise. */
  private static String word(@Nullable String answer) {
    String plain =
        answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return switch (plain) {
      case "nonconvex", "non convex", "notconvex" -> "not convex";
      case "strongly", "strong", "stronglyconvex", "strong convex" -> "strongly convex";
      default -> plain;
    };
  }

  private static String list(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static Exercise<double[][]> chords() {
    return new Exercise<>(
        "3.2",
        double[][].class,
        Chapter3::judgeChords,
        List.of(
            "Take the lines on which you saw in 3.1 that a function is straight, or bends downwards.",
            "Straight: a chord between any two points of that line has gap 0. Bent downwards: choose the two ends so that"
                + " the middle lies on the bump.",
            "Along w₀ = w₁ the chord {0, 0, 1, 1} has gap 0 for two functions. Along w₀ = −w₁ use {1, −1, −1, 1}. For the"
                + " minimum put the ends at the two lowest points, and for the last go far out along an axis."),
        new Task.Solution(
            """
            double[][] chords = {{0, 0, 1, 0}, {0, 0, 1, 1}, {}, {1, -1, -1, 1},
                {0, 0, 1, 1}, {}, {-1, 0, 1, 0}, {2, 0, 10, 0}};
            """,
            "A single chord is a proof: a strongly convex function would have a gap of at least μ/8 ‖x − y‖² at the middle"
                + " of every chord, a convex one at least 0."));
  }

  private static Finding judgeChords(double[] @Nullable [] chords) {
    if (chords.length != 8) {
      return Finding.wrong(
          "eight chords are expected, one for each function, but there are " + chords.length);
    }
    int right = 0;
    int given = 0;
    List<Integer> open = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      PlaneFunction f = PlaneFunction.ALL.get(i);
      double[] chord = chords[i];
      boolean empty = chord == null || chord.length == 0;
      given += empty ? 0 : 1;
      String fault = empty ? null : fault(f, chord);
      if (fault != null) {
        wrong.add("  function " + i + ": " + fault);
      } else if (empty && f.shape() != Shape.STRONGLY) {
        open.add(i);
      } else {
        right += empty ? 0 : 1;
      }
    }
    if (given == 0) {
      return Finding.open();
    }
    if (wrong.isEmpty()) {
      return open.isEmpty()
          ? Finding.right()
          : Finding.open(
              right + " right so far; not every empty entry is a strongly convex function");
    }
    return Finding.wrong(right + " right so far\n" + String.join("\n", wrong));
  }

  private static @Nullable String fault(PlaneFunction f, double[] chord) {
    if (chord.length != 4) {
      return "a chord has four numbers, but here are " + chord.length + ". Hint: {x₀, x₁, y₀, y₁}";
    }
    double[] swapped = {chord[0], chord[2], chord[1], chord[3]};
    if (!Double.isFinite(f.gap(chord))) {
      return "the values there are not finite. Hint: choose ends nearer to 0";
    }
    if (f.shape() != Shape.STRONGLY && f.isShownBy(chord)) {
      return null;
    }
    if (f.shape() == Shape.NOT && f.refutesStrongConvexity(chord)) {
      return "this shows that it is not strongly convex. Hint: a chord shows more if the graph is above its middle";
    }
    if (f.shape() != Shape.STRONGLY && f.isShownBy(swapped)) {
      return "this shows nothing. Hint: is the order right? First one end, {x₀, x₁, …}, then the other";
    }
    if (chord[0] == chord[2] && chord[1] == chord[3]) {
      return "the two ends are the same point. Hint: choose two different points";
    }
    return "the gap at the middle is as large as strong convexity requires. Hint: "
        + (f.shape() == Shape.STRONGLY ? "there may be no such chord: " : "")
        + f.hint();
  }

  private static Exercise<Double> constant() {
    double truth = smallest(2, 1, 20);
    return new Exercise<>(
        "3.3",
        Double.class,
        Comparison.number(
            truth,
            1e-5,
            List.of(
                new Mistake<>(
                    smallest(1, 0.5, 10),
                    "the Hessian holds second derivatives: w₀² gives a 2, and there is no ½ to add"),
                new Mistake<>(
                    smallest(1, 1, 10),
                    "the diagonal of the Hessian has second derivatives: w₀² gives a 2"),
                new Mistake<>(
                    smallest(2, 0.5, 20),
                    "the second derivative of w₀w₁ by both variables is 1, not ½"),
                new Mistake<>(
                    smallest(2, 2, 20),
                    "the second derivative of w₀w₁ by both variables is 1, not 2"),
                new Mistake<>(22 - truth, "that is the largest eigenvalue, L; μ is the smallest"),
                new Mistake<>(
                    2.0, "that is a diagonal entry; the mixed term pulls the eigenvalues apart"),
                new Mistake<>(
                    1.0,
                    "that is a coefficient of the function; take the Hessian's smallest eigenvalue"),
                new Mistake<>(0.01, "that is the μ of 3.2; here the largest one is wanted"),
                new Mistake<>(-truth, "mind the sign: both eigenvalues are positive"),
                new Mistake<>(rounded(truth, 1), "right so far, but give at least six digits"),
                new Mistake<>(rounded(truth, 2), "right so far, but give at least six digits"),
                new Mistake<>(rounded(truth, 3), "right so far, but give at least six digits"))),
        List.of(
            "The largest μ is the smallest eigenvalue of the Hessian, which is constant here.",
            "The Hessian has the second derivatives by w₀ twice, by both, and by w₁ twice: a symmetric 2×2 matrix.",
            "Its eigenvalues solve (2 − s)(20 − s) − 1 = 0; or let Matrices.symmetricEigenvalues find them."),
        new Task.Solution(
            """
            DMatrixRMaj hessian = new DMatrixRMaj(new double[][] {{2, 1}, {1, 20}});
            double largestMu = Matrices.symmetricEigenvalues(hessian)[0];
            """,
            "(2 − s)(20 − s) = 1 has the solutions s = 11 ± √82. The smaller one is a little below 2: the mixed term takes"
                + " some curvature from the flattest direction."));
  }

  private static double smallest(double a, double b, double c) {
    return Matrices.symmetricEigenvalues(new DMatrixRMaj(new double[][] {{a, b}, {b, c}}))[0];
  }

  private static double rounded(double number, int decimals) {
    return Math.rint(number * Math.pow(10, decimals)) / Math.pow(10, decimals);
  }

  private static Essay intercept() {
    return new Essay(
        "3.4",
        List.of(
            "Which parameter does the penalty leave alone? Walk in its direction.",
            "Along (0, …, 0, 1) all scores grow alike, and σ(s)σ(−s) tends to 0 as they do."),
        "The penalty acts on the weights only. In the direction of the intercept the curvature is the mean of σ(sᵢ)σ(−sᵢ),"
            + " which tends to 0 as the intercept goes to ±∞, so no μ > 0 serves the whole space. The objective still has"
            + " exactly one minimizer: it is strictly convex, since σ(s)σ(−s) > 0 everywhere and the penalty takes care of"
            + " the weights, and it grows without bound in every direction: in the weights by the penalty, in the"
            + " intercept because both classes occur, so that one of them pays for a large intercept.");
  }

  private static Essay sums() {
    return new Essay(
        "3.5",
        List.of(
            "Write down the chord inequality for both functions and combine the two.",
            "For the product try w and w on both sides of 0; for φ(f(w)) let φ be decreasing."),
        "The sum: add the two inequalities; the constants add up to at least μ₁ + μ₂. The maximum is convex (each of the two"
            + " is below its chord, hence below the larger one), with the smaller of the two constants. The minimum need not"
            + " be: function 6 of 3.1. The product need not be: w · (−w) = −w², or two convex positive ones, (w − 1)² and"
            + " (w + 1)². φ(f(w)) is convex if φ is convex and increasing; with φ(s) = −s and f = w² it is not.");
  }
}
