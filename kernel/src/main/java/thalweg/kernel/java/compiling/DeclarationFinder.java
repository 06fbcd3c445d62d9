package thalweg.kernel.java.compiling;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.runtime.CellNames;

/** What a unit that compiles declares, and what that is compiled against. */
record DeclarationFinder(
    SourcePositions positions, CompilationUnitTree tree, TrackedCode code, ClassPlan members) {

  DeclarationFinder(JavacTask task, CompilationUnitTree tree, TrackedCode code, ClassPlan members) {
    this(Trees.instance(task).getSourcePositions(), tree, code, members);
  }

  List<Declaration> declarations(Map<PieceText, Piece> bySource) {
    Map<Piece, Tree> bodies = new HashMap<>();
    Map<String, Tree> types = new HashMap<>(); // of the fields
    for (Tree member : ResolvedNames.type(tree).getMembers()) {
      if (member instanceof VariableTree v) types.put(v.getName().toString(), v.getType());
      else
        code.find((int) positions.getEndPosition(tree, member) - 1)
            .map(spot -> bySource.get(spot.source()))
            .ifPresent(piece -> bodies.putIfAbsent(piece, member));
    }
    List<Declaration> all = new ArrayList<>();
    for (Piece piece : members.fresh) {
      if (piece.isDeclaration()) all.add(declaration(piece, bodies.get(piece)));
      for (Variable v : piece.variables())
        all.add(variable(piece, v.name(), members.type(v), types.get(v.name())));
    }
    for (Declaration d : members.again) {
      if (d.isVariable()) all.add(variable(d.piece(), d.key(), d.type(), types.get(d.key())));
      else all.add(declaration(d.piece(), bodies.get(d.piece())));
    }
    return all;
  }

  /** A variable without a field in the unit is where it was. */
  private Declaration variable(Piece piece, String name, String type, @Nullable Tree written) {
    Declaration old = members.scope.get(name);
    if (written == null && old != null)
      return new Declaration(name, piece, old.owner(), type, old.needs(), "");
    Set<String> needs = written == null ? Set.of() : ResolvedNames.needs(written);
    return new Declaration(name, piece, owner(), type, needs, "");
  }

  private Declaration declaration(Piece piece, @Nullable Tree tree) {
    if (piece.kind() == Kind.IMPORT) return Declaration.ofImport(piece);
    String key = piece.keys().get(0);
    String type =
        tree instanceof MethodTree method && method.getReturnType() != null
            ? method.getReturnType().toString()
            : "";
    Set<String> needs = new HashSet<>(tree == null ? Set.of() : ResolvedNames.needs(tree));
    String missing = members.omissions.missing(piece);
    Declaration old = members.scope.get(key);
    // What no longer fits may fit again once one of these means something else.
    if (!missing.isEmpty() && old != null) needs.addAll(old.needs());
    String owner = members.omissions.isDropped(piece) ? null : owner();
    return new Declaration(key, piece, owner, type, needs, missing);
  }

  private String owner() {
    return CellNames.full(members.name);
  }
}
