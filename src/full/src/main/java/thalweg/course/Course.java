package thalweg.course;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

  /** The notebooks that ask something, each made when a cell first calls for it. */
  static final Map<String, Supplier<Chapter>> CHAPTERS =
      Map.of(
          "0", Chapter0::chapter,
          "1", Chapter1::chapter,
          "2", Chapter2::chapter,
          "3", Chapter3::chapter,
          "6", Chapter6::chapter,
          "12", Chapter12::chapter,
          "13", Chapter13::chapter,
          "14", Chapter14::chapter);

  private static final Logbook LOGBOOK = logbook(System.getenv(VARIABLE));
  private static final Map<String, Workbook> WORKBOOKS = new ConcurrentHashMap<>();

  private Course() {}

  private static Workbook workbook(String number) {
    String notebook = number.split("[. ]", 2)[0];
    Supplier<Chapter> chapter = CHAPTERS.get(notebook);
    if (chapter == null) {
      throw new IllegalArgumentException(
          "\""
              + number
              + "\" must begin with the number of a notebook that has exercises, such as 2.1");
    }
    return WORKBOOKS.computeIfAbsent(notebook, n -> chapter.get().workbook(LOGBOOK));
  }

  static Logbook logbook(@Nullable String file) {
    return file == null || file.isBlank()
        ? Logbook.inMemory()
        : new ProgressFile(Path.of(file.strip()));
  }

  /** Judges the answer to an exercise. */
  public static Verdict check(String exercise, @Nullable Object answer) {
    return workbook(exercise).check(exercise, answer);
  }

  /** The next hint to an exercise. */
  public static String hint(String exercise) {
    return workbook(exercise).hint(exercise);
  }

  /** A worked solution, or a model answer, once you have tried. */
  public static Task.Solution solution(String exercise) {
    return workbook(exercise).solution(exercise);
  }

  /** Takes the answer to an exercise that is answered in writing. */
  public static Verdict answer(String exercise, @Nullable String text) {
    return workbook(exercise).answer(exercise, text);
  }

  /** Takes your guess before a run. */
  public static Verdict guess(String prediction, double guess) {
    return workbook(prediction).guess(prediction, guess);
  }

  /** Says how good the guess was, once the run is done. */
  public static Verdict judge(String prediction, double measured) {
    return workbook(prediction).judge(prediction, measured, measured);
  }

  /** The same where the run tells two numbers between which the right one lies. */
  public static Verdict judge(String prediction, double from, double to) {
    return workbook(prediction).judge(prediction, from, to);
  }
}
