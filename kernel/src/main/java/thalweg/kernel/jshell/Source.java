package thalweg.kernel.jshell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import thalweg.kernel.advice.Brackets;
import thalweg.kernel.interpreter.Cell;

/**
 * One piece of a cell that JShell takes at a time: a statement, a declaration or an expression.
 *
 * @param cell where it stands
 * @param code of the whole cell, magics translated
 * @param offset of its first character in that code
 * @param text the piece, without the white space around it
 */
record Source(Cell cell, String code, int offset, String text) {
  private static final Pattern LINE_END = Pattern.compile("\\n(?=\\s*[\\w@])");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)(?:class|record|interface|enum)\\s+(\\w+)|^(?:[\\w.@]+(?:<.*>)?(?:\\[\\s*])*\\s+)+(\\w+)\\s*(?:[=;(]|$)");

  /** Cuts a cell into its pieces; wrong code is cut where a statement seems to end, so that each error is found. */
  static List<Source> split(Cell cell, String code, SourceCodeAnalysis analysis) {
    List<Source> pieces = new ArrayList<>();
    int from = skipSpace(code, 0);
    while (from < code.length()) {
      CompletionInfo info = analysis.analyzeCompletion(code.substring(from));
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) break;
      int to = from + length(info, code.substring(from), analysis);
      pieces.add(new Source(cell, code, from, code.substring(from, to).stripTrailing()));
      from = skipSpace(code, to);
    }
    return pieces;
  }

  private static int length(CompletionInfo info, String rest, SourceCodeAnalysis analysis) {
    if (info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN) {
      int end = Brackets.statementEnd(rest);
      Matcher line = LINE_END.matcher(rest).region(0, end);
      while (line.find()) {
        if (isWhole(analysis, rest.substring(0, line.start()))) return line.start();
      }
      return end;
    }
    if (!info.completeness().isComplete()) return rest.length();
    return rest.length() - (info.remaining() == null ? 0 : info.remaining().length());
  }

  private static boolean isWhole(SourceCodeAnalysis analysis, String text) {
    return analysis.analyzeCompletion(text).completeness().isComplete();
  }

  /** Whether more follows though no semicolon ends it; JShell would not mind, but the line below reads as a part of it. */
  boolean lacksSemicolon() {
    boolean last = code.substring(Math.min(code.length(), offset + text.length())).isBlank();
    return !last && !text.endsWith(";") && !text.endsWith("}") && !isMagic();
  }

  /** Whether it calls a magic. */
  boolean isMagic() {
    return text.contains("lineMagic(") && !cell.code().contains("lineMagic(");
  }

  /** The names it declares at its top, as far as its text tells: it may be wrong code. */
  Set<String> declaredNames() {
    return DECLARED
        .matcher(text)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .collect(Collectors.toSet());
  }

  /** The line of the cell, from 1, on which an offset into this piece lies. */
  int line(int offsetInText) {
    int end = Math.min(code.length(), offset + offsetInText);
    return 1 + (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The column, from 0, of an offset into this piece. */
  int column(int offsetInText) {
    int at = Math.min(code.length(), offset + offsetInText);
    return at - (code.lastIndexOf('\n', at - 1) + 1);
  }

  private static int skipSpace(String code, int from) {
    int i = from;
    while (i < code.length() && Character.isWhitespace(code.charAt(i))) i++;
    return i;
  }
}
