package thalweg.kernel.java.display;

import org.jspecify.annotations.Nullable;

/**
 * How deeply a value is nested in the one shown, and in which: a value that contains itself must not be shown for
 * ever, nor one that holds many that hold many.
 *
 * @param depth 0 for the value itself
 * @param holder what the values of this level are in; null for none
 * @param outer the level of the holder; null for none
 * @param left how many more characters may be shown on all levels together. Modified.
 */
record Nesting(int depth, @Nullable Object holder, @Nullable Nesting outer, int[] left) {
  private static final int DEEPEST = 6;
  private static final int SHORT = 200; // characters

  /** That of a value itself. */
  static Nesting top() {
    return new Nesting(0, null, null, new int[] {PlainText.LONGEST});
  }

  /** That of a value in a table, which has room for a little. */
  static Nesting inTable() {
    return new Nesting(1, null, null, new int[] {SHORT});
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

  /** Whether enough has been shown; counts each call as a value. */
  boolean isEnough() {
    left[0] -= 2; // for what separates two
    return depth > DEEPEST || left[0] < 0;
  }

  /** Counts a text of this level; what there is no room for is cut, unless it is the value itself. */
  String fit(String text) {
    if (depth == 0) return text;
    String shown = PlainText.cut(text, Math.max(0, left[0]));
    left[0] -= shown.length();
    return shown;
  }
}
