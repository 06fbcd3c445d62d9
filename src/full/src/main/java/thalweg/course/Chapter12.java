package thalweg.course;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.data.Datasets;
import thalweg.functions.TwiceDifferentiable;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.math.Matrices;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/** Notebook 12, landscapes that are not convex. */
final class Chapter12 {
  private static final double NEGATIVE = -1e-8;

  private Chapter12() {}

  static Chapter chapter() {
    Examples raw =
        Datasets.penguins()
            .examples("bill length mm", "bill depth mm", "flipper length mm", "body mass g");
    DMatrixRMaj birds = Standardizer.fit(raw).transform(raw).x();
    return new Chapter(
        List.of(escape(birds), lloyd(birds), twins(), seeds()),
        List.of(Prediction.ofNumber("12", 1, 1e13, 1.25)));
  }

  private static DMatrixRMaj correlations(DMatrixRMaj x) {
    DMatrixRMaj c = Matrices.gram(x);
    Vectors.scale(1.0 / x.numRows, c.data);
    return c;
  }

  /** The loss of the notebook, ¼‖C − wwᵀ‖². */
  private static TwiceDifferentiable oneFactor(DMatrixRMaj c) {
    int d = c.numRows;
    return TwiceDifferentiable.of(
        d,
        (w, g) -> {
          double sum = 0;
          Arrays.fill(g, 0);
          for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
              double error = w[i] * w[j] - c.get(i, j);
              g[i] += error * w[j];
              sum += error * error;
            }
          }
          return sum / 4;
        },
        (w, h) -> {
          double squares = Vectors.dot(w, w);
          for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
              h.set(i, j, 2 * w[i] * w[j] - c.get(i, j) + (i == j ? squares : 0));
            }
          }
        });
  }

  /** The critical point of an eigenvector, 0 for that of the largest eigenvalue. */
  private static double[] critical(DMatrixRMaj c, int i) {
    SymmetricEigen eigen = SymmetricEigen.of(c);
    int column = c.numRows - 1 - i;
    double[] w = column(eigen, column);
    Vectors.scale(Math.sqrt(eigen.values()[column]), w);
    return w;
  }

  private static double[] column(SymmetricEigen eigen, int j) {
    double[] v = new double[eigen.values().length];
    Arrays.setAll(v, i -> eigen.vectors().get(i, j));
    return v;
  }

  private static Exercise<EscapeDirection> escape(DMatrixRMaj birds) {
    DMatrixRMaj four = correlations(birds);
    double r = four.get(0, 1);
    DMatrixRMaj two = new DMatrixRMaj(new double[][] {{1, r}, {r, 1}});
    DMatrixRMaj six = correlations(CourseData.random(40, 6, 12).x());
    return new Exercise<>(
        "12.1",
        EscapeDirection.class,
        new Comparison<>(
            Chapter12::mostDown,
            List.of(
                escapeProbe("the saddle of two weights", two, critical(two, 1)),
                escapeProbe("the minimum of two weights", two, critical(two, 0)),
                escapeProbe("a saddle of four weights", four, critical(four, 2)),
                escapeProbe(
                    "a point that is not critical", four, new double[] {0.3, -0.2, 0.5, 0.9}),
                escapeProbe(
                    "another loss, of six weights",
                    six,
                    new double[] {0.4, 0.1, -0.3, 0.2, 0.6, -0.5})),
            escapeMistakes()),
        List.of(
            "The curvature along a direction v of length 1 is vᵀHv. Which v makes it smallest?",
            "That is the eigenvector of the smallest eigenvalue of the Hessian at w. Look at the sign of that eigenvalue"
                + " first.",
            "SymmetricEigen eigen = SymmetricEigen.of(f.hessian(w)); if eigen.values()[0] is below -1e-8, copy column 0:"
                + " v[i] = eigen.vectors().get(i, 0)."),
        new Task.Solution(
            """
            EscapeDirection escapeDirection = (f, w) -> {
              SymmetricEigen eigen = SymmetricEigen.of(f.hessian(w));
              double[] v = f.zeros();
              if (eigen.values()[0] < -1e-8) {
                for (int i = 0; i < v.length; i++) {
                  v[i] = eigen.vectors().get(i, 0);
                }
              }
              return v;
            };
            """,
            "At a saddle the gradient is zero and says nothing; the smallest eigenvalue says that there is a way down, and its"
                + " eigenvector says which. Both v and −v lead down."));
  }

  /** Compares directions whatever their sign: the first entry that is not small is made positive. */
  private static Probe<EscapeDirection> escapeProbe(String where, DMatrixRMaj c, double[] w) {
    return new Probe<>(
        where,
        answer -> signed(answer.at(oneFactor(c), w.clone())),
        1e-6,
        "the direction has length 1; it is zero where no eigenvalue is negative");
  }

  private static double @Nullable [] signed(double @Nullable [] v) {
    if (v == null) {
      return null;
    }
    double[] signed = v.clone();
    double large = 0.1 * Vectors.normInf(signed);
    double first = Arrays.stream(signed).filter(x -> Math.abs(x) > large).findFirst().orElse(1);
    if (first < 0) {
      Vectors.scale(-1, signed);
    }
    return signed;
  }

  private static double[] mostDown(TwiceDifferentiable f, double[] w) {
    return eigenvector(f, w, false);
  }

  private static double[] eigenvector(TwiceDifferentiable f, double[] w, boolean always) {
    SymmetricEigen eigen = SymmetricEigen.of(f.hessian(w));
    return always || eigen.values()[0] < NEGATIVE ? column(eigen, 0) : f.zeros();
  }

  private static List<Mistake<EscapeDirection>> escapeMistakes() {
    return List.of(
        new Mistake<>(
            (f, w) -> eigenvector(f, w, true),
            "at a minimum no direction leads down; return zeros where no eigenvalue is below −1e-8"),
        new Mistake<>(
            (f, w) -> f.zeros(),
            "zeros mean that no direction leads down; at a saddle there is one"),
        new Mistake<>(
            (f, w) -> column(SymmetricEigen.of(f.hessian(w)), w.length - 1),
            "that is the direction of the largest curvature; values() ascends, so the smallest comes first"),
        new Mistake<>(
            (f, w) -> guarded(f, w, column(SymmetricEigen.of(f.hessian(w)), w.length - 1)),
            "that is the direction of the largest curvature; values() ascends, so the smallest comes first"),
        new Mistake<>(
            (f, w) -> row(f, w),
            "that is a row of vectors(); the eigenvectors are its columns: get(i, 0)"),
        new Mistake<>(
            (f, w) -> guarded(f, w, row(f, w)),
            "that is a row of vectors(); the eigenvectors are its columns: get(i, 0)"),
        new Mistake<>(
            (f, w) -> f.gradient(w),
            "that is the gradient, which is zero at a saddle; the Hessian knows the way down"),
        new Mistake<>(
            (f, w) -> eigenvector(f, f.zeros(), false),
            "that is the Hessian at 0; take it at the point w that your code is given"),
        new Mistake<>(
            (f, w) -> scaled(SymmetricEigen.of(f.hessian(w)).values()[0], mostDown(f, w)),
            "that is the direction times its eigenvalue; return it with length 1"),
        new Mistake<>(
            (f, w) -> SymmetricEigen.of(f.hessian(w)).values(),
            "those are the eigenvalues; the direction is the eigenvector of the smallest"),
        new Mistake<>(
            (f, w) -> sum(w, mostDown(f, w)),
            "that is a point beside w; return the direction alone"),
        new Mistake<>(
            (f, w) -> sum(w, scaled(-1, mostDown(f, w))),
            "that is a point beside w; return the direction alone"),
        new Mistake<>(
            (f, w) -> largestMagnitude(f, w),
            "that is the eigenvector of the eigenvalue of largest magnitude; take the smallest one, with its sign"),
        new Mistake<>(
            (f, w) -> ofDiagonal(f, w),
            "that looks at the diagonal of the Hessian, which need not show a negative eigenvalue"),
        new Mistake<>(
            (f, w) -> {
              SymmetricEigen eigen = SymmetricEigen.of(f.hessian(w));
              return eigen.values()[0] < NEGATIVE ? f.zeros() : column(eigen, 0);
            },
            "the test is the wrong way round: zeros belong to where no eigenvalue is negative"));
  }

  private static double[] guarded(TwiceDifferentiable f, double[] w, double[] v) {
    return SymmetricEigen.of(f.hessian(w)).values()[0] < NEGATIVE ? v : f.zeros();
  }

  private static double[] row(TwiceDifferentiable f, double[] w) {
    DMatrixRMaj vectors = SymmetricEigen.of(f.hessian(w)).vectors();
    return Arrays.copyOf(vectors.data, w.length);
  }

  private static double[] scaled(double factor, double[] v) {
    double[] scaled = v.clone();
    Vectors.scale(factor, scaled);
    return scaled;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    Vectors.axpy(1, b, sum);
    return sum;
  }

  private static double[] largestMagnitude(TwiceDifferentiable f, double[] w) {
    SymmetricEigen eigen = SymmetricEigen.of(f.hessian(w));
    int last = w.length - 1;
    boolean first = -eigen.values()[0] > eigen.values()[last];
    return guarded(f, w, column(eigen, first ? 0 : last));
  }

  private static double[] ofDiagonal(TwiceDifferentiable f, double[] w) {
    DMatrixRMaj h = f.hessian(w);
    int lowest = 0;
    for (int i = 1; i < w.length; i++) {
      lowest = h.get(i, i) < h.get(lowest, lowest) ? i : lowest;
    }
    double[] axis = f.zeros();
    axis[lowest] = h.get(lowest, lowest) < NEGATIVE ? 1 : 0;
    return axis;
  }

  private static Exercise<LloydStep> lloyd(DMatrixRMaj birds) {
    double[][] penguins = rows(birds);
    double[][] plane = rows(CourseData.random(60, 2, 13).x());
    double[][] space = rows(CourseData.random(45, 3, 14).x());
    double[][] few = {{0, 0}, {2, 0}, {4, 0}, {1, 3}, {3, 3}};
    return new Exercise<>(
        "12.2",
        LloydStep.class,
        new Comparison<>(
            Chapter12::iterate,
            List.of(
                lloydProbe("the penguins, from the first three", penguins, first(3, penguins)),
                lloydProbe("60 other points, from the first five", plane, first(5, plane)),
                lloydProbe(
                    "five points, one of which is as near to two centres",
                    few,
                    new double[][] {{1, 0}, {3, 0}}),
                lloydProbe(
                    "five points and a centre that gets none",
                    few,
                    new double[][] {{0, 1}, {50, 50}, {3, 1}}),
                new Probe<LloydStep>(
                    "ten iterations on 45 points of three coordinates",
                    answer -> falls(answer, space, first(4, space)),
                    1e-9,
                    "the objective must never rise")),
            lloydMistakes(penguins)),
        List.of(
            "Two loops: one over the points, which finds the nearest centre of each; one over the centres, which takes means.",
            "Keep a sum of points and a count for each centre. A point adds itself to the sum of its nearest centre. In the"
                + " end divide each sum by its count; where the count is 0, keep the old centre.",
            "For point p: int best = 0; for j = 1 … k − 1, if the squared distance to centres[j] is smaller (<) than that to"
                + " centres[best], best = j. Then count[best]++ and sum[best][c] += p[c]."),
        new Task.Solution(
            """
            LloydStep lloydStep = (points, centres) -> {
              int k = centres.length, d = points[0].length;
              double[][] moved = new double[k][d];
              int[] count = new int[k];
              for (double[] p : points) {
                int best = 0;
                for (int j = 1; j < k; j++) {
                  if (Vectors.distance(p, centres[j]) < Vectors.distance(p, centres[best])) {
                    best = j;
                  }
                }
                count[best]++;
                Vectors.axpy(1, p, moved[best]);
              }
              for (int j = 0; j < k; j++) {
                if (count[j] == 0) {
                  moved[j] = centres[j];
                } else {
                  Vectors.scale(1.0 / count[j], moved[j]);
                }
              }
              return moved;
            };
            """,
            "Assigning each point to its nearest centre is the best assignment for these centres; the means are the best"
                + " centres for that assignment. Neither half can raise the objective, so the whole iteration cannot either."));
  }

  private static Probe<LloydStep> lloydProbe(String where, double[][] points, double[][] centres) {
    return new Probe<>(where, answer -> flat(answer.after(copy(points), copy(centres))), 1e-9);
  }

  /** The objective after each of ten iterations. */
  private static double[] falls(LloydStep answer, double[][] points, double[][] start)
      throws Exception {
    double[][] centres = start;
    double[] values = new double[10];
    for (int t = 0; t < values.length; t++) {
      centres = answer.after(copy(points), copy(centres));
      for (double[] p : points) {
        double[] nearest = centres[nearest(p, centres, Chapter12::squares, false)];
        values[t] += squares(p, nearest) / (2 * points.length);
      }
    }
    return values;
  }

  private static double[][] rows(DMatrixRMaj x) {
    double[][] rows = new double[x.numRows][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(x.data, i * x.numCols, (i + 1) * x.numCols));
    return rows;
  }

  private static double[][] first(int k, double[][] points) {
    return copy(Arrays.copyOf(points, k));
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private static double @Nullable [] flat(double @Nullable [][] rows) {
    if (rows == null) {
      return null;
    }
    return Arrays.stream(rows)
        .flatMapToDouble(
            row -> row == null ? Arrays.stream(new double[] {Double.NaN}) : Arrays.stream(row))
        .toArray();
  }

  private static double squares(double[] p, double[] q) {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      sum += (p[c] - q[c]) * (p[c] - q[c]);
    }
    return sum;
  }

  private static int nearest(
      double[] p, double[][] centres, ToDoubleBiFunction<double[], double[]> far, boolean last) {
    int best = 0;
    for (int j = 1; j < centres.length; j++) {
      double here = far.applyAsDouble(p, centres[j]);
      double least = far.applyAsDouble(p, centres[best]);
      best = here < least || (last && here == least) ? j : best;
    }
    return best;
  }

  /** What a centre becomes, from its place, the sum of its points and their number. */
  @FunctionalInterface
  private interface Move {
    double of(double centre, double sum, int count);
  }

  private static double mean(double centre, double sum, int count) {
    return count == 0 ? centre : sum / count;
  }

  private static double[][] iterate(double[][] points, double[][] centres) {
    return iterate(points, centres, Chapter12::squares, false, Chapter12::mean);
  }

  private static double[][] iterate(
      double[][] points,
      double[][] centres,
      ToDoubleBiFunction<double[], double[]> far,
      boolean last,
      Move move) {
    double[][] sums = new double[centres.length][points[0].length];
    int[] count = new int[centres.length];
    for (double[] p : points) {
      int best = nearest(p, centres, far, last);
      count[best]++;
      Vectors.axpy(1, p, sums[best]);
    }
    for (int j = 0; j < sums.length; j++) {
      for (int c = 0; c < sums[j].length; c++) {
        sums[j][c] = move.of(centres[j][c], sums[j][c], count[j]);
      }
    }
    return sums;
  }

  private static List<Mistake<LloydStep>> lloydMistakes(double[][] penguins) {
    return List.of(
        new Mistake<>(
            (points, centres) -> centres,
            "the centres have not moved; move each to the mean of its points"),
        wrongMove(
            (centre, sum, count) -> sum,
            "that is the sum of the points of a centre; divide it by their number"),
        wrongMove(
            (centre, sum, count) -> count == 0 ? centre : sum,
            "that is the sum of the points of a centre; divide it by their number"),
        new Mistake<>(
            (points, centres) ->
                iterate(
                    points,
                    centres,
                    Chapter12::squares,
                    false,
                    (centre, sum, count) -> count == 0 ? centre : sum / points.length),
            "divide the sum by the number of points of that centre, not of all points"),
        new Mistake<>(
            (points, centres) ->
                iterate(
                    points,
                    centres,
                    Chapter12::squares,
                    false,
                    (centre, sum, count) -> sum / points.length),
            "divide the sum by the number of points of that centre, not of all points"),
        wrongMove(
            (centre, sum, count) -> count == 0 ? 0 : sum / count,
            "a centre without points stays where it is; yours went to 0"),
        wrongMove(
            (centre, sum, count) -> sum / count,
            "a centre without points has a count of 0, and 0/0 is not a number; let it stay where it is"),
        wrongMove(
            (centre, sum, count) -> (centre + sum) / (count + 1),
            "the old centre is not one of the points; leave it out of the mean"),
        wrongMove(
            (centre, sum, count) -> (centre + mean(centre, sum, count)) / 2,
            "that is halfway to the mean; go all the way"),
        wrongDistance(
            (p, q) -> -squares(p, q),
            "that assigns each point to the farthest centre; take the nearest"),
        wrongDistance(
            (p, q) -> Math.abs(p[0] - q[0]),
            "that compares first coordinates only; sum over all of them"),
        wrongDistance(
            (p, q) -> {
              double sum = 0;
              for (int c = 0; c < p.length; c++) {
                sum += Math.abs(p[c] - q[c]);
              }
              return sum;
            },
            "that adds magnitudes; near means a small sum of squares"),
        wrongDistance(
            (p, q) -> {
              double sum = 0;
              for (int c = 0; c < p.length; c++) {
                sum += p[c] - q[c];
              }
              return sum;
            },
            "differences of both signs cancel; square them before you add"),
        new Mistake<>(
            (points, centres) ->
                iterate(points, centres, Chapter12::squares, true, Chapter12::mean),
            "of several centres that are as near take the first: < and not <="),
        new Mistake<>(
            (points, centres) -> iterate(points, iterate(points, centres)),
            "those are two iterations; make one"),
        new Mistake<>(
            (points, centres) -> {
              double[][] now = centres;
              for (int t = 0; t < 300; t++) {
                now = iterate(points, now);
              }
              return now;
            },
            "that is where the method ends; make one iteration"),
        new Mistake<>(
            (points, centres) -> iterate(points, centres, (p, q) -> 0, false, Chapter12::mean),
            "every point went to the first centre; keep the number of the nearest one"),
        new Mistake<>(
            (points, centres) -> iterate(penguins, first(3, penguins)),
            "your code uses the penguins; take the points and centres it is given"));
  }

  private static Mistake<LloydStep> wrongMove(Move move, String hint) {
    return new Mistake<>(
        (points, centres) -> iterate(points, centres, Chapter12::squares, false, move), hint);
  }

  private static Mistake<LloydStep> wrongDistance(
      ToDoubleBiFunction<double[], double[]> far, String hint) {
    return new Mistake<>(
        (points, centres) -> iterate(points, centres, far, false, Chapter12::mean), hint);
  }

  private static Essay twins() {
    return new Essay(
        "12.3",
        List.of(
            "What can you do to the three centres, or to the two hidden units, without changing f?",
            "Units can swap places; and as tanh(−z) = −tanh(z), a unit can change the signs of all its weights, in and out."),
        "The centres of k-means can be numbered in 3! = 6 ways, so there are at least six equal minima. The network's two units"
            + " can swap places, and each can change the sign of all its weights, since tanh(−z) = −tanh(z): at least 2 · 4 ="
            + " 8. Halfway between w and −w lies 0, which is the maximum. Halfway between the best three centres and the"
            + " same centres numbered otherwise, f of k-means is 0.84 to 1.69, depending on the numbering, instead of 0.5567. The"
            + " networks from the random seeds 1, 2 and 3 all end at 0.1679; the averages of two of them have 0.338, 0.513 and"
            + " 0.924, and the last is right for 45 % of the birds, where each of its two parents is right for 99 %. So"
            + " weights may be averaged only after the units have been matched, or if both runs lie in one valley, for"
            + " instance because one started where the other was; averaging the outputs is safe either way.");
  }

  private static Essay seeds() {
    return new Essay(
        "12.4",
        List.of(
            "Put the runs of one k and one kind of start into a method that returns the sorted results of 100 seeds.",
            "The objective of k-means has gradients; new GradientDescent(1) takes it as it is. What does a step of size 1 do to"
                + " a centre with a third of the points?"),
        "With random rows, 100, 77, 43, 40, 30, 33 and 23 of 100 seeds end within 1 % of the best value found for k = 2 to 8;"
            + " with k-means++ 100, 70, 64, 55, 30, 43 and 29. Only at k = 2 is a single run enough. From k = 4 on k-means++"
            + " has the lower mean, at k = 8 0.265 against 0.282; at k = 3 it has not. Gradient descent with step size 1 moves a"
            + " centre with a share p of the points by p times the way to their mean, so it needs more steps, and on the"
            + " way points change sides at other moments: from the same start it ends at the same value for 71 of 100"
            + " seeds at k = 3 and for 18 at k = 8. What a run finds depends on the method as well as on the start, and"
            + " neither tells you whether a lower minimum is left.");
  }
}
