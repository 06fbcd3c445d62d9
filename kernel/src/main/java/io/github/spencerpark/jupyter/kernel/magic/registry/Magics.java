package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;

/** The magics of the kernel, to add some and to call them. */
public final class Magics {
  private final MagicsRegistry registry;

  /** Adds to a registry. */
  public Magics(MagicsRegistry registry) {
    this.registry = registry;
  }

  /** Adds a line magic. */
  public void registerLineMagic(String name, LineMagicFunction<?> magic) {
    registry.registerLineMagic(
        name, (BaseKernel kernel, List<String> words) -> magic.execute(words));
  }

  /** Adds a cell magic. */
  public void registerCellMagic(String name, CellMagicFunction<?> magic) {
    registry.registerCellMagic(
        name, (BaseKernel kernel, List<String> words, String body) -> magic.execute(words, body));
  }

  /** Adds the static methods of a class that are marked as magics. */
  public void registerMagics(Class<?> type) {
    register(type, null);
  }

  /** Adds the methods of an object that are marked as magics. */
  public void registerMagics(Object magics) {
    register(magics.getClass(), magics);
  }

  private void register(Class<?> type, @Nullable Object magics) {
    for (Method method : type.getDeclaredMethods()) {
      LineMagic line = method.getAnnotation(LineMagic.class);
      CellMagic cell = method.getAnnotation(CellMagic.class);
      if (line != null)
        names(method, line.value(), line.aliases())
            .forEach(n -> registerLineMagic(n, words -> call(method, magics, words, null)));
      if (cell != null)
        names(method, cell.value(), cell.aliases())
            .forEach(n -> registerCellMagic(n, (words, body) -> call(method, magics, words, body)));
    }
  }

  private static Stream<String> names(Method method, String name, String[] aliases) {
    return Stream.concat(Stream.of(name.isEmpty() ? method.getName() : name), Stream.of(aliases));
  }

  /** Calls a method with as many of the words and the body as it takes. */
  private static @Nullable Object call(
      Method method, @Nullable Object magics, List<String> words, @Nullable String body)
      throws Exception {
    method.setAccessible(true);
    try {
      Object[] all = {words, body};
      return method.invoke(magics, Arrays.copyOf(all, method.getParameterCount()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw (Exception) e.getCause();
    }
  }

  /** Calls a line magic. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as IJava declares it
  public <T> T applyLineMagic(String name, List<String> words) throws Exception {
    return registry.evalLineMagic(BaseKernel.notebookKernel(), name, words);
  }

  /** Calls a cell magic. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as IJava declares it
  public <T> T applyCellMagic(String name, List<String> words, String body) throws Exception {
    return registry.evalCellMagic(BaseKernel.notebookKernel(), name, words, body);
  }
}
