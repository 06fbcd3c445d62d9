package thalweg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.functions.Objective;
import thalweg.grading.Comparison;
import thalweg.grading.Essay;
import thalweg.grading.Exercise;
import thalweg.grading.Finding;
import thalweg.grading.Mistake;
import thalweg.grading.Task;
import thalweg.grading.Verdict;
import thalweg.math.Vectors;
import thalweg.theory.Convexity;

/** The exercises themselves; recorded answers are typed into the notebooks by {@code binder/answers.py}. */
class CourseTest {

  private static Stream<Task> tasks() {
    return Course.CHAPTERS.values().stream().map(Supplier::get).flatMap(c -> c.tasks().stream());
  }

  @SuppressWarnings("unchecked")
  private static Stream<Exercise<Object>> comparisons() {
    return tasks()
        .filter(task -> task instanceof Exercise<?> e && e.criterion() instanceof Comparison<?>)
        .map(task -> (Exercise<Object>) task);
  }

  @SuppressWarnings("unchecked")
  private static Comparison<Object> comparison(Exercise<Object> exercise) {
    return (Comparison<Object>) exercise.criterion();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void everyTaskHasStagedHintsAndASolution(Task task) {
    assertThat(task.hints()).hasSizeGreaterThanOrEqualTo(task instanceof Essay ? 2 : 3);
    assertThat(task.solution().text()).hasSizeGreaterThan(50);
    assertThat(task.solution().code().isBlank()).isEqualTo(task instanceof Essay);
  }

  @Test
  void everyTaskAndPredictionIsFoundByItsNumber() {
    Course.CHAPTERS.forEach(
        (notebook, chapter) -> {
          chapter
              .get()
              .tasks()
              .forEach(task -> assertThat(task.number()).startsWith(notebook + "."));
          chapter
              .get()
              .predictions()
              .forEach(p -> assertThat(p.number().split(" ")[0]).isEqualTo(notebook));
        });
    assertThat(Course.check("2.1", null).status()).isEqualTo(Verdict.Status.OPEN);
    assertThat(Course.guess("3 L2", Double.NaN).status()).isEqualTo(Verdict.Status.OPEN);
    assertThatIllegalArgumentException().isThrownBy(() -> Course.hint("99.1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Course.hint("2.9"));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void theRightAnswerIsRight(Exercise<Object> exercise) {
    assertThat(exercise.check(comparison(exercise).truth()).toString()).startsWith("✓");
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void noMistakeIsRightAndEachIsToldByItsOwnHint(Exercise<Object> exercise) {
    Comparison<Object> comparison = comparison(exercise);
    for (Mistake<Object> mistake : comparison.mistakes()) {
      String verdict = exercise.check(mistake.answer()).toString();
      assertThat(verdict).startsWith("✗");
      if (!verdict.contains("your code threw")) {
        assertThat(verdict).endsWith("Hint: " + mistake.hint());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void noVerdictTellsTheRightNumber(Exercise<Object> exercise) throws Exception {
    Comparison<Object> comparison = comparison(exercise);
    double[] right =
        Objects.requireNonNull(comparison.probes().get(0).output().of(comparison.truth()));
    String digits = String.valueOf(Math.abs(right[0]));
    String start = digits.substring(0, Math.min(6, digits.length()));
    for (Mistake<Object> mistake : comparison.mistakes()) {
      assertThat(mistake.hint()).doesNotContain(start);
      assertThat(exercise.hints()).noneMatch(hint -> hint.contains(start) && start.length() > 4);
    }
  }

  @Test
  void theEightShapesAgreeWithTheChordsOfTheLibrary() {
    for (PlaneFunction f : PlaneFunction.ALL) {
      Objective plain = Objective.of(2, w -> f.value(w[0], w[1]));
      Objective less =
          Objective.of(2, w -> f.value(w[0], w[1]) - PlaneFunction.MU / 2 * Vectors.dot(w, w));
      boolean convex = !Convexity.byChords(plain, new double[2], 2, 20_000, 3).refuted();
      boolean strongly = !Convexity.byChords(less, new double[2], 2, 20_000, 3).refuted();
      assertThat(f.shape().toString())
          .isEqualTo(strongly ? "strongly convex" : convex ? "convex" : "not convex");
    }
  }

  @Test
  void noChordRefutesWhatHolds() {
    var random = new Random(4);
    for (PlaneFunction f : PlaneFunction.ALL) {
      for (int k = 0; k < 20_000; k++) {
        double size = Math.pow(10, 6 * random.nextDouble() - 3);
        double[] chord = random.doubles(4, -size, size).toArray();
        assertThat(f.refutesConvexity(chord) && f.shape() != PlaneFunction.Shape.NOT).isFalse();
        assertThat(f.refutesStrongConvexity(chord) && f.shape() == PlaneFunction.Shape.STRONGLY)
            .isFalse();
      }
    }
  }

  @Test
  void anyArrayGetsAVerdict() {
    List<Object> shapes =
        Arrays.asList(
            null,
            new String[0],
            new String[8],
            new String[] {"a"},
            new String[9],
            "convex",
            1,
            List.of());
    List<Object> chords =
        Arrays.asList(
            null,
            new double[0][],
            new double[8][],
            new double[8][4],
            new double[8][5],
            new double[][] {{0, 0}},
            new double[] {0, 0},
            new double[][] {{1e308, -1e308, 1e308, 1e308}, {}, {}, {}, {}, {}, {}, null});
    TreeSet<Verdict.Status> seen = new TreeSet<>();
    for (Object answer : shapes) {
      seen.add(Course.check("3.1", answer).status());
    }
    for (Object answer : chords) {
      seen.add(Course.check("3.2", answer).status());
    }
    assertThat(seen).containsExactly(Verdict.Status.WRONG, Verdict.Status.OPEN);
    for (String word : new String[] {"", "  ", "²", "^", "·", "x".repeat(10_000), "age²²"}) {
      assertThat(Course.check("1.2", word).passed()).isFalse();
    }
  }

  @Test
  void answersThatAreAllTheSameWordAreNotRight() {
    for (String word : List.of("convex", "strongly convex", "not convex")) {
      String[] all = new String[8];
      Arrays.fill(all, word);
      assertThat(Course.check("3.1", all).finding().status()).isEqualTo(Finding.wrong("").status());
    }
  }

  @Test
  void settingsOfAnyShapeGetAVerdict() {
    double nan = Double.NaN;
    for (double[] none : new double[][] {null, {}, {nan}, {nan, nan}}) {
      MomentumSettings settings = f -> none;
      assertThat(Course.check("6.2", settings).status()).isEqualTo(Verdict.Status.OPEN);
    }
    double[][] wrong = {
      {1},
      {0.1, 0.9, 0},
      {0, 0.5},
      {-1, 0.5},
      {1 / 0.0, 0.5},
      {nan, 0.5},
      {0.1, 1},
      {0.1, nan},
      {9, 0.9}
    };
    for (double[] pair : wrong) {
      MomentumSettings settings = f -> pair;
      assertThat(Course.check("6.2", settings).status()).isEqualTo(Verdict.Status.WRONG);
    }
  }
}
