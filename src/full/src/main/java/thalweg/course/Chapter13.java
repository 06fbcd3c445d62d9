package thalweg.course;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import thalweg.data.Dataset;
import thalweg.data.Datasets;
import thalweg.experiments.Errors;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Mistake;
import thalweg.grading.Prediction;
import thalweg.grading.Probe;
import thalweg.grading.Task;
import thalweg.models.LinearModel;
import thalweg.models.Ridge;
import thalweg.samples.Examples;
import thalweg.samples.KFold;
import thalweg.samples.PolynomialFeatures;
import thalweg.samples.Split;
import thalweg.samples.Standardizer;

/** Notebook 13, the generalization gap. */
final class Chapter13 {
  private Chapter13() {}

  static Chapter chapter() {
    Dataset concrete = Datasets.concrete();
    Split outer = Split.random(concrete.size(), 0.2, 13);
    return new Chapter(
        List.of(folds(concrete.examples(), outer), twins(concrete, outer), hospitals(), age()),
        List.of(Prediction.ofNumber("13", 1, 824, 1.2)));
  }

  private static Exercise<FoldEstimate> folds(Examples all, Split outer) {
    Examples development = outer.train(all);
    Examples other = outer.test(all);
    List<Split> five = KFold.random(development.size(), 5, 2024);
    return new Exercise<>(
        "13.1",
        FoldEstimate.class,
        new Comparison<>(
            Chapter13::meanValidation,
            List.of(
                probe("the five folds", five, development, 2),
                probe(
                    "four folds of 206 other rows with degree 1",
                    KFold.random(206, 4, 7),
                    other,
                    1)),
            foldMistakes(five, development, all)),
        List.of(
            "Each fold is a split: train on one part, measure on the other, and average what you measured.",
            "Loop over folds; measure(fold.train(rows), fold.test(rows), degree) returns both errors of one fold.",
            "Add up …validation() in a variable, and divide by folds.size() after the loop."),
        new Task.Solution(
            """
            FoldEstimate kFold = (folds, rows, degree) -> {
              double sum = 0;
              for (Split fold : folds) {
                sum += measure(fold.train(rows), fold.test(rows), degree).validation();
              }
              return sum / folds.size();
            };
            """,
            "Every row validates exactly once, and none is judged by a model that has seen it."));
  }

  private static Probe<FoldEstimate> probe(
      String where, List<Split> folds, Examples rows, int degree) {
    return new Probe<>(where, answer -> new double[] {answer.error(folds, rows, degree)}, 1e-6);
  }

  private static double meanValidation(List<Split> folds, Examples rows, int degree) {
    return over(folds, rows, degree, Errors::validation, (sum, k) -> sum / k);
  }

  private static double over(
      List<Split> folds,
      Examples rows,
      int degree,
      ToDoubleFunction<Errors> part,
      ToDoubleBiFunction<Double, Integer> last) {
    double sum = 0;
    for (Split fold : folds) {
      sum += part.applyAsDouble(measure(fold.train(rows), fold.test(rows), degree));
    }
    return last.applyAsDouble(sum, folds.size());
  }

