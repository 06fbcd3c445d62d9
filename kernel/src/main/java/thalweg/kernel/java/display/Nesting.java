package thalweg.kernel.java.display;

import org.jspecify.annotations.Nullable;

/**
 * How deeply a value is nested in the one shown, and in which: a value that contains itself must not be shown for
 * ever, nor one that holds many that hold many.
 *
 * @param depth 0 for the value itself
 * @param holder what the values of this level are in; null for none
 * @param outer the level of the holder; null for none
 * @param left how many more values may be shown on all levels together. Modified.
 */
record Nesting(int depth, @Nullable Object holder, @Nullable Nesting outer, int[] left) {
  private static final int DEEPEST = 6;
  private static final int MOST = 10_000;

  /** That of a value itself. */
  static Nesting top() {
    return new Nesting(0, null, null, new int[] {MOST});
  }

  /** That of what a value holds. */
  Nesting inside(Object value) {
    return new Nesting(depth + 1, value, this, left);
  }

  /** Whether a value is being shown already, around this level. */
  boolean isInside(Object value) {
    for (Nesting level = this; level != null; level = level.outer)
      if (level.holder == value) return true;
    return false;
  }

  /** Whether enough has been shown; counts each call. */
  boolean isEnough() {
    return depth > DEEPEST || left[0]-- <= 0;
  }
}
