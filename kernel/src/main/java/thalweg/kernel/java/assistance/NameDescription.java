package thalweg.kernel.java.assistance;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import thalweg.kernel.java.display.TypeNames;
import thalweg.kernel.java.documentation.DocumentedElement;
import thalweg.kernel.java.documentation.Signatures;

/**
 * What a name means.
 *
 * @param signature as it is declared
 * @param documented where its documentation may stand: at its declaration, or at what that overrides
 * @param isVariableOfCell whether it is a variable that has a value now
 */
record NameDescription(
    String signature, List<DocumentedElement> documented, boolean isVariableOfCell) {

  private NameDescription(String signature, List<DocumentedElement> documented) {
    this(signature, documented, false);
  }

  /** What a candidate means. */
  static NameDescription of(Cursor caret, Candidate candidate) {
    Element element = candidate.element();
    if (element instanceof ExecutableElement method)
      return new NameDescription(
          method(caret, candidate, method),
          candidate.site() == null ? List.of() : DocumentedElement.all(caret.task(), method));
    if (element instanceof TypeElement type)
      return new NameDescription(
          type(type), List.of(DocumentedElement.of(caret.task(), type, type, List.of())));
    if (element instanceof VariableElement variable) return variable(caret, candidate, variable);
    String name = candidate.name();
    return new NameDescription(
        "package "
            + (caret.path().getLeaf() instanceof MemberSelectTree s
                ? s.getExpression() + "." + name
                : name),
        List.of());
  }

  /** What the call around the cursor could mean; empty if there is none. */
  static List<NameDescription> ofCall(Cursor caret) {
    for (TreePath p = caret.path(); p != null; p = p.getParentPath()) {
      boolean call =
          p.getLeaf() instanceof MethodInvocationTree || p.getLeaf() instanceof NewClassTree;
      if (call) return CallTargets.of(caret, p).stream().map(c -> of(caret, c)).toList();
    }
    return List.of();
  }

  private static NameDescription variable(
      Cursor caret, Candidate candidate, VariableElement variable) {
    String name = candidate.name();
    String type = Signatures.type(caret.member(variable, candidate.site()));
    boolean member = candidate.site() != null; // unlike a local variable and the length of an array
    if (!member || !(variable.getEnclosingElement() instanceof TypeElement owner))
      return new NameDescription(type + " " + name, List.of());
    boolean constant = variable.getKind() == ElementKind.ENUM_CONSTANT;
    String home = owner(owner);
    return new NameDescription(
        (constant ? "" : type + " ") + home + name,
        List.of(DocumentedElement.of(caret.task(), owner, variable, List.of())),
        home.isEmpty());
  }

  private static String method(Cursor caret, Candidate candidate, ExecutableElement method) {
    ExecutableType type = (ExecutableType) caret.member(method, candidate.site());
    List<String> types = Signatures.parameters(method, type);
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = method.getParameters().get(i).getSimpleName().toString();
      parameters.add(
          name.matches("arg\\d+")
              ? types.get(i)
              : types.get(i) + " " + name); // compiled without names
    }
    String throwing =
        type.getThrownTypes().isEmpty()
            ? ""
            : " throws "
                + type.getThrownTypes().stream()
                    .map(Signatures::type)
                    .collect(Collectors.joining(", "));
    String call = "(" + String.join(", ", parameters) + ")" + throwing;
    TypeElement owner = Signatures.owner(method);
    return Signatures.isConstructor(method)
        ? Signatures.type(owner.asType()) + call
        : Signatures.type(type.getReturnType()) + " " + owner(owner) + candidate.name() + call;
  }

  /** A member of a cell's own class is written without its class, as in the cell. */
  private static String owner(TypeElement type) {
    boolean ours = type.getSimpleName().toString().contains("$");
    return ours ? "" : TypeNames.shorten(type.getQualifiedName() + ".");
  }

  private static String type(TypeElement type) {
    String kind =
        switch (type.getKind()) {
          case ANNOTATION_TYPE -> "@interface";
          case ENUM, RECORD, INTERFACE -> type.getKind().name().toLowerCase(Locale.ROOT);
          default -> "class";
        };
    return kind + " " + TypeNames.plain(type.asType().toString());
  }
}
