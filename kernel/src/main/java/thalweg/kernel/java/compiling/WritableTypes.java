package thalweg.kernel.java.compiling;

import com.sun.tools.javac.code.BoundKind;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.ListBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/**
 * Finds for an inferred type one that can be written, with as many of its members as can be had: {@code List<? extends
 * Shape>} for a list of {@code Record & Shape}.
 */
// A mapping returns the very object it was given where it changes nothing.
@SuppressWarnings({"ReferenceEquality", "ASTHelpersSuggestions"})
final class WritableTypes extends Type.StructuralTypeMapping<@Nullable Void> {
  /** Where the supertypes are from that any two values may share. */
  private static final Set<String> GENERAL = Set.of("java.lang", "java.lang.constant", "java.io");

  private final Types types;
  private final Symtab symbols;

  WritableTypes(Context context) {
    types = Types.instance(context);
    symbols = Symtab.instance(context);
  }

  /** The type as Java writes it. */
  String name(@Nullable Type inferred) {
    if (inferred == null || inferred.isErroneous()) return "java.lang.Object";
    Type type = visit(types.upward(inferred, types.captures(inferred)), null);
    return CellNames.plain(type.toString());
  }

  @Override
  public Type visitClassType(Type.ClassType type, @Nullable Void unused) {
    if (type.isIntersection()) return visit(mostTelling(type), null);
    if (type.tsym.name.isEmpty()) { // an anonymous class
      List<Type> interfaces = types.interfaces(type);
      return visit(interfaces.isEmpty() ? types.supertype(type) : interfaces.head, null);
    }
    ListBuffer<Type> arguments = new ListBuffer<>();
    boolean changed = false;
    for (Type argument : type.getTypeArguments()) {
      Type written = argument(argument);
      changed |= written != argument;
      arguments.add(written);
    }
    return changed
        ? new Type.ClassType(type.getEnclosingType(), arguments.toList(), type.tsym)
        : type;
  }

  /** An argument that cannot be written becomes a wildcard, for {@code List<A & B>} is no {@code List<A>}. */
  private Type argument(Type argument) {
    if (!(argument instanceof Type.WildcardType wildcard)) {
      Type written = visit(argument, null);
      return written == argument ? argument : wildcard(BoundKind.EXTENDS, written);
    }
    Type bound = visit(wildcard.type, null);
    if (bound == wildcard.type) return argument;
    return wildcard.kind == BoundKind.EXTENDS
        ? wildcard(BoundKind.EXTENDS, bound)
        : wildcard(BoundKind.UNBOUND, symbols.objectType);
  }

  private Type wildcard(BoundKind kind, Type bound) {
    return new Type.WildcardType(bound, kind, symbols.boundClass);
  }

  /** Of several types a value has at once, the first that not just any value has. */
  private Type mostTelling(Type intersection) {
    List<Type> bounds = types.directSupertypes(intersection);
    for (Type bound : bounds)
      if (!GENERAL.contains(bound.tsym.packge().fullname.toString())) return bound;
    for (Type bound : bounds) if (bound.tsym != symbols.objectType.tsym) return bound;
    return bounds.head;
  }
}
