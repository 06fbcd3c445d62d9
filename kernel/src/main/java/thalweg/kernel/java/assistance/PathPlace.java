package thalweg.kernel.java.assistance;

import com.sun.source.util.TreePath;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import thalweg.kernel.java.documentation.ParameterNames;
import thalweg.kernel.java.documentation.Signatures;

/** Whether a string at the cursor would name a file: as an argument of a method that opens one. */
final class PathPlace {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i).*(?:path|file|folder|dir|directory)(?:_?name)?");
  private static final Pattern OWNER =
      Pattern.compile("java\\.(?:io|nio|util).*\\.\\w*(?:File|Path|Paths)\\w*");

  private PathPlace() {}

  static boolean is(Cursor caret) {
    TreePath call = caret.path().getParentPath();
    int index = CallTargets.arguments(call.getLeaf()).indexOf(caret.path().getLeaf());
    if (index < 0) return false;
    ParameterNames names = new ParameterNames(caret.elements());
    return CallTargets.of(caret, call).stream()
        .anyMatch(c -> c.element() instanceof ExecutableElement m && takes(m, index, names.of(m)));
  }

  private static boolean takes(ExecutableElement method, int index, List<String> names) {
    if (index >= method.getParameters().size()) return false;
    String type = Signatures.type(method.getParameters().get(index).asType());
    if (!type.equals("String") && !type.equals("CharSequence")) return false;
    if (index < names.size() && PARAMETER.matcher(names.get(index)).matches()) return true;
    TypeElement owner = Signatures.owner(method);
    boolean makes =
        Signatures.isConstructor(method) || method.getModifiers().contains(Modifier.STATIC);
    return index == 0 && makes && OWNER.matcher(owner.getQualifiedName()).matches();
  }
}
