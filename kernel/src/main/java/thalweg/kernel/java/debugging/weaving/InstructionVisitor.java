package thalweg.kernel.java.debugging.weaving;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the code of a method, and is told before each instruction: after the labels, lines and frames of its place. */
abstract class InstructionVisitor extends MethodVisitor {
  InstructionVisitor(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /**
   * An instruction comes.
   *
   * @param fresh whether it takes nothing that others have computed; one that does is within an expression
   */
  abstract void before(boolean fresh);

  @Override
  public void visitInsn(int opcode) {
    before(opcode <= Opcodes.DCONST_1 || opcode == Opcodes.RETURN);
    super.visitInsn(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    before(opcode != Opcodes.NEWARRAY);
    super.visitIntInsn(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    before(opcode <= Opcodes.ALOAD);
    super.visitVarInsn(opcode, slot);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    before(opcode == Opcodes.NEW);
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    before(opcode == Opcodes.GETSTATIC);
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean onInterface) {
    before(opcode == Opcodes.INVOKESTATIC && descriptor.startsWith("()"));
    super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    before(descriptor.startsWith("()"));
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    before(opcode == Opcodes.GOTO);
    super.visitJumpInsn(opcode, label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    before(true);
    super.visitLdcInsn(value);
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    before(true);
    super.visitIincInsn(slot, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    before(false);
    super.visitTableSwitchInsn(min, max, otherwise, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    before(false);
    super.visitLookupSwitchInsn(otherwise, keys, labels);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    before(false);
    super.visitMultiANewArrayInsn(descriptor, dimensions);
  }
}
