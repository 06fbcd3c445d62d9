package thalweg.course;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import thalweg.data.Datasets;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Finding;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.math.Matrices;
import thalweg.models.LinearModel;
import thalweg.penalties.L2;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.PolynomialFeatures;
import thalweg.solvers.gradient.GradientDescent;

/** Notebook 1, the objective and its gradient. */
final class Chapter1 {
  private Chapter1() {}

  static Chapter chapter() {
    return new Chapter(
        List.of(ridge(), square(), condition(), dimension()),
        List.of(Prediction.ofNumber("1", 1, 1_000_000, 2)));
  }

  private static Exercise<RidgeSolver> ridge() {
    List<Probe<RidgeSolver>> probes =
        List.of(
            probe("the diabetes data", CourseData.diabetes(), 0.1, 1e-7, ""),
            probe(
                "other data, with 60 rows, 4 columns and λ = 2",
                CourseData.random(60, 4, 11),
                2,
                1e-7,
                ""),
            probe(
                "data whose κ is ten billion",
                illConditioned(),
                1e-9,
                1e-3,
                "an iteration needs far too many steps there; solve the linear system instead"));
    return new Exercise<>(
        "1.1",
        RidgeSolver.class,
        new Comparison<>(
            (x, y, lambda) -> solve(x, y, y.length * lambda, 1), probes, ridgeMistakes()),
        List.of(
            "At the minimum the gradient is zero. Begin by writing down the gradient of f(w) + λ/2 ‖w‖².",
            "Xᵀ(Xw − y)/n + λw = 0 is a linear system: bring everything with w to the left, the rest to the right.",
            "(XᵀX + nλI) w = Xᵀy. Start from Matrices.gram(x), add nλ to each diagonal entry with add(j, j, …), and"
                + " compute Xᵀy with Matrices.multiplyTransposed(x, y, b)."),
        new Task.Solution(
            """
            RidgeSolver ridgeSolver = (x, y, lambda) -> {
              DMatrixRMaj a = Matrices.gram(x);
              for (int j = 0; j < x.numCols; j++) {
                a.add(j, j, x.numRows * lambda);
              }
              double[] b = new double[x.numCols];
              Matrices.multiplyTransposed(x, y, b);
              return Matrices.solveCholesky(a, b);
            };
            """,
            "Multiplying Xᵀ(Xw − y)/n + λw = 0 by n gives (XᵀX + nλI) w = Xᵀy. The matrix is positive definite for"
                + " every λ > 0, even where the columns of X are dependent, so Cholesky's factorization works."));
  }

  private static Probe<RidgeSolver> probe(
      String where, Examples data, double lambda, double tolerance, String hint) {
    return new Probe<>(
        where,
        solver -> solver.weights(data.x().copy(), data.y().clone(), lambda),
        tolerance,
        hint);
  }

  /** A symmetric X with eigenvalues from 0.001 to 100, so that those of XᵀX span ten decades. */
  private static Examples illConditioned() {
    double[] eigenvalues = new double[12];
    Arrays.setAll(eigenvalues, j -> Math.pow(10, -3 + 5 * j / 11.0));
    return new Examples(
        Quadratic.rotated(5, eigenvalues).matrix(), CourseData.random(12, 1, 6).y());
  }

