package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import thalweg.kernel.interpreter.Cell;

/**
 * One piece of a cell that JShell takes at a time: a statement, a declaration or an expression.
 *
 * @param cell where it stands
 * @param offset of its first character in the cell
 * @param text the piece, without the white space around it
 */
record Source(Cell cell, int offset, String text) {

  /** Cuts a cell into its pieces; the last one is whatever could not be cut further, right or wrong. */
  static List<Source> split(Cell cell, SourceCodeAnalysis analysis) {
    List<Source> pieces = new ArrayList<>();
    String code = cell.code();
    int from = skipSpace(code, 0);
    while (from < code.length()) {
      CompletionInfo info = analysis.analyzeCompletion(code.substring(from));
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) break;
      String remaining = info.remaining() == null ? "" : info.remaining();
      int to =
          info.completeness().isComplete() ? code.length() - remaining.length() : code.length();
      pieces.add(new Source(cell, from, code.substring(from, to).stripTrailing()));
      from = skipSpace(code, to);
    }
    return pieces;
  }

  /** The line of the cell, from 1, on which an offset into this piece lies. */
  int line(int offsetInText) {
    int end = Math.min(cell.code().length(), offset + offsetInText);
    return 1 + (int) cell.code().substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The column, from 0, of an offset into this piece. */
  int column(int offsetInText) {
    int at = Math.min(cell.code().length(), offset + offsetInText);
    return at - (cell.code().lastIndexOf('\n', at - 1) + 1);
  }

  private static int skipSpace(String code, int from) {
    int i = from;
    while (i < code.length() && Character.isWhitespace(code.charAt(i))) i++;
    return i;
  }
}