  private static List<Mistake<FoldEstimate>> foldMistakes(
      List<Split> five, Examples development, Examples all) {
    return List.of(
        new Mistake<>(
            (folds, rows, degree) -> over(folds, rows, degree, Errors::train, (sum, k) -> sum / k),
            "that is the mean training error; take validation()"),
        new Mistake<>(
            (folds, rows, degree) -> over(folds, rows, degree, Errors::gap, (sum, k) -> sum / k),
            "that is the mean gap; take validation()"),
        new Mistake<>(
            (folds, rows, degree) -> over(folds, rows, degree, Errors::validation, (sum, k) -> sum),
            "that is the sum; divide by the number of folds"),
        new Mistake<>(
            Chapter13::byRows,
            "you weight each fold by its rows; the exercise takes the plain mean over the folds"),
        new Mistake<>(
            (folds, rows, degree) -> meanValidation(folds.subList(0, 1), rows, degree),
            "that is the first fold alone; go through all of them"),
        new Mistake<>(
            (folds, rows, degree) ->
                meanValidation(folds.subList(folds.size() - 1, folds.size()), rows, degree),
            "that is the last fold alone; add the errors up with +="),
        new Mistake<>(
            (folds, rows, degree) ->
                meanValidation(folds.subList(folds.size() - 1, folds.size()), rows, degree)
                    / folds.size(),
            "only the last fold is in it; add the errors up with +="),
        new Mistake<>(
            (folds, rows, degree) ->
                over(
                    folds,
                    rows,
                    degree,
                    e -> e.validation() * e.validation(),
                    (sum, k) -> Math.sqrt(sum / k)),
            "that is the root of the mean squared error over the folds; the exercise averages the RMSEs themselves"),
        new Mistake<>(
            (folds, rows, degree) ->
                over(
                    folds, rows, degree, e -> e.validation() * e.validation(), (sum, k) -> sum / k),
            "that is a mean squared error, in MPa²; average the RMSEs themselves"),
        new Mistake<>(
            (folds, rows, degree) ->
                folds.stream()
                    .mapToDouble(
                        fold -> measure(fold.test(rows), fold.train(rows), degree).validation())
                    .average()
                    .orElseThrow(),
            "training and validation part are the wrong way round"),
        new Mistake<>(
            (folds, rows, degree) ->
                over(folds, rows, degree, Errors::validation, (sum, k) -> sum / 5),
            "your code divides by 5; divide by folds.size()"),
        new Mistake<>(
            (folds, rows, degree) ->
                over(folds, rows, degree, Errors::validation, (sum, k) -> sum / rows.size()),
            "you divide by the number of rows; divide by the number of folds"),
        new Mistake<>(
            (folds, rows, degree) -> meanValidation(folds, all, degree),
            "your code uses all where it should use rows"),
        new Mistake<>(
            (folds, rows, degree) -> meanValidation(folds, rows, 2),
            "your code uses degree 2 where it should use degree"),
        new Mistake<>(
            (folds, rows, degree) -> meanValidation(folds, development, degree),
            "your code uses development where it should use rows"),
        new Mistake<>(
            (folds, rows, degree) -> meanValidation(five, development, 2),
            "your code does not use what it is given: folds, rows and degree"));
  }

  private static double byRows(List<Split> folds, Examples rows, int degree) {
    double sum = 0;
    for (Split fold : folds) {
      Examples part = fold.test(rows);
      sum += part.size() * measure(fold.train(rows), part, degree).validation();
    }
    return sum / rows.size();
  }

  /** One fold, as the notebook measures it. */
  private static Errors measure(Examples train, Examples other, int degree) {
    Standardizer units = Standardizer.fit(train);
    PolynomialFeatures monomials = new PolynomialFeatures(degree);
    Examples seen = monomials.transform(units.transform(train));
    Standardizer again = Standardizer.fit(seen);
    Examples in = again.transform(seen);
    Examples out = again.transform(monomials.transform(units.transform(other)));
    double[] w = new Ridge(1e-4).fit(in);
    LinearModel model = LinearModel.regression(in);
    return new Errors(rmse(model, w, in), rmse(model, w, out));
  }

  private static double rmse(LinearModel model, double[] w, Examples part) {
    return Math.sqrt(2 * model.on(part).value(w));
  }

  private static Exercise<TwinCount> twins(Dataset concrete, Split outer) {
    int[] fresh = new Random(3).ints(40, 0, 12).toArray();
    int[] known = {0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22};
    int[] asked = {1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39};
    int[] recipe =
        concrete.groups(
            "cement",
            "blast furnace slag",
            "fly ash",
            "water",
            "superplasticizer",
            "coarse aggregate",
            "fine aggregate");
    return new Exercise<>(
        "13.2",
        TwinCount.class,
        new Comparison<>(
            Chapter13::twins,
            List.of(
                twinProbe("the concrete data", concrete.groups(), outer.train(), outer.test()),
                twinProbe("40 other rows in 12 groups", fresh, known, asked)),
            twinMistakes(concrete.groups(), recipe, outer)),
        List.of(
            "Two rows are twins if they have the same group number. Which group numbers occur among the known rows?",
            "Collect groups[i] of all known rows i in a Set. Then go through the rows asked about.",
            "Count the rows i in asked for which set.contains(groups[i]); groups is looked up with a row number."),
        new Task.Solution(
            """
            TwinCount twins = (groups, known, asked) -> {
              Set<Integer> there = Arrays.stream(known).mapToObj(i -> groups[i]).collect(Collectors.toSet());
              return Arrays.stream(asked).filter(i -> there.contains(groups[i])).count();
            };
            """,
            "The model has been trained on the very inputs of these rows, so a test on them measures its memory, too."));
  }

