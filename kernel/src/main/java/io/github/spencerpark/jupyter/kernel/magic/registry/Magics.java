package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/** The magics of a kernel as notebooks written for IJava know them. */
public final class Magics {
  private final BaseKernel kernel;

  /** Those of a kernel. */
  public Magics(BaseKernel kernel) {
    this.kernel = kernel;
  }

  /** Adds a line magic. */
  public void registerLineMagic(String name, LineMagicFunction<?> magic) {
    kernel
        .getMagicsRegistry()
        .registerLineMagic(name, (BaseKernel k, List<String> words) -> magic.execute(words));
  }

  /** Adds a cell magic. */
  public void registerCellMagic(String name, CellMagicFunction<?> magic) {
    kernel
        .getMagicsRegistry()
        .registerCellMagic(
            name, (BaseKernel k, List<String> words, String body) -> magic.execute(words, body));
  }

  /** Adds the static methods of a class that are marked as magics. */
  public void registerMagics(Class<?> type) {
    register(type, null);
  }

  /** Adds the methods of an object that are marked as magics. */
  public void registerMagics(Object magics) {
    if (magics instanceof Class<?> type) registerMagics(type);
    else register(magics.getClass(), magics);
  }

  private void register(Class<?> type, @Nullable Object object) {
    for (Method method : type.getDeclaredMethods()) {
      if (object == null && !Modifier.isStatic(method.getModifiers())) continue;
      LineMagic line = method.getAnnotation(LineMagic.class);
      if (line != null)
        names(method, line.value(), line.aliases())
            .forEach(name -> registerLineMagic(name, words -> call(method, object, words)));
      CellMagic cell = method.getAnnotation(CellMagic.class);
      if (cell != null)
        names(method, cell.value(), cell.aliases())
            .forEach(
                name ->
                    registerCellMagic(name, (words, body) -> call(method, object, words, body)));
    }
  }

  private static Stream<String> names(Method method, String name, String[] aliases) {
    return Stream.concat(Stream.of(name.isEmpty() ? method.getName() : name), Stream.of(aliases));
  }

  @SuppressWarnings("NullAway") // a magic may return null
  private static Object call(Method method, @Nullable Object object, Object... arguments)
      throws Exception {
    method.setAccessible(true);
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) throw cause;
      throw (Error) e.getCause();
    }
  }
}
