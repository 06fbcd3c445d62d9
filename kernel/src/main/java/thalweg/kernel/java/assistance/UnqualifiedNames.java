package thalweg.kernel.java.assistance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.documentation.CellElements;

/** What a name that stands alone could mean, the nearest first: local variables, members, imports, packages. */
final class UnqualifiedNames {
  private final Cursor caret;
  private final TreePath path;
  private final Predicate<String> wanted;
  private final List<Candidate> found = new ArrayList<>();

  UnqualifiedNames(Cursor caret, TreePath path, Predicate<String> wanted) {
    this.caret = caret;
    this.path = path;
    this.wanted = name -> wanted.test(name) && !name.contains("$") && !name.startsWith("<");
  }

  /** All there are. */
  List<Candidate> all() {
    if (caret.isImport()) packages();
    else if (!constants()) {
      elements();
      named(TypePlace.of(caret, path).orElse(e -> true));
    }
    return found;
  }

  private void named(Predicate<Element> kind) {
    scopes(kind);
    ImportedNames imports = new ImportedNames(caret, wanted);
    // With nothing typed yet, all classes would be read: seconds for a list nobody reads.
    boolean nothing = wanted.test("");
    for (Candidate c : nothing ? imports.single() : imports.all())
      if (kind.test(c.element())) found.add(c);
    if (!nothing) packages();
  }

  private void packages() {
    caret.packages().within("", wanted).stream().map(Candidate::word).forEach(found::add);
  }

  /** Within the parentheses of an annotation: what can be set there. */
  private void elements() {
    TreePath at = path.getParentPath();
    if (at.getLeaf() instanceof AssignmentTree) at = at.getParentPath(); // as of an only value
    if (!(at.getLeaf() instanceof AnnotationTree annotation)
        || annotation.getAnnotationType() == path.getLeaf()) return;
    Element type = caret.trees().getElement(new TreePath(at, annotation.getAnnotationType()));
    if (type != null)
      for (ExecutableElement e : ElementFilter.methodsIn(type.getEnclosedElements()))
        if (wanted.test(e.getSimpleName().toString()))
          found.add(new Candidate(e.getSimpleName() + " = ", e, null));
  }

  /** After {@code case} of a switch on an enum: its constants. */
  private boolean constants() {
    TreePath label = path.getParentPath();
    if (!(label.getLeaf() instanceof CaseTree)) label = label.getParentPath(); // since JDK 21
    if (label == null || !(label.getLeaf() instanceof CaseTree)) return false;
    Tree tree = label.getParentPath().getLeaf();
    Tree selector =
        tree instanceof SwitchTree s
            ? s.getExpression()
            : ((SwitchExpressionTree) tree).getExpression();
    TypeMirror type = caret.trees().getTypeMirror(new TreePath(label.getParentPath(), selector));
    if (!(type instanceof DeclaredType d) || d.asElement().getKind() != ElementKind.ENUM)
      return false;
    for (Element e : d.asElement().getEnclosedElements())
      if (e.getKind() == ElementKind.ENUM_CONSTANT) add(e, type);
    return true;
  }

  private void scopes(Predicate<Element> kind) {
    Scope outer;
    for (Scope s = caret.scope(); s != null && s.getEnclosingClass() != null; s = outer) {
      TypeElement type = s.getEnclosingClass();
      for (Element e : s.getLocalElements())
        if (kind.test(e) && !(CellElements.isCell(type) && e.getKind() == ElementKind.FIELD))
          add(e, null);
      outer = s.getEnclosingScope();
      if (outer == null || !type.equals(outer.getEnclosingClass()))
        members(type, s.getEnclosingMethod(), kind);
    }
  }

  private void members(
      TypeElement type, @Nullable ExecutableElement method, Predicate<Element> kind) {
    // What generated classes inherit is not the student's.
    boolean ours = CellElements.isCell(type);
    boolean isStatic = method != null && method.getModifiers().contains(Modifier.STATIC);
    for (Element e : ours ? type.getEnclosedElements() : caret.elements().getAllMembers(type)) {
      boolean reachable =
          !isStatic || e instanceof TypeElement || e.getModifiers().contains(Modifier.STATIC);
      if (reachable && kind.test(e)) add(e, type.asType());
    }
  }

  private void add(Element element, @Nullable TypeMirror site) {
    if (wanted.test(element.getSimpleName().toString())) found.add(Candidate.of(element, site));
  }
}
