package thalweg.kernel.java.running;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Guard;

/** Writes a method of a cell with the checks and calls that {@link Weaver} promises. */
final class StoppableMethod extends MethodVisitor {
  static final int API = Opcodes.ASM9;
  private static final String GUARD = Type.getInternalName(Guard.class);

  private final Set<Label> passed = new HashSet<>();

  StoppableMethod(MethodVisitor next) {
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
    if (opcode == Opcodes.PUTSTATIC && name.equals(CellNames.STEP)) check("checkBetween");
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
    boolean special = opcode == Opcodes.INVOKESPECIAL;
    Handle other = special ? null : ReplacedCalls.by(owner, name, descriptor);
    if (other != null)
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, other.getOwner(), other.getName(), other.getDesc(), false);
    else if (!special && TaskCalls.contain(owner, descriptor))
      submit(TaskCalls.target(opcode, owner, name, descriptor, onInterface));
    else super.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
  }

  private void submit(Handle method) {
    super.visitInvokeDynamicInsn(
        method.getName(), TaskCalls.stack(method), TaskCalls.linker(), method);
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
    check("check");
  }

  private void check(String which) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, which, "()V", false);
  }
}
