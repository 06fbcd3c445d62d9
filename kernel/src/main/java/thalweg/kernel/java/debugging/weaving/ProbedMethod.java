package thalweg.kernel.java.debugging.weaving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Probe;

/**
 * Writes a method with a probe where each line begins, and where an exception leaves the method or is caught. The latter make the JVM
 * keep the variables while another method is called, so that they can be looked at there.
 *
 * <p>Lines that follow each other under one number have one probe, as they have one breakpoint in other debuggers. What goes on with
 * an expression has none: it would stop a second time where that began.
 */
final class ProbedMethod extends TrackedMethod {
  private static final int NONE = 0;

  private final MethodCode code;
  private final ProbeCode probes;
  private final Set<Label> handlers = new HashSet<>();
  private final List<Region> regions = new ArrayList<>();
  private final Label start = new Label();
  private int line; // of the last probe
  private int coming = NONE; // a line that has no probe yet
  private boolean catching; // a catch has none
  private boolean counting; // the statement of a cell that comes is still to be counted
  private @Nullable Region region;

  /** A part of the code that is one line, and what is visible in all of it. */
  private record Region(int line, Label from, Label to, List<Variable> visible) {}

  ProbedMethod(MethodVisitor next, MethodCode code, int access, String name, String descriptor) {
    super(next, access, name, descriptor);
    this.code = code;
    this.probes = new ProbeCode(next, code.name());
    this.line = code.firstLine();
  }

  @Override
  public void visitCode() {
    super.visitCode();
    mv.visitLabel(start);
  }

  @Override
  public void visitTryCatchBlock(Label from, Label to, Label handler, @Nullable String type) {
    super.visitTryCatchBlock(from, to, handler, type);
    if (type == null) return; // a finally, which throws it again
    code.caught(from, to, type);
    handlers.add(handler);
  }

  @Override
  public void visitLabel(Label label) {
    super.visitLabel(label);
    catching |= handlers.contains(label);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    super.visitLineNumber(number, start);
    code.line(number, start);
    if (number != line) coming = number;
    line = number;
    counting = code.counts().contains(offset);
  }

  @Override
  void before(boolean fresh) {
    if (catching) {
      mv.visitInsn(Opcodes.DUP);
      probes.write(Probe.Kind.CAUGHT, line, visible());
    }
    catching = false;
    if (coming == NONE) return;
    close();
    if (counting) return;
    List<Variable> visible = visible();
    if (fresh) {
      code.point(coming);
      probes.write(Probe.Kind.LINE, coming, visible);
    } else {
      line = NONE; // of an expression that began elsewhere; what begins here may follow
    }
    open(coming, visible);
    coming = NONE;
  }

  private void open(int number, List<Variable> visible) {
    if (slots.isUnfinished()) return;
    Label from = new Label();
    mv.visitLabel(from);
    region = new Region(number, from, from, new ArrayList<>(visible));
  }

  private List<Variable> visible() {
    List<Variable> visible = new ArrayList<>();
    for (Variable v : code.variables())
      if (v.isVisible(offset) && slots.holds(v.slot(), v.type()) && !v.local().name().contains("$"))
        visible.add(v);
    return ProbeCode.few(visible);
  }

  /** Leaves out of the region what may have no value by now. */
  @Override
  void changed() {
    if (region != null) region.visible.removeIf(v -> !slots.holds(v.slot(), v.type()));
  }

  private void close() {
    if (region == null) return;
    Label to = new Label();
    mv.visitLabel(to);
    List<Variable> all = region.visible.stream().filter(v -> v.to() >= offset).toList();
    regions.add(new Region(region.line, region.from, to, all));
    region = null;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    super.visitFieldInsn(opcode, owner, name, descriptor);
    if (name.equals(CellNames.STEP)) counting = false;
  }

  /** After the code of the method, so that what it catches by itself goes first. */
  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    close();
    for (Region r : regions) {
      probes.writeHandler(r.line, r.from, r.to, r.visible);
      code.kept(r.from, r.to, r.visible);
    }
    // An unused slot tells a frame of this code from one of the method without probes.
    mv.visitLocalVariable("probes$", "I", null, start, start, maxLocals);
    code.sizes(maxLocals, maxLocals + 1);
    super.visitMaxs(maxStack, maxLocals);
  }
}
