package thalweg.kernel.java.assistance;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symtab;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** What a name after a dot or two colons could mean: members of a value or a class, classes of a package. */
final class QualifiedNames {
  private final Cursor caret;
  private final TreePath path;
  private final Predicate<String> wanted;
  private final List<Candidate> found = new ArrayList<>();

  QualifiedNames(Cursor caret, TreePath path, Predicate<String> wanted) {
    this.caret = caret;
    this.path = path;
    this.wanted = wanted;
  }

  /** All there are. */
  List<Candidate> all() {
    TreePath receiver = receiver();
    Element element = caret.trees().getElement(receiver);
    TypeMirror type = type(receiver);
    if (element instanceof PackageElement || type == null || type.getKind() == TypeKind.ERROR)
      ofPackage(receiver.getLeaf().toString());
    else if (isReference() || isType(receiver.getLeaf(), element)) ofType(type, isReference());
    else ofValue(type);
    return found;
  }

  /** The members of the class before the dot, whether or not they need an object. */
  List<Candidate> members() {
    TypeMirror type = type(receiver());
    if (type != null) members(type, e -> true);
    return found;
  }

  private boolean isReference() {
    return path.getLeaf() instanceof MemberReferenceTree;
  }

  private TreePath receiver() {
    return new TreePath(
        path,
        path.getLeaf() instanceof MemberReferenceTree r
            ? r.getQualifierExpression()
            : ((MemberSelectTree) path.getLeaf()).getExpression());
  }

  private @Nullable TypeMirror type(TreePath receiver) {
    TypeMirror type = caret.trees().getTypeMirror(receiver);
    // javac leaves that of a method reference until a type is expected.
    return type == null && isReference() ? named(receiver) : type;
  }

  private @Nullable TypeMirror named(TreePath receiver) {
    boolean isName =
        receiver.getLeaf() instanceof IdentifierTree
            || receiver.getLeaf() instanceof MemberSelectTree;
    if (!isName) return null;
    String name = receiver.getLeaf().toString().replaceFirst("(?s).*\\.", "");
    for (Candidate c : caret.candidates(receiver, name::equals))
      if (c.element() instanceof TypeElement || c.element() instanceof VariableElement)
        return c.element().asType();
    return null;
  }

  private static boolean isType(Tree receiver, @Nullable Element element) {
    return element == null
        ? receiver instanceof PrimitiveTypeTree
            || receiver instanceof ArrayTypeTree
            || receiver instanceof ParameterizedTypeTree
        : element instanceof TypeElement || element.getKind() == ElementKind.TYPE_PARAMETER;
  }

  private void ofPackage(String name) {
    caret.packages().within(name, wanted).stream().map(Candidate::word).forEach(found::add);
    PackageElement home = caret.elements().getPackageElement(name);
    if (home == null) return;
    for (TypeElement type : Cursor.classesOf(home, wanted))
      if (caret.sees(type)) found.add(Candidate.of(type, null));
  }

  private void ofType(TypeMirror type, boolean reference) {
    if (reference && wanted.test("new")) found.add(Candidate.word("new"));
    if (!reference && !caret.isImport() && wanted.test("class")) found.add(Candidate.word("class"));
    if (reference) members(type, ExecutableElement.class::isInstance);
    else if (caret.isImport() && !caret.isStaticImport())
      members(type, TypeElement.class::isInstance);
    else members(type, QualifiedNames::isStatic);
  }

  private void ofValue(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      Symtab symbols = Symtab.instance(((BasicJavacTask) caret.task()).getContext());
      for (Symbol s : List.of(symbols.lengthVar, symbols.arrayCloneMethod))
        if (wanted.test(s.name.toString())) found.add(Candidate.of(s, null));
      members(caret.elements().getTypeElement("java.lang.Object").asType(), e -> !isStatic(e));
    } else members(type, e -> !isStatic(e));
  }

  private void members(TypeMirror type, Predicate<Element> kind) {
    if (type instanceof TypeVariable variable) members(variable.getUpperBound(), kind);
    else if (type instanceof IntersectionType all)
      for (TypeMirror bound : all.getBounds()) members(bound, kind);
    else if (type instanceof DeclaredType declared
        && type.getKind() == TypeKind.DECLARED
        && declared.asElement() instanceof TypeElement owner) {
      boolean raw = declared.getTypeArguments().isEmpty();
      DeclaredType site = raw ? (DeclaredType) owner.asType() : declared;
      for (Element member : caret.elements().getAllMembers(owner)) {
        boolean named = !member.getSimpleName().toString().startsWith("<");
        if (named
            && kind.test(member)
            && wanted.test(member.getSimpleName().toString())
            && caret.sees(member, declared)) found.add(Candidate.of(member, site));
      }
    }
  }

  private static boolean isStatic(Element element) {
    return element instanceof TypeElement || element.getModifiers().contains(Modifier.STATIC);
  }
}
