package thalweg.kernel.java.javac;

import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.Set;
import thalweg.kernel.java.runtime.CellNames;

/** The classes of cells in javac's memory. */
final class CellSymbols {
  private CellSymbols() {}

  /** Makes the next task list the classes of cells again, for there will be more. */
  static void forget(Context context, Set<String> classes) {
    Symtab symbols = Symtab.instance(context);
    Names names = Names.instance(context);
    PackageSymbol cells =
        symbols.getPackage(symbols.unnamedModule, names.fromString(CellNames.PACKAGE));
    if (cells == null) return;
    for (String type : classes) symbols.removeClass(symbols.unnamedModule, names.fromString(type));
    cells.members_field = null;
    cells.completer = ClassFinder.instance(context).getCompleter();
  }
}
