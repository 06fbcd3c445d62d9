package thalweg.kernel.java.assistance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What the imports bring, and the package {@code java.lang}. */
final class ImportedNames {
  private final Cursor caret;
  private final Predicate<String> wanted;
  private final List<Candidate> found = new ArrayList<>();

  ImportedNames(Cursor caret, Predicate<String> wanted) {
    this.caret = caret;
    this.wanted = wanted;
  }

  /** Of what is imported, that with a wanted name. */
  List<Candidate> all() {
    for (PackageElement home : look())
      for (TypeElement type : Cursor.classesOf(home, wanted))
        if (caret.sees(type)) found.add(Candidate.of(type, null));
    return found;
  }

  /** The same without the classes of packages that are imported as a whole. */
  List<Candidate> single() {
    var unused = look();
    return found;
  }

  /** The names of the classes of packages that are imported as a whole; none of them is read. */
  List<String> names() {
    return look().stream()
        .flatMap(home -> Cursor.classesOf(home, wanted).stream())
        .map(type -> type.getSimpleName().toString())
        .toList();
  }

  /** Finds what is imported by itself; returns the packages that are imported as a whole. */
  private List<PackageElement> look() {
    List<PackageElement> packages = new ArrayList<>();
    packages.add(caret.elements().getPackageElement("java.lang"));
    CompilationUnitTree unit = caret.path().getCompilationUnit();
    for (ImportTree tree : unit.getImports()) {
      MemberSelectTree name = (MemberSelectTree) tree.getQualifiedIdentifier();
      String last = name.getIdentifier().toString();
      Predicate<String> names = last.equals("*") ? wanted : n -> n.equals(last) && wanted.test(n);
      TreePath path = new TreePath(new TreePath(new TreePath(unit), tree), name);
      Element home = caret.trees().getElement(new TreePath(path, name.getExpression()));
      if (home instanceof TypeElement type) members(type, tree.isStatic(), names);
      else if (home instanceof PackageElement p && last.equals("*")) packages.add(p);
      else if (home instanceof PackageElement p)
        Cursor.classesOf(p, names).forEach(type -> found.add(Candidate.of(type, null)));
    }
    return packages;
  }

  private void members(TypeElement type, boolean isStatic, Predicate<String> names) {
    for (Element e : caret.elements().getAllMembers(type)) {
      boolean imported =
          isStatic ? e.getModifiers().contains(Modifier.STATIC) : e instanceof TypeElement;
      if (imported
          && names.test(e.getSimpleName().toString())
          && caret.sees(e, (DeclaredType) type.asType())) found.add(Candidate.of(e, type.asType()));
    }
  }
}
