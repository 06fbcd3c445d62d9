package thalweg.kernel.java.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that a cell gives to executors and futures. What they print and throw belongs to the cell that submits them, not to
 * the one whose task first started the thread.
 *
 * <p>Public because woven classes are in another package.
 */
@SuppressWarnings("overloads") // chosen by method handles, never by a lambda
public final class Tasks {
  private static final Map<Class<?>, MethodHandle> OWNED =
      Map.of(
          Runnable.class, handle(Runnable.class),
          Callable.class, handle(Callable.class),
          Supplier.class, handle(Supplier.class),
          Consumer.class, handle(Consumer.class),
          Function.class, handle(Function.class),
          BiConsumer.class, handle(BiConsumer.class),
          BiFunction.class, handle(BiFunction.class),
          Collection.class, handle(Collection.class));

  /** What the thread of a task takes over from the one that submits it. */
  @FunctionalInterface
  public interface Owner {
    /** The current thread works for the owner from now on; the result makes it work for its previous owner. */
    Runnable adopt();
  }

  private static volatile Supplier<Owner> owners = () -> () -> () -> {};

  private Tasks() {}

  /** Who owns the tasks that the current thread submits, from now on. */
  public static void ownedBy(Supplier<Owner> owner) {
    owners = owner;
  }

  /** Links a call in a cell of a method that takes tasks. */
  public static CallSite call(
      MethodHandles.Lookup caller, String name, MethodType type, MethodHandle method) {
    MethodHandle owned = method;
    for (int i = 0; i < type.parameterCount(); i++) {
      MethodHandle filter = OWNED.get(type.parameterType(i));
      if (filter != null) owned = MethodHandles.filterArguments(owned, i, filter);
    }
    return new ConstantCallSite(owned.asType(type));
  }

  private static MethodHandle handle(Class<?> type) {
    try {
      return MethodHandles.lookup()
          .findStatic(Tasks.class, "owned", MethodType.methodType(type, type));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  /** Runs a task for its owner. What it throws is the owner's too: the thread may end by it and report it. */
  private static <R> R run(Owner owner, Callable<R> task) {
    Runnable back = owner.adopt();
    R result = Tasks.<R, RuntimeException>unchecked(task);
    back.run();
    return result;
  }

  /** Throws what the task throws, checked or not: who calls a task expects what it may throw. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <R, E extends Exception> R unchecked(Callable<R> task) throws E {
    try {
      return task.call();
    } catch (Exception e) {
      throw (E) e;
    }
  }

  /** A null is refused by the method that gets it; a task of a priority queue must stay comparable. */
  private static boolean staysAsItIs(@Nullable Object task) {
    return task == null || task instanceof Comparable;
  }

  static Runnable owned(Runnable task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return () -> run(owner, Executors.callable(task));
  }

  static <R> Callable<R> owned(Callable<R> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return () -> run(owner, task);
  }

  static <R> Supplier<R> owned(Supplier<R> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return () -> run(owner, task::get);
  }

  static <A> Consumer<A> owned(Consumer<A> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return a -> run(owner, Executors.callable(() -> task.accept(a)));
  }

  static <A, R> Function<A, R> owned(Function<A, R> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return a -> run(owner, () -> task.apply(a));
  }

  static <A, B> BiConsumer<A, B> owned(BiConsumer<A, B> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return (a, b) -> run(owner, Executors.callable(() -> task.accept(a, b)));
  }

  static <A, B, R> BiFunction<A, B, R> owned(BiFunction<A, B, R> task) {
    if (staysAsItIs(task)) return task;
    Owner owner = owners.get();
    return (a, b) -> run(owner, () -> task.apply(a, b));
  }

  /** Tasks given together; a collection of anything else stays as it is. */
  static Collection<?> owned(Collection<?> tasks) {
    if (tasks == null || !tasks.stream().allMatch(Callable.class::isInstance)) return tasks;
    return tasks.stream().map(task -> owned((Callable<?>) task)).toList();
  }
}
