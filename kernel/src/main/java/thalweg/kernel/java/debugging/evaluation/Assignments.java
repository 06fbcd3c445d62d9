package thalweg.kernel.java.debugging.evaluation;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.Declaration;
import thalweg.kernel.java.compiling.Declarations;
import thalweg.kernel.java.reading.Piece.Mutability;
import thalweg.kernel.java.runtime.CellNames;

/** What code assigns, and must not although javac would let it. */
final class Assignments extends TreeScanner {
  private final List<JCExpression> targets = new ArrayList<>();

  private Assignments() {}

  private static List<JCExpression> in(JCTree code) {
    Assignments found = new Assignments();
    found.scan(code);
    return found.targets;
  }

  @Override
  public void visitAssign(JCTree.JCAssign tree) {
    targets.add(tree.lhs);
    super.visitAssign(tree);
  }

  @Override
  public void visitAssignop(JCTree.JCAssignOp tree) {
    targets.add(tree.lhs);
    super.visitAssignop(tree);
  }

  @Override
  public void visitUnary(JCTree.JCUnary tree) {
    switch (tree.getTag()) {
      case PREINC, PREDEC, POSTINC, POSTDEC -> targets.add(tree.arg);
      default -> {}
    }
    super.visitUnary(tree);
  }

  /** Refuses code, before it is resolved, that assigns a value of the frame of which it has a copy. */
  static void checkCopies(JCTree code, FrameNames frame) throws InvalidExpression {
    for (JCExpression target : in(code))
      if (TreeInfo.skipParens(target) instanceof JCIdent name && frame.isCopy(name.name.toString()))
        throw new InvalidExpression(
            name
                + " is a variable of the code that is stopped here: it can be read but not changed.");
  }

  /** Refuses code, once it is resolved, that assigns a final variable of the cells: as a field of a class it is not final. */
  static void checkFinals(JCTree code, Declarations declared) throws InvalidExpression {
    for (JCExpression target : in(code)) {
      Symbol symbol = TreeInfo.symbol(target);
      if (symbol == null || !isOfTopLevel(symbol.owner)) continue;
      String name = symbol.name.toString();
      if (isFinal(declared.get(name), name))
        throw new InvalidExpression("cannot assign a value to final variable " + name + ".");
    }
  }

  private static boolean isOfTopLevel(Symbol owner) {
    return owner instanceof Symbol.ClassSymbol type
        && type.owner instanceof Symbol.PackageSymbol
        && CellNames.isOfCell(type.flatName().toString());
  }

  private static boolean isFinal(@Nullable Declaration declared, String name) {
    return declared != null
        && declared.piece().variables().stream()
            .anyMatch(v -> v.name().equals(name) && v.mutability() != Mutability.ASSIGNABLE);
  }
}
