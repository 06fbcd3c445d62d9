package io.github.spencerpark.jupyter.kernel.display;

/** What a cell displays, in several forms. */
public class DisplayData extends org.dflib.jjava.jupyter.kernel.display.DisplayData {

  /** Nothing yet. */
  public DisplayData() {}

  /** A text. */
  public DisplayData(String text) {
    super(text);
  }
}
