package thalweg.kernel.java.assistance;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Packages;

/** Where code is being written, in a tree that javac has attributed. */
public final class Cursor {
  private final JavacTask task;
  private final TreePath path;
  private final Packages packages;
  private final OwnCode own;
  private final Optional<String> margin;
  private @Nullable Scope scope;

  Cursor(JavacTask task, TreePath path, Packages packages, OwnCode own, Optional<String> margin) {
    this.task = task;
    this.path = path;
    this.packages = packages;
    this.own = own;
    this.margin = margin;
  }

  JavacTask task() {
    return task;
  }

  /** The name at the cursor. */
  TreePath path() {
    return path;
  }

  Packages packages() {
    return packages;
  }

  /** The code of the session and of the cell. */
  OwnCode own() {
    return own;
  }

  /** The white space before the name if it begins a statement or declaration of the cell, on a line of its own. */
  Optional<String> margin() {
    return margin;
  }

  Trees trees() {
    return Trees.instance(task);
  }

  Elements elements() {
    return task.getElements();
  }

  Types types() {
    return task.getTypes();
  }

  /** Whether code at the cursor may use a member. */
  boolean sees(Element member, DeclaredType site) {
    return trees().isAccessible(scope(), member, site);
  }

  /** Whether code at the cursor may use a class. */
  boolean sees(TypeElement type) {
    return trees().isAccessible(scope(), type);
  }

  boolean isDeprecated(Candidate candidate) {
    return candidate.element() != null && elements().isDeprecated(candidate.element());
  }

  /** What is in scope; javac attributes the code again for it. */
  Scope scope() {
    Scope known = scope;
    if (known == null) scope = known = trees().getScope(path);
    return known;
  }

  /** The classes of a package with a wanted name; what javac has not read of them yet, it does not read now. */
  static List<TypeElement> classesOf(PackageElement home, Predicate<String> wanted) {
    List<TypeElement> types = new ArrayList<>();
    for (Symbol symbol : ((Symbol.PackageSymbol) home).members().getSymbols())
      if (symbol instanceof Symbol.ClassSymbol type && wanted.test(type.name.toString()))
        types.add(type);
    return types;
  }

  /** What the name at the cursor could mean; after {@code new}, the constructors. */
  List<Candidate> candidates(Predicate<String> wanted) {
    List<Candidate> all = candidates(path, wanted);
    return isAfterNew()
        ? all.stream().flatMap(c -> CallTargets.constructors(this, c).stream()).toList()
        : all;
  }

  boolean isImport() {
    for (Tree tree : path) if (tree instanceof ImportTree) return true;
    return false;
  }

  boolean isStaticImport() {
    for (Tree tree : path) if (tree instanceof ImportTree i) return i.isStatic();
    return false;
  }

  boolean isAfterNew() {
    return path.getParentPath().getLeaf() instanceof NewClassTree made
        && made.getIdentifier() == path.getLeaf();
  }

  /** What the name at a path could mean. */
  List<Candidate> candidates(TreePath name, Predicate<String> wanted) {
    return name.getLeaf() instanceof IdentifierTree
        ? new UnqualifiedNames(this, name, wanted).all()
        : new QualifiedNames(this, name, wanted).all();
  }
}
