package thalweg.kernel.java.debugging.weaving;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;
import thalweg.kernel.java.runtime.LocalVariable;
import thalweg.kernel.java.runtime.Probe;

/** Writes probes into a method: calls that take the visible variables and leave everything as it was. */
record ProbeCode(MethodVisitor code, String method) {
  private static final int MOST = 200; // slots; a call takes 255
  private static final Type ANY = Type.getType(Object.class);
  private static final String THROWABLE = Type.getInternalName(Throwable.class);
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          Type.getInternalName(Probe.class),
          Probe.LINK,
          MethodType.methodType(
                  Probe.class,
                  MethodHandles.Lookup.class,
                  String.class,
                  MethodType.class,
                  String.class,
                  int.class,
                  String.class)
              .toMethodDescriptorString(),
          false);

  /** Those of some variables that one call can take. */
  static List<Variable> few(List<Variable> variables) {
    List<Variable> few = new ArrayList<>();
    int room = MOST;
    for (Variable v : variables) {
      room -= v.type().getSize();
      if (room >= 0) few.add(v);
    }
    return few;
  }

  /** Writes a probe; one of an exception takes that from the stack. */
  void write(Probe.Kind kind, int line, List<Variable> variables) {
    List<Type> types = new ArrayList<>();
    if (kind != Probe.Kind.LINE) types.add(ANY);
    for (Variable v : variables) {
      Type type = v.type();
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), v.slot());
      // Whatever class it says it is of: the linker would have to find, and be allowed to see, that
      // class.
      types.add(Slots.Kind.of(type) == Slots.Kind.REFERENCE ? ANY : type);
    }
    List<LocalVariable> locals = variables.stream().map(Variable::local).toList();
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, types.toArray(new Type[0]));
    code.visitInvokeDynamicInsn(
        kind.call(), descriptor, LINK, method, line, LocalVariable.write(locals));
  }

  /** Writes what happens when an exception leaves a part of the code: a probe, and the exception goes on. */
  void writeHandler(int line, Label from, Label to, List<Variable> variables) {
    Label handler = new Label();
    code.visitTryCatchBlock(from, to, handler, null);
    code.visitLabel(handler);
    code.visitLineNumber(line, handler);
    Object[] locals = frame(variables);
    code.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {THROWABLE});
    code.visitInsn(Opcodes.DUP);
    write(Probe.Kind.THROWN, line, variables);
    code.visitInsn(Opcodes.ATHROW);
  }

  private static Object[] frame(List<Variable> variables) {
    List<Object> kinds = new ArrayList<>();
    int at = 0;
    for (Variable v : variables.stream().sorted(Comparator.comparing(Variable::slot)).toList()) {
      for (; at < v.slot(); at++) kinds.add(Opcodes.TOP);
      Slots.Kind kind = Slots.Kind.of(v.type());
      kinds.add(
          switch (kind) {
            case INT -> Opcodes.INTEGER;
            case LONG -> Opcodes.LONG;
            case FLOAT -> Opcodes.FLOAT;
            case DOUBLE -> Opcodes.DOUBLE;
            default -> ANY.getInternalName();
          });
      at += kind.size();
    }
    return kinds.toArray();
  }
}
