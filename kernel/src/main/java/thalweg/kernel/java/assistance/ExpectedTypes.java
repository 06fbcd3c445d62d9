package thalweg.kernel.java.assistance;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The types that would fit where code is being written. */
final class ExpectedTypes {
  private final Cursor caret;
  private final List<TypeMirror> types = new ArrayList<>();
  private String variable = "";

  ExpectedTypes(Cursor caret) {
    this.caret = caret;
    look(caret.path());
    types.removeIf(
        t ->
            t.getKind() == TypeKind.ERROR
                || t.getKind() == TypeKind.TYPEVAR
                || t.toString().equals("java.lang.Object"));
  }

  /** All of them; none if any type would do. */
  List<TypeMirror> types() {
    return types;
  }

  /** Whether a candidate gives a value of such a type; false if any would do. */
  boolean fits(Candidate candidate) {
    if (types.isEmpty() || candidate.name().equals(variable)) return false;
    TypeMirror type = candidate.valueType(caret.types());
    if (type == null || type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.EXECUTABLE)
      return false;
    return types.stream().anyMatch(t -> caret.types().isAssignable(type, t));
  }

  private void look(TreePath at) {
    TreePath up = at.getParentPath();
    if (up == null) return;
    Tree here = at.getLeaf();
    Tree parent = up.getLeaf();
    if (parent instanceof VariableTree v && v.getInitializer() == here) {
      variable = v.getName().toString(); // which has no value yet
      if (v.getType() != null) add(caret.trees().getTypeMirror(new TreePath(up, v.getType())));
    } else if (parent instanceof AssignmentTree a && a.getExpression() == here) {
      add(caret.trees().getTypeMirror(new TreePath(up, a.getVariable())));
    } else if (parent instanceof CompoundAssignmentTree a && a.getExpression() == here) {
      add(caret.trees().getTypeMirror(new TreePath(up, a.getVariable())));
    } else if (parent instanceof ReturnTree) {
      result(up);
    } else if (parent instanceof MethodInvocationTree || parent instanceof NewClassTree) {
      if (parent instanceof NewClassTree made && made.getIdentifier() == here) look(up);
      else argument(up, here);
    } else if (parent instanceof ThrowTree) {
      types.add(caret.elements().getTypeElement("java.lang.Throwable").asType());
    } else if (parent instanceof BinaryTree b
        && (parent.getKind() == Tree.Kind.EQUAL_TO || parent.getKind() == Tree.Kind.NOT_EQUAL_TO)) {
      Tree other = b.getLeftOperand() == here ? b.getRightOperand() : b.getLeftOperand();
      add(caret.trees().getTypeMirror(new TreePath(up, other)));
    } else if (isCondition(parent, here)) {
      types.add(caret.types().getPrimitiveType(TypeKind.BOOLEAN));
    } else if (parent instanceof ParenthesizedTree
        || parent instanceof ErroneousTree
        || parent instanceof ConditionalExpressionTree) {
      look(up);
    }
  }

  private static boolean isCondition(Tree parent, Tree here) {
    return switch (parent.getKind()) {
      case IF -> ((IfTree) parent).getCondition() == here;
      case WHILE_LOOP -> ((WhileLoopTree) parent).getCondition() == here;
      case DO_WHILE_LOOP -> ((DoWhileLoopTree) parent).getCondition() == here;
      case FOR_LOOP -> ((ForLoopTree) parent).getCondition() == here;
      case CONDITIONAL_EXPRESSION -> ((ConditionalExpressionTree) parent).getCondition() == here;
      case CONDITIONAL_AND, CONDITIONAL_OR -> parent instanceof BinaryTree;
      case LOGICAL_COMPLEMENT -> parent instanceof UnaryTree;
      default -> false;
    };
  }

  private void result(TreePath statement) {
    for (TreePath p = statement; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree) return;
      if (p.getLeaf() instanceof MethodTree method) {
        if (method.getReturnType() != null)
          add(caret.trees().getTypeMirror(new TreePath(p, method.getReturnType())));
        return;
      }
    }
  }

  private void argument(TreePath call, Tree here) {
    int index = CallTargets.arguments(call.getLeaf()).indexOf(here);
    if (index < 0) return;
    for (Candidate candidate : CallTargets.of(caret, call)) {
      if (!(candidate.element() instanceof ExecutableElement method)) continue;
      List<? extends TypeMirror> parameters =
          candidate.call(caret.types(), method).getParameterTypes();
      int last = parameters.size() - 1;
      if (index <= last) add(parameters.get(index));
      if (method.isVarArgs() && index >= last)
        add(((ArrayType) parameters.get(last)).getComponentType());
    }
  }

  private void add(@Nullable TypeMirror type) {
    if (type != null) types.add(type);
  }
}
