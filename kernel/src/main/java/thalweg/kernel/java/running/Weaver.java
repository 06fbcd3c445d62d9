package thalweg.kernel.java.running;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.log.Log;

/**
 * Makes the compiled classes of a cell stoppable.
 *
 * <p>A call of {@link Guard#check} goes to the start of every method, before every jump back and between the
 * statements of a cell, so no loop and no recursion runs without one; {@code System.exit} becomes {@link Guard#exit},
 * {@code printStackTrace} {@link thalweg.kernel.java.runtime.PrintedStackTraces}, and tasks for other threads go by {@link thalweg.kernel.java.runtime.Tasks}. The calls leave the operand stack and the
 * control flow as they were, so frames and maximal stack sizes stay valid and nothing is recomputed.
 */
public final class Weaver {

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
        new ClassVisitor(StoppableMethod.API, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new StoppableMethod(
                super.visitMethod(access, name, descriptor, signature, exceptions));
          }
        },
        0);
    return writer.toByteArray();
  }
}
