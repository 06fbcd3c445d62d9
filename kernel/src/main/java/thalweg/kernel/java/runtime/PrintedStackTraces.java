package thalweg.kernel.java.runtime;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.function.Function;

/** What {@code Weaver} calls from the code of a cell instead of {@code printStackTrace}. */
public final class PrintedStackTraces {
  private static volatile Function<Throwable, String> explanation = String::valueOf;

  private PrintedStackTraces() {}

  /** Called instead of {@code printStackTrace}: prints the lines of the cells, as errors do. */
  public static void print(Object exception) throws Throwable {
    print(exception, System.err);
  }

  /** The same to a stream. An object that is not an exception has such a method of its own. */
  public static void print(Object exception, PrintStream to) throws Throwable {
    if (exception instanceof Throwable e) to.println(explanation.apply(e));
    else if (to == System.err) own(exception).invoke(exception);
    else own(exception, PrintStream.class).invoke(exception, to);
  }

  private static Method own(Object object, Class<?>... parameters) throws NoSuchMethodException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Method method = type.getDeclaredMethod("printStackTrace", parameters);
        method.setAccessible(true);
        return method;
      } catch (NoSuchMethodException e) {
        // perhaps the class above has it
      }
    }
    throw new NoSuchMethodException("printStackTrace");
  }

  /** What an exception prints. */
  public static String explanation(Throwable exception) {
    return explanation.apply(exception);
  }

  /** How exceptions print themselves from now on. */
  public static void explain(Function<Throwable, String> by) {
    explanation = by;
  }
}
