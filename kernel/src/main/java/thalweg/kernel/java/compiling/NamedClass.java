package thalweg.kernel.java.compiling;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thalweg.kernel.java.runtime.CellNames;

/**
 * The class that takes the place of an anonymous one whose object a variable holds: only a class with a name lets the variable
 * keep the members.
 *
 * @param name its simple name
 * @param head its declaration up to the members that a student wrote: what it extends, and a constructor
 */
record NamedClass(String name, String head) {

  static NamedClass of(String variable, JCNewClass made, Types types, WritableTypes writable) {
    Type anonymous = made.def.sym.type;
    boolean isObject = types.interfaces(anonymous).isEmpty();
    Type base = isObject ? types.supertype(anonymous) : types.interfaces(anonymous).head;
    String name = CellNames.ofAnonymous(base.tsym.name.toString(), variable);
    List<Type> parameters = isObject ? made.constructor.type.getParameterTypes() : List.of();
    String thrown =
        made.constructor.type.getThrownTypes().stream()
            .map(writable::name)
            .collect(Collectors.joining(", "));
    String declared =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> writable.name(parameters.get(i)) + " a" + i)
            .collect(Collectors.joining(", "));
    if ((made.constructor.flags() & Flags.VARARGS)
        != 0) // the last is an array, for any number of arguments
    declared = declared.replaceFirst("\\[\\](?= \\w+$)", "...");
    String passed =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> "a" + i)
            .collect(Collectors.joining(", "));
    return new NamedClass(
        name,
        "%s %s %s { %s(%s) %s { super(%s); }"
            .formatted(
                name,
                isObject ? "extends" : "implements",
                writable.name(base),
                name,
                declared,
                thrown.isEmpty() ? "" : "throws " + thrown,
                passed));
  }
}
