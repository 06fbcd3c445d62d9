package thalweg.kernel.java.reading;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Code that is well formed and has no meaning in a cell: a lambda on its own, a return from no method. */
final class StrayCode {
  private StrayCode() {}

  /** The first such code as an error; empty if there is none. */
  static Optional<CompileError> in(ParsedText parsed) {
    if (parsed.frame() == Frame.EXPRESSION && bodyOf(parsed.unit()) instanceof ReturnTree only) {
      ExpressionTree value = only.getExpression();
      if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree)
        return Optional.of(CompileError.strayLambda(parsed.text().length()));
    }
    if (parsed.frame() != Frame.STATEMENT) return Optional.empty();
    List<Integer> found = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        found.add(parsed.range(tree).from());
        return null;
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return tree.getSimpleName().contentEquals("$") ? super.visitClass(tree, null) : null;
      }
    }.scan(parsed.unit(), null);
    return found.stream().findFirst().map(CompileError::strayReturn);
  }

  private static Tree bodyOf(CompilationUnitTree unit) {
    ClassTree outer = (ClassTree) unit.getTypeDecls().get(0);
    return ((MethodTree) outer.getMembers().get(0)).getBody().getStatements().get(0);
  }
}
