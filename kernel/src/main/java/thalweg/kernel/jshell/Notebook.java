package thalweg.kernel.jshell;

import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import thalweg.kernel.interpreter.Frontend;

/** What cells may call without a qualifier: {@code display}, {@code render}, {@code clearOutput}, … */
public final class Notebook extends BaseNotebookStatics {
  private Notebook() {}

  /** Clears what the cell has shown so far. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /**
   * Clears what the cell has shown so far.
   *
   * @param wait true to clear only when something new is shown, so that nothing flickers
   */
  public static void clearOutput(boolean wait) {
    Frontend frontend = Streams.frontend();
    if (frontend != null) frontend.clear(wait);
  }
}
