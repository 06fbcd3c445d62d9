package thalweg.kernel.java.compiling;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Piece.Mutability;

/**
 * Rules of Java that the class of a cell would let pass: its classes are nested in one, so they could use each other's private
 * members, and its variables are assigned where the cell runs, so they cannot be final.
 */
final class CellRules extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final TrackedCode code;
  private final ClassPlan plan;
  private final List<CompileError> errors = new ArrayList<>();
  private @Nullable Symbol current; // the class of the cell's that is being read

  CellRules(JavacTask task, CompilationUnitTree unit, TrackedCode code, ClassPlan plan) {
    this.positions = Trees.instance(task).getSourcePositions();
    this.unit = unit;
    this.code = code;
    this.plan = plan;
  }

  /** What breaks them. */
  List<CompileError> errors() {
    scan(ResolvedNames.type(unit).getMembers(), null);
    return errors;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    Symbol outer = current;
    if (current == null) current = ((JCTree.JCClassDecl) tree).sym;
    super.visitClass(tree, null);
    current = outer;
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    checkAccess(tree, ((JCTree.JCIdent) tree).sym);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    checkAccess(tree, ((JCTree.JCFieldAccess) tree).sym);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    checkAccess(tree, ((JCTree.JCMemberReference) tree).sym);
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    checkAccess(tree, ((JCTree.JCNewClass) tree).constructor);
    return super.visitNewClass(tree, null);
  }

  private void checkAccess(Tree tree, @Nullable Symbol symbol) {
    if (symbol == null || (symbol.flags() & Flags.PRIVATE) == 0) return;
    Symbol home = symbol.owner; // up to the class of the cell's that it is in
    while (home != null && !ResolvedNames.isCell(home.owner)) home = home.owner;
    if (home == null || home.equals(current)) return;
    String message = symbol + " has private access in " + symbol.owner;
    add(tree, "compiler.err.report.access", message);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    checkAssignment(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    checkAssignment(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          checkAssignment(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void checkAssignment(ExpressionTree target) {
    Symbol symbol = TreeInfo.symbol((JCTree) target);
    if (symbol == null || !ResolvedNames.isCell(symbol.owner)) return;
    String name = symbol.name.toString();
    if (code.isWritten(((JCTree) target).pos) && isFinal(name))
      add(
          target,
          "compiler.err.cant.assign.val.to.var",
          "cannot assign a value to final variable " + name);
  }

  private boolean isFinal(String name) {
    Declaration before = plan.scope.get(name);
    return Stream.concat(plan.fresh.stream(), Stream.ofNullable(before).map(Declaration::piece))
        .flatMap(piece -> piece.variables().stream())
        .filter(v -> v.name().equals(name))
        .findFirst()
        .map(v -> v.mutability() != Mutability.ASSIGNABLE)
        .orElse(false);
  }

  private void add(Tree tree, String key, String message) {
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    errors.add(new CompileError(key, message, start, ((JCTree) tree).pos, end));
  }
}
