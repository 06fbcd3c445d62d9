package thalweg.kernel.java.debugging.stopping;

import thalweg.kernel.java.compiling.SourceMap.Place;

/**
 * A call of a method, or the code of a cell itself, in a stopped thread.
 *
 * @param className of the compiled class
 * @param method its name there
 * @param place the line of the cell
 * @param isTopLevel whether it is the code of a cell outside of all that it declares
 * @param visible what it sees
 */
public record Frame(
    String className, String method, Place place, boolean isTopLevel, Visible visible) {

  /** The same, of which more is known. */
  Frame seeing(Visible known) {
    return new Frame(className, method, place, isTopLevel, known);
  }

  /** What it is called in a stack. */
  public String name() {
    if (isTopLevel) return "top level";
    return place.method().isEmpty() ? method : place.method();
  }
}
