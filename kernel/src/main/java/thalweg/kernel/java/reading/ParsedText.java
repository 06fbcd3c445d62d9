package thalweg.kernel.java.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import com.sun.tools.javac.tree.JCTree;
import thalweg.kernel.java.reading.Piece.Range;

/**
 * A piece of a cell as javac parsed it, as one of the things it could be.
 *
 * @param positions of the trees in the file
 * @param unit the tree of the file
 * @param source the piece
 * @param frame what surrounds the piece in the file
 */
record ParsedText(
    SourcePositions positions, CompilationUnitTree unit, PieceText source, Frame frame) {

  ParsedText(JavacTask task, CompilationUnitTree unit, PieceText source, Frame frame) {
    this(Trees.instance(task).getSourcePositions(), unit, source, frame);
  }

  String text() {
    return source.text();
  }

  /** The range of a tree in the text. */
  Range range(Tree tree) {
    int before = frame.before().length();
    int from = (int) positions.getStartPosition(unit, tree) - before;
    int to = (int) positions.getEndPosition(unit, tree) - before;
    return new Range(Math.max(0, from), Math.min(text().length(), Math.max(from, to)));
  }

  /** Where javac says that a tree is: of the body of an anonymous class, its brace. */
  int offset(Tree tree) {
    return ((JCTree) tree).pos - frame.before().length();
  }

  /** The text of a tree. */
  String textOf(Tree tree) {
    return range(tree).of(text());
  }
}
