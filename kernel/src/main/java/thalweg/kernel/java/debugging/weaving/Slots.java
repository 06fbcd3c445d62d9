package thalweg.kernel.java.debugging.weaving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What each slot of a method's variables holds while its code is read: the verifier of the JVM accepts no other use. The
 * table of local variables alone is what a compiler says of them.
 */
final class Slots {
  /** What a slot may hold: a kind of number, a reference, or an object whose constructor has not begun. */
  enum Kind {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    REFERENCE,
    UNFINISHED;

    static Kind of(Type type) {
      return switch (type.getSort()) {
        case Type.LONG -> LONG;
        case Type.FLOAT -> FLOAT;
        case Type.DOUBLE -> DOUBLE;
        case Type.OBJECT, Type.ARRAY -> REFERENCE;
        default -> INT;
      };
    }

    int size() {
      return this == LONG || this == DOUBLE ? 2 : 1;
    }
  }

  private final Map<Integer, Kind> held = new HashMap<>();

  /** At the start of a method. */
  Slots(int access, String name, String descriptor) {
    int at = 0;
    if ((access & Opcodes.ACC_STATIC) == 0)
      held.put(at++, name.equals("<init>") ? Kind.UNFINISHED : Kind.REFERENCE);
    for (Type type : Type.getArgumentTypes(descriptor)) {
      held.put(at, Kind.of(type));
      at += Kind.of(type).size();
    }
  }

  /** Whether a variable of a type may be read from a slot. */
  boolean holds(int slot, Type type) {
    return held.get(slot) == Kind.of(type);
  }

  /** The constructor of the superclass has returned. */
  void finish() {
    held.replace(0, Kind.UNFINISHED, Kind.REFERENCE);
  }

  /** Whether the constructor of the superclass is still to be called. */
  boolean isUnfinished() {
    return held.get(0) == Kind.UNFINISHED;
  }

  /** An instruction stores to a slot. */
  void store(int opcode, int slot) {
    @Nullable Kind kind =
        switch (opcode) {
          case Opcodes.ISTORE -> Kind.INT;
          case Opcodes.LSTORE -> Kind.LONG;
          case Opcodes.FSTORE -> Kind.FLOAT;
          case Opcodes.DSTORE -> Kind.DOUBLE;
          case Opcodes.ASTORE -> Kind.REFERENCE;
          default -> null;
        };
    if (kind == null) return; // it loads
    held.put(slot, kind);
    if (kind.size() == 2) held.remove(slot + 1);
    @Nullable Kind before = held.get(slot - 1);
    if (before != null && before.size() == 2) held.remove(slot - 1);
  }

  /** The frame of a place to which the code jumps. */
  void frame(int count, Object[] kinds) {
    held.clear();
    int at = 0;
    for (Object kind : Arrays.copyOf(kinds, count)) {
      @Nullable Kind k = of(kind);
      if (k != null) held.put(at, k);
      at += k == null ? 1 : k.size();
    }
  }

  private static @Nullable Kind of(Object kind) {
    if (kind == Opcodes.TOP) return null;
    if (kind == Opcodes.INTEGER) return Kind.INT;
    if (kind == Opcodes.LONG) return Kind.LONG;
    if (kind == Opcodes.FLOAT) return Kind.FLOAT;
    if (kind == Opcodes.DOUBLE) return Kind.DOUBLE;
    return kind == Opcodes.NULL || kind instanceof String ? Kind.REFERENCE : Kind.UNFINISHED;
  }
}
