package thalweg.kernel.java.assistance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Finds the name where code is being written. */
final class CursorSearch extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private @Nullable TreePath found;

  private CursorSearch() {}

  /** The path of the name; null if no name is there. */
  static @Nullable TreePath in(CompilationUnitTree unit) {
    CursorSearch search = new CursorSearch();
    search.scan(unit, null);
    return search.found;
  }

  private void note(Name name) {
    if (name.contentEquals(CursorSource.CURSOR)) found = getCurrentPath();
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    note(tree.getName());
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    note(tree.getIdentifier());
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    note(tree.getName());
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void unused) {
    List<? extends Tree> parts = tree.getErrorTrees(); // null where javac lost all
    return parts == null ? null : scan(parts, null);
  }
}
