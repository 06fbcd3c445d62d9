package thalweg.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The exercises and predictions of a course, and how far a learner is with them: what the cells of a notebook call.
 *
 * <p>Hints come one after the other. A worked solution is shown after a try, a model answer once something was written.
 */
public final class Workbook {
  private static final int FEWEST_WORDS = 5;

  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Map<String, Prediction> predictions = new LinkedHashMap<>();
  private final Logbook logbook;

  /** A workbook that remembers in a logbook. */
  public Workbook(List<? extends Task> tasks, List<Prediction> predictions, Logbook logbook) {
    tasks.forEach(task -> this.tasks.put(task.number(), task));
    predictions.forEach(prediction -> this.predictions.put(prediction.number(), prediction));
    this.logbook = logbook;
  }

  /** Judges the answer to an exercise. */
  public Verdict check(String number, @Nullable Object answer) {
    Task task = task(number);
    if (!(task instanceof Exercise<?> exercise)) {
      throw new IllegalArgumentException(
          "exercise "
              + number
              + " is answered in writing: use answer(\""
              + number
              + "\", \"…\") instead of check");
    }
    Verdict verdict = exercise.check(answer);
    Logbook.Entry before = logbook.entry(number);
    return switch (verdict.status()) {
      case RIGHT, WRONG -> {
        logbook.enter(number, before.tried(verdict.passed()));
        yield verdict.passed() ? verdict : withHelp(verdict, task);
      }
      case OPEN -> before.solved() ? withNote(verdict, "; solved before") : verdict;
      case NOTED -> verdict;
    };
  }

  private static Verdict withHelp(Verdict verdict, Task task) {
    return task.hints().isEmpty() || verdict.finding().message().contains("Hint: ")
        ? verdict
        : withNote(verdict, ". For a hint run hint(\"" + task.number() + "\")");
  }

  private static Verdict withNote(Verdict verdict, String note) {
    Finding finding = verdict.finding();
    return new Verdict(verdict.subject(), new Finding(finding.status(), finding.message() + note));
  }

  /** The next hint to an exercise; after the last one, that one again. */
  public String hint(String number) {
    List<String> hints = task(number).hints();
    if (hints.isEmpty()) {
      return "There is no hint to exercise " + number + ".";
    }
    Logbook.Entry entry = logbook.entry(number);
    int shown = Math.min(entry.hints(), hints.size() - 1);
    logbook.enter(number, entry.hinted(shown + 1));
    String after =
        shown + 1 < hints.size()
            ? ""
            : "\nThis is the last hint; once you have tried, solution(\""
                + number
                + "\") shows the rest.";
    return "Hint " + (shown + 1) + " of " + hints.size() + ": " + hints.get(shown) + after;
  }

  /** A worked solution or a model answer; before a try, what to do first. */
  public Task.Solution solution(String number) {
    Task task = task(number);
    Logbook.Entry entry = logbook.entry(number);
    if (task instanceof Essay ? entry.written() : entry.tries() > 0) {
      return task.solution();
    }
    return new Task.Solution(
        "",
        task instanceof Essay
            ? "Write your own answer first: a few words in answer(\""
                + number
                + "\", …) are enough to see a model answer."
            : "Try first: after one wrong answer to exercise "
                + number
                + " you can see a solution.");
  }

  /** Takes the answer to an exercise that is answered in writing. */
  public Verdict answer(String number, @Nullable String text) {
    if (task(number) instanceof Exercise) {
      throw new IllegalArgumentException(
          "exercise " + number + " is checked: use check(\"" + number + "\", …) instead of answer");
    }
    int words = text == null || text.isBlank() ? 0 : text.strip().split("\\s+").length;
    if (words > 0 && words < FEWEST_WORDS) {
      return new Verdict("Exercise " + number, Finding.open("write a sentence or two"));
    }
    if (words == 0) {
      return new Verdict("Exercise " + number, Finding.open("nothing written yet"));
    }
    logbook.enter(number, logbook.entry(number).answered());
    return new Verdict(
        "Exercise " + number,
        Finding.noted(
            words + " words. Compare them with a model answer: run solution(\"" + number + "\")"));
  }

  /** Takes a guess before a run; NaN while there is none. */
  public Verdict guess(String number, double guess) {
    Prediction prediction = prediction(number);
    Finding finding = prediction.note(guess);
    Double before = logbook.guess(number);
    if (finding.status() == Verdict.Status.NOTED) {
      logbook.guessed(number, guess);
    } else if (finding.status() == Verdict.Status.OPEN && before != null) {
      finding = prediction.note(before);
    }
    return new Verdict("Prediction " + number, finding);
  }

  /** Judges the guess once the run is done; the right number lies between two others or is both. */
  public Verdict judge(String number, double from, double to) {
    Prediction prediction = prediction(number);
    Double guess = logbook.guess(number);
    return new Verdict(
        "Prediction " + number,
        guess == null ? Prediction.none(from, to) : prediction.judge(guess, from, to));
  }

  private Task task(String number) {
    return found("exercise", number, tasks);
  }

  private Prediction prediction(String number) {
    return found("prediction", number, predictions);
  }

  private static <T> T found(String kind, String number, Map<String, T> all) {
    T found = all.get(number);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no "
              + kind
              + " "
              + number
              + "; there are "
              + all.keySet().stream().collect(Collectors.joining(", ")));
    }
    return found;
  }
}
