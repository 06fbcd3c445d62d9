package thalweg.kernel.java.assistance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Places where only a class can be written, and which. */
final class TypePlace {
  private TypePlace() {}

  /** The classes that can be written in place of a name; empty where a value can be, too. */
  static Optional<Predicate<Element>> of(Cursor caret, TreePath name) {
    Tree here = name.getLeaf();
    TreePath up = name.getParentPath();
    Tree parent = up.getLeaf();
    if (parent instanceof NewClassTree made && made.getIdentifier() == here)
      return Optional.of(e -> e instanceof TypeElement && e.getKind() != ElementKind.ENUM);
    if (parent instanceof AnnotationTree annotation && annotation.getAnnotationType() == here)
      return Optional.of(e -> e.getKind() == ElementKind.ANNOTATION_TYPE);
    if (parent instanceof ClassTree type) return inherited(type, here);
    boolean exception =
        parent instanceof UnionTypeTree
            || (parent instanceof VariableTree && up.getParentPath().getLeaf() instanceof CatchTree)
            || (parent instanceof MethodTree method && method.getThrows().contains(here));
    if (exception) return Optional.of(isThrowable(caret));
    return isType(caret, up, here) ? Optional.of(TypePlace::isType) : Optional.empty();
  }

  /** Whether a name may also be the first word of a declaration, such as {@code private}. */
  static boolean beginsDeclaration(TreePath name) {
    Tree parent = name.getParentPath().getLeaf();
    return parent instanceof MethodTree || parent instanceof VariableTree;
  }

  private static boolean isType(Element element) {
    return element instanceof TypeElement || element.getKind() == ElementKind.TYPE_PARAMETER;
  }

  private static Optional<Predicate<Element>> inherited(ClassTree type, Tree here) {
    if (type.getExtendsClause() == here)
      return Optional.of(
          e -> e.getKind() == ElementKind.CLASS && !e.getModifiers().contains(Modifier.FINAL));
    return type.getImplementsClause().contains(here)
        ? Optional.of(e -> e.getKind() == ElementKind.INTERFACE)
        : Optional.empty();
  }

  private static Predicate<Element> isThrowable(Cursor caret) {
    TypeMirror throwable = caret.elements().getTypeElement("java.lang.Throwable").asType();
    return e -> e instanceof TypeElement && caret.types().isSubtype(e.asType(), throwable);
  }

  private static boolean isType(Cursor caret, TreePath up, Tree here) {
    Tree parent = up.getLeaf();
    if (parent instanceof VariableTree v) return v.getType() == here;
    if (parent instanceof MethodTree m) return m.getReturnType() == here;
    if (parent instanceof InstanceOfTree i) return i.getType() == here;
    if (parent instanceof TypeCastTree c) return c.getType() == here;
    if (parent instanceof NewArrayTree a) return a.getType() == here;
    if (parent instanceof BinaryTree b) // List< begins like a comparison
    return b.getKind() == Tree.Kind.LESS_THAN
          && b.getRightOperand() == here
          && caret.trees().getElement(new TreePath(up, b.getLeftOperand())) instanceof TypeElement;
    return parent instanceof ParameterizedTypeTree
        || parent instanceof TypeParameterTree
        || parent instanceof WildcardTree
        || parent instanceof ArrayTypeTree;
  }
}
