package thalweg.kernel.java.debugging.weaving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import thalweg.kernel.java.runtime.CellNames;

/** Writes a class with probes in the methods that a student wrote. */
final class ClassWeaver extends ClassVisitor {
  private static final Set<String> OF_ENUMS = Set.of("values", "valueOf");

  private final Outline outline;
  private final Map<String, MethodCode> methods = new HashMap<>();
  private boolean isEnum;
  private boolean isCell; // rather than a class that a cell declares

  private ClassWeaver(ClassWriter next, Outline outline) {
    super(Opcodes.ASM9, next);
    this.outline = outline;
  }

  /** A class with probes: its file, and what is known of it. */
  record Result(byte[] file, WovenClass type) {}

  static Result weave(String name, byte[] file) {
    PlacedLabels reader = new PlacedLabels(file);
    Outline outline = Outline.of(reader);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    ClassWeaver weaver = new ClassWeaver(writer, outline);
    reader.accept(weaver, PlacedLabels.EXPAND_FRAMES);
    byte[] woven = writer.toByteArray();
    Map<String, List<Integer>> lines = new HashMap<>();
    Map<String, List<WovenClass.Catch>> catches = new HashMap<>();
    Map<String, Map<Integer, Layout>> layouts = new HashMap<>();
    weaver.methods.forEach(
        (method, code) -> {
          lines.put(method, code.points());
          catches.put(method, code.catches());
          layouts.put(method, code.layouts());
        });
    Set<String> values = Set.copyOf(outline.values().keySet());
    return new Result(woven, new WovenClass(name, lines, catches, layouts, values));
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      String superName,
      String @Nullable [] interfaces) {
    super.visit(version, access, name, signature, superName, interfaces);
    isEnum = (access & Opcodes.ACC_ENUM) != 0;
    isCell = CellNames.isWholeCell(name.replace('/', '.'));
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] thrown) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
    if (!isWritten(access, name)) return next;
    String method = name + descriptor;
    int first = outline.values().getOrDefault(method, 0);
    Set<Integer> counts = name.equals(CellNames.RUN) ? outline.counts() : Set.of();
    MethodCode code = new MethodCode(method, outline.variables(method), first, counts);
    methods.put(method, code);
    return new ProbedMethod(next, code, access, name, descriptor);
  }

  /** Whether a student wrote its code. */
  private boolean isWritten(int access, String name) {
    if ((access & Opcodes.ACC_SYNTHETIC) != 0) return name.startsWith("lambda$");
    if (isEnum && OF_ENUMS.contains(name)) return false;
    // The variables of a cell get there what they held before they were declared again.
    return !(isCell && (name.equals("<clinit>") || name.equals("<init>")));
  }
}
