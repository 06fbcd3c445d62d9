package thalweg.kernel.interpreter;

/**
 * Some code to run.
 *
 * @param number the count shown beside the cell: {@code In [number]}
 * @param code the source
 */
public record Cell(int number, String code) {

  /** A place in it as people read it: {@code Cell [3], line 5}. */
  public String place(int line) {
    return "Cell [" + number + "], line " + line;
  }
}
