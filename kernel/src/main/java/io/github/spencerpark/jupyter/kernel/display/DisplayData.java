package io.github.spencerpark.jupyter.kernel.display;

/** What is shown for a value, by media type. */
public final class DisplayData extends org.dflib.jjava.jupyter.kernel.display.DisplayData {
  /** Nothing yet. */
  public DisplayData() {}

  /** A text. */
  public DisplayData(String text) {
    super(text);
  }

  /** A copy. */
  public DisplayData(org.dflib.jjava.jupyter.kernel.display.DisplayData other) {
    super(other);
  }
}
