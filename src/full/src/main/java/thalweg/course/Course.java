package thalweg.course;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.grading.Logbook;
import thalweg.grading.Task;
import thalweg.grading.Verdict;
import thalweg.grading.Workbook;

/**
 * What the cells of the course call: {@code check("2.1", …)}, {@code hint("2.1")}, {@code solution("2.1")},
 * {@code answer("2.3", "…")}, {@code guess("2", …)} and {@code judge("2", …)}.
 *
 * <p>The right answers are here and not in the notebooks. Progress is kept in the file that the environment variable
 * {@value #VARIABLE} names, and else until the kernel ends.
 */
public final class Course {
  /** The environment variable that names the file with a learner's progress. */
  public static final String VARIABLE = "THALWEG_PROGRESS";

  private static final Workbook WORKBOOK = workbook(logbook(System.getenv(VARIABLE)));

  private Course() {}

  static List<Chapter> chapters() {
    return List.of(
        Chapter1.chapter(),
        Chapter2.chapter(),
        Chapter3.chapter(),
        Chapter13.chapter(),
        Chapter14.chapter());
  }

  static Workbook workbook(Logbook logbook) {
    List<Chapter> all = chapters();
    return new Workbook(
        all.stream().flatMap(chapter -> chapter.tasks().stream()).toList(),
        all.stream().flatMap(chapter -> chapter.predictions().stream()).toList(),
        logbook);
  }

  static Logbook logbook(@Nullable String file) {
    return file == null || file.isBlank()
        ? Logbook.inMemory()
        : new ProgressFile(Path.of(file.strip()));
  }

  /** Judges the answer to an exercise. */
  public static Verdict check(String exercise, @Nullable Object answer) {
    return WORKBOOK.check(exercise, answer);
  }

  /** The next hint to an exercise. */
  public static String hint(String exercise) {
    return WORKBOOK.hint(exercise);
  }

  /** A worked solution, or a model answer, once you have tried. */
  public static Task.Solution solution(String exercise) {
    return WORKBOOK.solution(exercise);
  }

  /** Takes the answer to an exercise that is answered in writing. */
  public static Verdict answer(String exercise, @Nullable String text) {
    return WORKBOOK.answer(exercise, text);
  }

  /** Takes your guess before a run. */
  public static Verdict guess(String prediction, double guess) {
    return WORKBOOK.guess(prediction, guess);
  }

  /** Says how good the guess was, once the run is done. */
  public static Verdict judge(String prediction, double measured) {
    return WORKBOOK.judge(prediction, measured, measured);
  }

  /** The same where the run tells two numbers between which the right one lies. */
  public static Verdict judge(String prediction, double from, double to) {
    return WORKBOOK.judge(prediction, from, to);
  }
}
