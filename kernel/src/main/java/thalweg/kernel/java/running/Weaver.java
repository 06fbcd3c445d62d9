package thalweg.kernel.java.running;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.log.Log;

/**
 * Makes the compiled classes of a cell stoppable.
 *
 * <p>A call of {@link Guard#check} goes to the start of every method, before every jump back and between the
 * statements of a cell, so no loop and no recursion runs without one; {@code System.exit} becomes {@link Guard#exit},
 * {@code printStackTrace} {@link Guard#print}. The calls leave the operand stack and the
 * control flow as they were, so frames and maximal stack sizes stay valid and nothing is recomputed.
 */
public final class Weaver {
  private static final int API = Opcodes.ASM9;

  private Weaver() {}

  /** Loads the classes of ASM, which are too old for the JVM to archive. */
  public static void warmUp() {
    try (InputStream code = Guard.class.getResourceAsStream("Guard.class")) {
      if (code != null) weave(code.readAllBytes());
    } catch (IOException e) {
      Log.error("weaver", e); // the first cell is a little slower
    }
  }

  static byte[] weave(byte[] bytecode) {
    ClassReader reader = new ClassReader(bytecode);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(API, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Stoppable(
                super.visitMethod(access, name, descriptor, signature, exceptions));
          }
        },
        0);
    return writer.toByteArray();
  }

  private static final class Stoppable extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    Stoppable(MethodVisitor next) {
      super(API, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      check();
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) check();
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == Opcodes.PUTSTATIC && name.equals(CellNames.STEP)) check();
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      checkIfBack(otherwise, labels);
      super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      checkIfBack(otherwise, labels);
      super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean onInterface) {
      Handle other =
          opcode == Opcodes.INVOKESPECIAL ? null : ReplacedCalls.by(owner, name, descriptor);
      if (other == null) super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
      else
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, ReplacedCalls.GUARD, other.getName(), other.getDesc(), false);
    }

    /** Method references such as {@code System::exit}. */
    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (int i = 0; i < arguments.length; i++) {
        if (!(arguments[i] instanceof Handle target)) continue;
        Handle other = ReplacedCalls.by(target.getOwner(), target.getName(), target.getDesc());
        if (other != null) arguments[i] = other;
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    private void checkIfBack(Label otherwise, Label[] labels) {
      boolean back = passed.contains(otherwise);
      for (Label label : labels) back |= passed.contains(label);
      if (back) check();
    }

    private void check() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, ReplacedCalls.GUARD, "check", "()V", false);
    }
  }
}
