package thalweg.kernel.java.running;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.runtime.Tasks;

/** The methods of Java that take a task for another thread, which cells call by way of {@link Tasks}. */
final class TaskCalls {
  private static final String HOME = "java/util/concurrent/";
  private static final Set<String> TAKERS =
      Set.of(
          "AbstractExecutorService",
          "CompletableFuture",
          "CompletionService",
          "CompletionStage",
          "Executor",
          "ExecutorCompletionService",
          "ExecutorService",
          "ForkJoinPool",
          "ScheduledExecutorService",
          "ScheduledThreadPoolExecutor",
          "StructuredTaskScope",
          "ThreadPoolExecutor");

  private static final Pattern TASK =
      Pattern.compile(
          "Ljava/(lang/Runnable|util/concurrent/Callable|util/Collection|util/function/(Bi)?(Supplier|Consumer|Function));");

  private TaskCalls() {}

  /** Whether a method takes tasks. */
  static boolean contain(String owner, String descriptor) {
    return owner.startsWith(HOME)
        && TAKERS.contains(owner.substring(HOME.length()))
        && TASK.matcher(descriptor).find();
  }

  /** What links the call of such a method. */
  static Handle linker() {
    Class<?>[] parameters = {
      MethodHandles.Lookup.class, String.class, MethodType.class, MethodHandle.class
    };
    String descriptor =
        MethodType.methodType(CallSite.class, parameters).toMethodDescriptorString();
    return new Handle(
        Opcodes.H_INVOKESTATIC, Type.getInternalName(Tasks.class), "call", descriptor, false);
  }

  /** The method an instruction calls. */
  static Handle target(
      int opcode, String owner, String name, String descriptor, boolean onInterface) {
    int tag =
        switch (opcode) {
          case Opcodes.INVOKESTATIC -> Opcodes.H_INVOKESTATIC;
          case Opcodes.INVOKEINTERFACE -> Opcodes.H_INVOKEINTERFACE;
          default -> Opcodes.H_INVOKEVIRTUAL;
        };
    return new Handle(tag, owner, name, descriptor, onInterface);
  }

  /** What the call takes from the stack, the receiver with it, and returns. */
  static String stack(Handle method) {
    return method.getTag() == Opcodes.H_INVOKESTATIC
        ? method.getDesc()
        : "(L" + method.getOwner() + ";" + method.getDesc().substring(1);
  }
}
