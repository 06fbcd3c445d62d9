package thalweg.kernel.java.debugging.weaving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.LocalVariable;

/** What a class says of its methods after their code, and must be known before that is rewritten. */
public final class Outline extends ClassVisitor {
  private static final String VALUE = "value$";

  /** A variable of a method: in which part of the code it has a value, and in which slot. */
  public record Variable(LocalVariable local, int slot, int from, int to) {
    /** Its type, erased. */
    public Type type() {
      return Type.getType(local.descriptor());
    }

    boolean isVisible(int offset) {
      return from <= offset && offset < to;
    }
  }

  private final Map<String, List<Variable>> variables = new HashMap<>();
  private final Map<String, Integer> values = new HashMap<>();
  private final Set<Integer> counts = new HashSet<>();

  private Outline() {
    super(Opcodes.ASM9);
  }

  static Outline of(PlacedLabels file) {
    Outline outline = new Outline();
    file.accept(outline, 0);
    return outline;
  }

  /** The variables of a method. */
  List<Variable> variables(String method) {
    return variables.getOrDefault(method, List.of());
  }

  /** The lambda expressions that the kernel puts around the value of a cell, and the lines on which it calls them. */
  Map<String, Integer> values() {
    return values;
  }

  /** Where the lines of the cell's own code begin whose statements the kernel counts. */
  Set<Integer> counts() {
    return counts;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] thrown) {
    List<Variable> found = new ArrayList<>();
    variables.put(name + descriptor, found);
    return new MethodVisitor(Opcodes.ASM9) {
      private int line;
      private int start;
      private @Nullable String lambda; // made last

      @Override
      public void visitLineNumber(int number, Label label) {
        line = number;
        start = PlacedLabels.offset(label);
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String type) {
        if (name.equals(CellNames.RUN) && field.equals(CellNames.STEP)) counts.add(start);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String called, String type, Handle linker, Object... arguments) {
        lambda = null;
        for (Object argument : arguments)
          if (argument instanceof Handle body) lambda = body.getName() + body.getDesc();
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String called, String type, boolean onInterface) {
        if (name.equals(CellNames.RUN) && called.equals(VALUE) && lambda != null)
          values.put(lambda, line);
      }

      @Override
      public void visitLocalVariable(
          String local, String type, @Nullable String generic, Label from, Label to, int slot) {
        String full = generic == null ? "" : generic;
        LocalVariable variable = new LocalVariable(local, type, full);
        found.add(new Variable(variable, slot, PlacedLabels.offset(from), PlacedLabels.offset(to)));
      }

      /** As they were declared: javac names those first that go out of scope first. */
      @Override
      public void visitEnd() {
        found.sort(Comparator.comparing(Variable::slot));
      }
    };
  }
}
