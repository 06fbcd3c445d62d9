package thalweg.kernel.java.running;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.runtime.Guard;
import thalweg.kernel.java.runtime.PrintedStackTraces;
import thalweg.kernel.java.runtime.Processes;

/**
 * The methods of Java that mean something else in a cell: those that end the JVM, the one that prints an exception, and the
 * one that starts a process which may inherit the output of the JVM.
 */
final class ReplacedCalls {
  private ReplacedCalls() {}

  /** What is called instead of a method; null if the method itself is. */
  static @Nullable Handle by(String owner, String name, String descriptor) {
    return switch (owner + "." + name) {
      case "java/lang/System.exit" -> handle(Guard.class, "exit", "(I)V");
      case "java/lang/Runtime.exit", "java/lang/Runtime.halt" ->
          handle(Guard.class, "exit", "(Ljava/lang/Runtime;I)V");
      case "java/lang/ProcessBuilder.start" ->
          handle(Processes.class, "start", "(Ljava/lang/ProcessBuilder;)Ljava/lang/Process;");
      default ->
          switch (name + descriptor) {
            case "printStackTrace()V" ->
                handle(PrintedStackTraces.class, "print", "(Ljava/lang/Object;)V");
            case "printStackTrace(Ljava/io/PrintStream;)V" ->
                handle(
                    PrintedStackTraces.class,
                    "print",
                    "(Ljava/lang/Object;Ljava/io/PrintStream;)V");
            default -> null;
          };
    };
  }

  private static Handle handle(Class<?> owner, String name, String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
  }
}
