package thalweg.kernel.java.assistance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods and constructors that a call could mean, whatever its arguments. */
final class CallTargets {
  private CallTargets() {}

  static List<? extends ExpressionTree> arguments(Tree call) {
    if (call instanceof MethodInvocationTree c) return c.getArguments();
    return call instanceof NewClassTree made ? made.getArguments() : List.of();
  }

  /** What the call around the cursor could mean, what takes as many arguments first; empty if there is none. */
  static List<Candidate> around(Cursor caret) {
    for (TreePath p = caret.path(); p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree) return List.of(); // within its body
      if (p.getLeaf() instanceof AnnotationTree annotation) {
        Element type = caret.trees().getElement(new TreePath(p, annotation.getAnnotationType()));
        return type == null || type.asType().getKind() == TypeKind.ERROR
            ? List.of()
            : List.of(Candidate.of(type, null));
      }
      if (p.getLeaf() instanceof MethodInvocationTree || p.getLeaf() instanceof NewClassTree) {
        int given = arguments(p.getLeaf()).size();
        return of(caret, p).stream()
            .filter(c -> !c.name().contains("$")) // an enum that is being named
            .sorted(Comparator.comparing(c -> !takes(c, given)))
            .toList();
      }
    }
    return List.of();
  }

  private static boolean takes(Candidate candidate, int arguments) {
    return candidate.element() instanceof ExecutableElement m
        && (m.isVarArgs() || m.getParameters().size() >= arguments);
  }

  /** What the call at a path could mean. */
  static List<Candidate> of(Cursor caret, TreePath call) {
    if (call.getLeaf() instanceof NewClassTree made) {
      TreePath name = new TreePath(call, made.getIdentifier());
      if (name.getLeaf() instanceof ParameterizedTypeTree t && t.getTypeArguments().isEmpty())
        name = new TreePath(name, t.getType());
      TypeMirror type = caret.trees().getTypeMirror(name);
      return type instanceof DeclaredType d
          ? constructors(caret, d.asElement().getSimpleName().toString(), d)
          : List.of();
    }
    Tree select = ((MethodInvocationTree) call.getLeaf()).getMethodSelect();
    String name =
        select instanceof MemberSelectTree s
            ? s.getIdentifier().toString()
            : select instanceof IdentifierTree i ? i.getName().toString() : "";
    if (name.isEmpty()) return List.of();
    return caret.candidates(new TreePath(call, select), name::equals).stream()
        .filter(c -> c.element() instanceof ExecutableElement)
        .toList();
  }

  /** The constructors of a class; a type that cannot be instantiated, such as an interface, is returned itself. */
  static List<Candidate> constructors(Cursor caret, Candidate type) {
    boolean made =
        type.element() instanceof TypeElement t
            && t.getKind().isClass()
            && !t.getModifiers().contains(Modifier.ABSTRACT);
    return made && Objects.requireNonNull(type.element()).asType() instanceof DeclaredType d
        ? constructors(caret, type.name(), d)
        : List.of(type);
  }

  /** The constructors of a class. */
  private static List<Candidate> constructors(Cursor caret, String name, DeclaredType type) {
    if (!(type.asElement() instanceof TypeElement owner)) return List.of();
    TypeMirror site = type.getTypeArguments().isEmpty() ? owner.asType() : type;
    return ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
        .filter(c -> caret.sees(c, type))
        .map(c -> new Candidate(name, c, site))
        .toList();
  }
}
