package thalweg.kernel.java.debugging.weaving;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the code of a method and knows at each instruction where that is and what each slot holds. */
abstract class TrackedMethod extends InstructionVisitor {
  /** What each slot holds. */
  final Slots slots;

  /** Where the last label is, in the code as it was read. */
  int offset;

  private int unfinished; // objects that were made and whose constructors are to be called

  TrackedMethod(MethodVisitor next, int access, String name, String descriptor) {
    super(next);
    this.slots = new Slots(access, name, descriptor);
  }

  /** Slots may hold other values now. */
  abstract void changed();

  @Override
  public void visitLabel(Label label) {
    super.visitLabel(label);
    offset = PlacedLabels.offset(label);
  }

  @Override
  public void visitFrame(
      int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    super.visitFrame(type, localCount, locals, stackCount, stack);
    slots.frame(localCount, locals);
    changed();
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    super.visitVarInsn(opcode, slot);
    slots.store(opcode, slot);
    changed();
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, type);
    if (opcode == Opcodes.NEW) unfinished++;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean onInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
    if (opcode != Opcodes.INVOKESPECIAL || !name.equals("<init>")) return;
    if (unfinished > 0) unfinished--;
    else slots.finish(); // of the superclass, or another constructor of this one
  }
}
