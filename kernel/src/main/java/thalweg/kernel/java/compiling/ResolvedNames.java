package thalweg.kernel.java.compiling;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/** What javac found out about the names of a unit. */
public final class ResolvedNames {
  private ResolvedNames() {}

  /** The class of the unit. */
  public static ClassTree type(CompilationUnitTree unit) {
    return (ClassTree) unit.getTypeDecls().get(0);
  }

  /** What a member is compiled against: {@code class Point}, {@code twice}, {@code x}. */
  static Set<String> needs(Tree member) {
    Set<String> needs = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        add(((JCTree.JCIdent) tree).sym);
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        add(((JCTree.JCFieldAccess) tree).sym);
        return super.visitMemberSelect(tree, null);
      }

      private void add(@Nullable Symbol symbol) {
        if (symbol == null || !isCell(symbol.owner)) return;
        String name = symbol.name.toString();
        needs.add(symbol instanceof Symbol.ClassSymbol ? "class " + name : name);
      }
    }.scan(member, null);
    return needs;
  }

  static boolean isCell(@Nullable Symbol owner) {
    return owner instanceof Symbol.ClassSymbol type
        && type.owner instanceof Symbol.PackageSymbol
        && type.flatname.toString().startsWith(CellNames.full(CellNames.PREFIX));
  }

  /** Adds the types of the local variables of the method that runs the unit of a name. */
  static void addTypes(
      VariableTypes types, String name, CompilationUnitTree unit, Context context) {
    WritableTypes writable = new WritableTypes(context);
    for (Tree member : type(unit).getMembers()) {
      if (!(member instanceof MethodTree method) || !method.getName().contentEquals(CellNames.RUN))
        continue;
      for (Tree statement : method.getBody().getStatements()) {
        if (!(statement instanceof JCTree.JCVariableDecl v)) continue;
        String variable = v.getName().toString();
        types.types().put(variable, writable.name(v.type));
        if (!(v.init instanceof JCTree.JCNewClass made) || made.def == null || v.type.isErroneous())
          continue;
        NamedClass named = NamedClass.of(variable, made, Types.instance(context), writable);
        types.named().put(variable, named);
        types.types().put(variable, CellNames.full(name) + "." + named.name());
      }
    }
  }
}
