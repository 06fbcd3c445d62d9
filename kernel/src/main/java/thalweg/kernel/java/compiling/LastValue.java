package thalweg.kernel.java.compiling;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.runtime.CellNames;

/**
 * The value of a cell: that of the expression it ends with, if it has one.
 *
 * <p>Of a call only javac knows whether it has, and the only code that is right in both cases is a lambda expression, with two
 * methods that might take it, which is three times the work. So the call is compiled as a statement, and the tree is changed
 * once javac has found its type.
 */
final class LastValue {
  /** Follows a call in the code: what is returned if it has no value. */
  static final String NO_VALUE = "return noValue$();\n";

  private static final String MARK = "noValue$";

  private static final Pattern CHOICE = Pattern.compile("\\?|\\bswitch\\b");

  private LastValue() {}

  /** Whether an expression may turn out to be none, as {@code b ? run() : stop()}, which javac says best of a lambda expression. */
  static boolean isDoubtful(Piece expression) {
    return CHOICE.matcher(expression.code()).find();
  }

  /** An error as javac would report it without the call that takes the value of an expression. */
  static CompileError asWritten(CompileError error) {
    return error.message().contains("for value$(()->") && error.code().contains("cant.apply.symbol")
        ? error.as("compiler.err.not.stmt", "not a statement")
        : error;
  }

  /** Makes a unit that javac has analyzed return the value of its last call. */
  static void returnValue(CompilationUnitTree unit, Symtab symbols) {
    for (Tree member : ResolvedNames.type(unit).getMembers())
      if (member instanceof JCMethodDecl method && method.name.contentEquals(CellNames.RUN))
        returnValue(method, symbols);
  }

  private static void returnValue(JCMethodDecl run, Symtab symbols) {
    List<JCStatement> statements = run.body.stats;
    if (!(statements.last() instanceof JCReturn end)
        || !(end.expr instanceof JCMethodInvocation marked)
        || !TreeInfo.name(marked.meth).contentEquals(MARK)) return;
    JCExpressionStatement last = (JCExpressionStatement) statements.get(statements.size() - 2);
    if (last.expr instanceof JCMethodInvocation call) takeObject(call, symbols);
    if (last.expr.type.hasTag(TypeTag.VOID)) return;
    end.expr = last.expr;
    end.pos = last.pos;
    run.body.stats = List.filter(statements, last);
  }

  /** A call of {@code MethodHandle.invoke} and its like returns what the code around it takes, which is nothing of a statement. */
  private static void takeObject(JCMethodInvocation call, Symtab symbols) {
    if (!(call.meth instanceof JCFieldAccess named)
        || !(named.sym instanceof MethodSymbol method)
        || (method.flags() & Flags.HYPOTHETICAL) == 0) return;
    Type.MethodType type =
        new Type.MethodType(
            method.type.getParameterTypes(),
            symbols.objectType,
            method.type.getThrownTypes(),
            symbols.methodClass);
    named.sym =
        new MethodSymbol(method.flags(), method.name, type, method.owner) {
          @Override
          public Symbol baseSymbol() {
            return method.baseSymbol();
          }
        };
    named.type = type;
    call.type = symbols.objectType;
  }
}
