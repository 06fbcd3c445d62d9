package thalweg.kernel.java.reading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import java.util.List;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.ParsedFile;
import thalweg.kernel.java.reading.Piece.Range;

/**
 * A piece of a cell as javac parsed it, as one of the things it could be.
 *
 * @param file the piece in its frame
 * @param source the piece
 * @param frame what surrounds the piece in the file
 */
record ParsedText(ParsedFile file, PieceText source, Frame frame) {

  /** Parses a piece in a frame. */
  static ParsedText of(PieceText source, Frame frame, Javac javac) {
    return new ParsedText(javac.parse(frame.with(source.text())), source, frame);
  }

  /** Whether the piece is what the frame makes of it. */
  boolean isWellFormed() {
    return file.errors().isEmpty();
  }

  /** What is wrong with the piece in this frame. */
  List<CompileError> errors() {
    return file.errors().stream()
        .map(d -> CompileError.of(d).moved(-frame.before().length(), text().length()))
        .toList();
  }

  CompilationUnitTree unit() {
    return file.unit();
  }

  String text() {
    return source.text();
  }

  /** The range of a tree in the text. */
  Range range(Tree tree) {
    int before = frame.before().length();
    int from = (int) file.positions().getStartPosition(unit(), tree) - before;
    int to = (int) file.positions().getEndPosition(unit(), tree) - before;
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
