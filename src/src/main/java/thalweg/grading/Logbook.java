package thalweg.grading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers how far a learner is. */
public interface Logbook {

  /**
   * What happened at one exercise.
   *
   * @param tries how many answers were judged
   * @param solved whether one of them was right
   * @param hints how many hints were shown
   * @param written whether something was written, in an exercise that is answered in writing
   */
  record Entry(int tries, boolean solved, int hints, boolean written) {
    /** Nothing happened yet. */
    public static final Entry NONE = new Entry(0, false, 0, false);

    Entry tried(boolean right) {
      return new Entry(tries + 1, solved || right, hints, written);
    }

    Entry hinted(int shown) {
      return new Entry(tries, solved, shown, written);
    }

    Entry answered() {
      return new Entry(tries, solved, hints, true);
    }
  }

  /** What happened at an exercise; {@link Entry#NONE} at first. */
  Entry entry(String exercise);

  /** Remembers what happened at an exercise. */
  void enter(String exercise, Entry entry);

  /** The guess made at a prediction; null if there is none. */
  @Nullable Double guess(String prediction);

  /** Remembers a guess. */
  void guessed(String prediction, double guess);

  /** One that is forgotten when the program ends. */
  static Logbook inMemory() {
    Map<String, Entry> entries = new HashMap<>();
    Map<String, Double> guesses = new HashMap<>();
    return new Logbook() {
      @Override
      public Entry entry(String exercise) {
        return entries.getOrDefault(exercise, Entry.NONE);
      }

      @Override
      public void enter(String exercise, Entry entry) {
        entries.put(exercise, entry);
      }

      @Override
      public @Nullable Double guess(String prediction) {
        return guesses.get(prediction);
      }

      @Override
      public void guessed(String prediction, double guess) {
        guesses.put(prediction, guess);
      }
    };
  }
}
