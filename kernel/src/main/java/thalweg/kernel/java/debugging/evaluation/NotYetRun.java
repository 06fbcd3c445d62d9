package thalweg.kernel.java.debugging.evaluation;

import java.util.regex.Matcher;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.runtime.CellNames;

/**
 * The variables of a running cell whose declaration has not run: what they hold is no value of theirs.
 *
 * @param declared what holds now
 */
record NotYetRun(Declarations declared) {

  /** Refuses such a variable of the class of a cell. */
  void check(Class<?> cell, String name) throws InvalidExpression {
    Declaration now = declared.get(name);
    if (now == null || now.owner() == null || number(now.owner()) < number(cell.getName()))
      throw new InvalidExpression(name + " has no value yet: its declaration has not run.");
  }

  /** Cells are numbered as they are compiled. */
  private static int number(String cell) {
    Matcher name = CellNames.read(cell);
    return name.matches() ? Integer.parseInt(name.group(1).replaceAll("\\D", "")) : 0;
  }
}
