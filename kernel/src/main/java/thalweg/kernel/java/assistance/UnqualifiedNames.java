package thalweg.kernel.java.assistance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.NewClassTree;
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
import org.jspecify.annotations.Nullable;

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
    Tree parent = path.getParentPath().getLeaf();
    if (parent instanceof ImportTree) packages();
    else if (parent instanceof AnnotationTree)
      named(e -> e.getKind() == ElementKind.ANNOTATION_TYPE);
    else if (parent instanceof NewClassTree made && made.getIdentifier() == path.getLeaf())
      named(e -> e instanceof TypeElement && e.getKind() != ElementKind.ENUM);
    else if (!constants()) named(e -> true);
    return found;
  }

  private void named(Predicate<Element> kind) {
    scopes(kind);
    ImportedNames imports = new ImportedNames(caret, wanted);
    // With nothing typed yet, all classes would be read: seconds for a list nobody reads.
    for (Candidate c : wanted.test("") ? imports.single() : imports.all())
      if (kind.test(c.element())) found.add(c);
    packages();
  }

  private void packages() {
    caret.packages().within("", wanted).stream().map(Candidate::word).forEach(found::add);
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
      for (Element e : s.getLocalElements()) if (kind.test(e)) add(e, null);
      outer = s.getEnclosingScope();
      TypeElement type = s.getEnclosingClass();
      if (outer == null || !type.equals(outer.getEnclosingClass()))
        members(type, s.getEnclosingMethod(), kind);
    }
  }

  private void members(
      TypeElement type, @Nullable ExecutableElement method, Predicate<Element> kind) {
    // What generated classes inherit is not the student's.
    boolean ours = type.getSimpleName().toString().contains("$");
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
