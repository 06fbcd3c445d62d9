package thalweg.kernel.java.running;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import thalweg.kernel.java.runtime.Guard;

/** The methods of Java that mean something else in a cell: those that end the JVM, and the one that prints an exception. */
final class ReplacedCalls {
  static final String GUARD = Guard.class.getName().replace('.', '/');

  private ReplacedCalls() {}

  /** What is called instead of a method; null if the method itself is. */
  static @Nullable Handle by(String owner, String name, String descriptor) {
    return switch (owner + "." + name) {
      case "java/lang/System.exit" -> guard("exit", "(I)V");
      case "java/lang/Runtime.exit", "java/lang/Runtime.halt" ->
          guard("exit", "(Ljava/lang/Runtime;I)V");
      default ->
          (name + descriptor).equals("printStackTrace()V")
              ? guard("print", "(Ljava/lang/Object;)V")
              : (name + descriptor).equals("printStackTrace(Ljava/io/PrintStream;)V")
                  ? guard("print", "(Ljava/lang/Object;Ljava/io/PrintStream;)V")
                  : null;
    };
  }

  private static Handle guard(String name, String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, GUARD, name, descriptor, false);
  }
}
