package thalweg.kernel.java.debugging.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.compiling.ImportLines;
import thalweg.kernel.java.javac.Packages;
import thalweg.kernel.java.runtime.CellBase;
import thalweg.kernel.java.runtime.CellNames;

/**
 * An expression as the class that javac compiles: its method takes the values which the expression may name.
 *
 * @param values in the order in which the method takes them
 * @param code of the class
 * @param start where the expression begins in it
 * @param statements of its method, if the expression is one
 */
record ExpressionSource(List<FrameValue> values, String code, int start, int statements) {
  /** The class. */
  static final String TYPE = "evaluated$";

  /** Its method. */
  static final String METHOD = "run$";

  /**
   * The class of an expression.
   *
   * @param isStatement whether it is a call of a method that returns nothing
   * @param loader of the classes of cells
   * @param declared what expressions see besides the names of the frame
   * @param packages where classes are looked for
   */
  static ExpressionSource of(
      String expression,
      boolean isStatement,
      FrameNames frame,
      ClassLoader loader,
      Declarations declared,
      Packages packages) {
    Set<String> words = Declarations.words(expression);
    TypeSource types = new TypeSource(loader, new LinkedHashMap<>());
    List<FrameValue> values = frame.values(words, types);
    StringBuilder code = new StringBuilder("package " + CellNames.PACKAGE + ";\n");
    for (String line : new ImportLines(declared, packages, words, Set.of(), List.of()).lines())
      code.append(line).append('\n');
    code.append(
        """
        public final class %s extends %s {
        public static %s java.lang.Object %s(java.lang.Object[] values$) throws java.lang.Throwable {
        """
            .formatted(TYPE, CellBase.class.getName(), types.declared(), METHOD));
    for (int i = 0; i < values.size(); i++)
      code.append(
          "final %2$s %1$s = (%2$s) values$[%3$d];\n"
              .formatted(values.get(i).name(), values.get(i).type(), i));
    int start = code.length();
    code.append(isStatement ? "" : "return ").append(expression);
    code.append(isStatement ? "\n; return nothing$();\n}\n}\n" : "\n;\n}\n}\n");
    int statements = values.size() + (isStatement ? 2 : 1);
    return new ExpressionSource(values, code.toString(), start, statements);
  }
}