  private static Probe<TwinCount> twinProbe(String where, int[] groups, int[] known, int[] asked) {
    return new Probe<>(
        where,
        answer -> new double[] {answer.count(groups.clone(), known.clone(), asked.clone())},
        1e-9);
  }

  private static double twins(int[] groups, int[] known, int[] asked) {
    Set<Integer> there = groupsOf(groups, known);
    return count(asked, i -> there.contains(groups[i]));
  }

  private static Set<Integer> groupsOf(int[] groups, int[] rows) {
    Set<Integer> found = new HashSet<>();
    for (int i : rows) {
      found.add(groups[i]);
    }
    return found;
  }

  private static double count(int[] rows, IntPredicate condition) {
    return Arrays.stream(rows).filter(condition).count();
  }

  private static List<Mistake<TwinCount>> twinMistakes(int[] groups, int[] recipe, Split outer) {
    return List.of(
        new Mistake<>(
            (g, known, asked) -> twins(g, asked, known),
            "that counts the known rows with a twin among those asked about; count the rows of asked"),
        new Mistake<>(
            (g, known, asked) -> {
              Set<Integer> both = groupsOf(g, asked);
              both.retainAll(groupsOf(g, known));
              return both.size();
            },
            "that counts groups; two test rows with the same group are two rows"),
        new Mistake<>(
            (g, known, asked) ->
                Arrays.stream(asked).mapToDouble(i -> count(known, k -> g[k] == g[i])).sum(),
            "that counts pairs; a row with two twins is still one row"),
        new Mistake<>(
            (g, known, asked) -> asked.length - twins(g, known, asked),
            "that counts the rows without a twin"),
        new Mistake<>(
            (g, known, asked) -> asked.length,
            "that is the number of rows asked about; count only those with a twin in known"),
        new Mistake<>(
            (g, known, asked) -> count(asked, i -> Arrays.stream(known).anyMatch(k -> k == i)),
            "you compare row numbers, and no row is in both parts; compare groups[i]"),
        new Mistake<>(
            (g, known, asked) -> count(asked, i -> groupsOf(g, known).contains(i)),
            "you look for a row number among the group numbers; look for groups[i]"),
        new Mistake<>(
            (g, known, asked) -> twins(g, known, asked) / asked.length,
            "that is a share; the exercise asks how many"),
        new Mistake<>(
            (g, known, asked) -> 100 * twins(g, known, asked) / asked.length,
            "that is a percentage; the exercise asks how many"),
        new Mistake<>(
            (g, known, asked) -> twins(recipe, outer.train(), outer.test()),
            "those share the recipe; twins share the age as well, so use the groups your code is given"),
        new Mistake<>(
            (g, known, asked) -> twins(groups, outer.train(), outer.test()),
            "your code does not use what it is given: groups, known and asked"));
  }

  private static Essay hospitals() {
    return new Essay(
        "13.3",
        List.of(
            "For which patients is the error wanted: known ones or unknown ones?",
            "Split in the way the model will be used: by patient, by time, or by hospital."),
        "The second hospital has patients (and a place) that the model has never seen, so patients must be kept together:"
            + " all visits of a patient on one side, better still whole hospitals if there are several. The first hospital"
            + " asks about patients it knows, so earlier visits of the same patient may be in training; but the future may"
            + " not: it should train on the months before a date and validate on the month after. What decides is the"
            + " condition \"same source as the future ones\": the validation rows must be related to the training rows as"
            + " the future rows will be.");
  }

  private static Essay age() {
    return new Essay(
        "13.4",
        List.of(
            "Make a new matrix with Math.log of the column age before you standardize.",
            "Repeat the cell of the leak with the new examples and byRecipe; then loop over λ, too."),
        "With log(age) the error for new recipes falls at degree 1 from 10.52 to 7.35 MPa: less than degree 3 had with the"
            + " raw age, 8.49, and with 9 parameters instead of 165. Degree 2 gains a little more, 6.90 ± 0.65. Degree 3 does"
            + " not earn its parameters: 8.55 with our λ, and 7.66 with λ = 0.1, still above degree 2. A better feature did"
            + " more than extra parameters. Where two settings differ by less than a standard error, take the simpler one.");
  }
}