  private static List<Mistake<RidgeSolver>> ridgeMistakes() {
    return List.of(
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, lambda, 1),
            "the gradient has 1/n in front of XᵀX; multiplying the equation by n multiplies λ as well"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, lambda / y.length, 1),
            "multiplying the equation by n multiplies λ by n; it does not divide it"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, y.length * lambda, y.length),
            "you divided XᵀX by n, but did not do the same with Xᵀy"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, y.length * lambda, 1.0 / y.length),
            "you divided Xᵀy by n, but not the rest of the equation"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, 0, 1),
            "these are the weights without the penalty; it adds something to the diagonal of XᵀX"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, -y.length * lambda, 1),
            "the penalty's gradient λw has a plus sign on the side of XᵀX"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, y.length * lambda / 2, 1),
            "the derivative of λ/2 ‖w‖² is λw: the 2 cancels"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, 2 * y.length * lambda, 1),
            "the derivative of λ/2 ‖w‖² is λw, not 2λw"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, y.length * lambda, -1),
            "from Xᵀ(Xw − y) = 0 the term Xᵀy goes to the right side with a plus sign"),
        new Mistake<>(Chapter1::penaltyEverywhere, "λ belongs on the diagonal only"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, 0.1 * y.length, 1),
            "your code uses 0.1 where it should use lambda"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, x.numCols * lambda, 1),
            "your code uses the number of columns; n is the number of rows, x.numRows"),
        new Mistake<>(
            (x, y, lambda) -> solve(x, y, 442 * lambda, 1),
            "your code uses the 442 rows of the diabetes data; n is x.numRows"),
        new Mistake<>(
            Chapter1::descend,
            "gradient descent gets there in the end, but the exercise asks for a linear system"));
  }

  /** (XᵀX + shift·I) w = scale·Xᵀy. */
  private static double[] solve(DMatrixRMaj x, double[] y, double shift, double scale) {
    DMatrixRMaj a = Matrices.gram(x);
    double[] b = new double[x.numCols];
    Matrices.multiplyTransposed(x, y, b);
    for (int j = 0; j < b.length; j++) {
      a.add(j, j, shift);
      b[j] *= scale;
    }
    return Matrices.solveCholesky(a, b);
  }

  private static double[] penaltyEverywhere(DMatrixRMaj x, double[] y, double lambda) {
    DMatrixRMaj a = Matrices.gram(x);
    double[] b = new double[x.numCols];
    Matrices.multiplyTransposed(x, y, b);
    for (int j = 0; j < a.data.length; j++) {
      a.data[j] += y.length * lambda;
    }
    return Matrices.solveCholesky(a, b);
  }

  private static double[] descend(DMatrixRMaj x, double[] y, double lambda) {
    LinearModel f = LinearModel.regression(new Examples(x, y), new L2(lambda)).withoutIntercept();
    return new GradientDescent(1 / f.smoothness())
        .minimize(f, f.zeros(), Stop.after(5000).orGradientBelow(1e-10))
        .point();
  }

  private static Exercise<String> square() {
    return new Exercise<>(
        "1.2",
        String.class,
        Chapter1::judgeSquare,
        List.of(
            "A square is of no use if it can be computed from its own column by a straight line.",
            "How many different values does each of the ten columns take? Through how many points can you always draw a"
                + " straight line?",
            "One measurement takes two values only. Between two values a parabola and a straight line cannot be told"
                + " apart. The card of the data says which it is."),
        new Task.Solution(
            """
            List<String> all = diabetes.featureNames();
            int fewest = 0;
            long[] distinct = new long[d];
            for (int j = 0; j < d; j++) {
              int column = j;
              distinct[j] = IntStream.range(0, n).mapToDouble(i -> raw.x().get(i, column)).distinct().count();
              if (distinct[j] < distinct[fewest]) fewest = j;
            }
            String uselessSquare = all.get(fewest) + "²";
            """,
            "A column with two values a and b satisfies x² = (a + b)x − ab: its square is a linear function of itself,"
                + " and standardized the two columns are equal."));
  }

  private static Finding judgeSquare(String answer) {
    String name = name(answer);
    if (name.isEmpty()) {
      return Finding.open();
    }
    if (name.equals("sex²")) {
      return Finding.right(
          "right: with two values only, the square is a linear function of the column");
    }
    List<String> measurements = Datasets.diabetes().featureNames();
    String quoted = "\"" + answer.strip() + "\" ";
    if (measurements.contains(name)) {
      return Finding.wrong(
          quoted
              + "is a measurement. Hint: the answer is one of the ten squares, with its ² as in the list");
    }
    if (!new PolynomialFeatures(2).names(measurements).contains(name)) {
      return Finding.wrong(
          quoted
              + "is not in the list of the 65 columns. Hint: copy the name from there, such as age²");
    }
    if (name.contains("·")) {
      return Finding.wrong(
          quoted
              + "is a product of two different measurements. Hint: the answer is one of the ten squares");
    }
    String base = name.substring(0, name.length() - 1);
    long values = Arrays.stream(column(base)).distinct().count();
    return Finding.wrong(
        quoted
            + "is not it: "
            + base
            + " takes "
            + values
            + " different values, and no straight line passes through "
            + "all their squares. Hint: look for a column where one does");
  }

  private static double[] column(String name) {
    DMatrixRMaj x = Datasets.diabetes().examples(name).x();
    return x.data.clone();
  }

  /** The name as the list writes it: case, blanks and the way a square is typed do not matter. */
  private static String name(String answer) {
    String plain = answer.toLowerCase(Locale.ROOT).replaceAll("[\\s\"']", "");
    return plain.replace("^2", "²").replace("**2", "²").replace("*", "·");
  }

  private static Essay condition() {
    return new Essay(
        "1.3",
        List.of(
            "If X has the singular values s₁ ≥ … ≥ s_d, what are the eigenvalues of XᵀX?",
            "The singular value decomposition X = UΣVᵀ gives XᵀX = VΣ²Vᵀ. Compare ε κ(X) and ε κ(X)² with the two columns of the table."),
        "The singular value decomposition is X = UΣVᵀ, with orthonormal columns in U and V and the singular values on the"
            + " diagonal of Σ. So XᵀX = VΣ²Vᵀ, the eigenvalues of XᵀX are the squares of the singular values of X, and"
            + " κ(XᵀX) = s₁²/s_d² = κ(X)². QR works on X and loses about ε κ(X); Cholesky works on XᵀX and loses about"
            + " ε κ(X)². That reaches 1, no correct digit, where κ(X) ≈ 1/√ε ≈ 10⁸. In the table the error is 0.8 at"
            + " κ(X) = 3·10⁷, and one row later the matrix is no longer positive definite in double precision.");
  }

  private static Essay dimension() {
    return new Essay(
        "1.4",
        List.of(
            "Write both costs as functions of n and d: 6000 gradients against one factorization.",
            "Descent: 6000 · 4nd. Cholesky: nd² + d³/3 and smaller terms. Keep n = 442 and ask where they are equal."),
        "6000 steps cost 24,000·nd operations, Cholesky nd² + 2nd + d³/3. With n = 442 they are equal near d = 5,000,"
            + " where d³/3 is the larger part (then n < d, and the problem needs a penalty); with n much larger than d"
            + " only near d = 24,000. For a million columns XᵀX has 10¹² entries, 8 terabytes; it is dense even where X"
            + " is sparse, its condition number is squared, and a step of descent gives something usable long before"
            + " the end, while a factorization gives nothing until it is done.");
  }
}
