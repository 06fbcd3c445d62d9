package thalweg.kernel.java.debugging.weaving;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/**
 * A class of a cell with probes.
 *
 * @param name its full name
 * @param lines those with a probe, of each method by its name and descriptor
 * @param catches what each method catches
 * @param layouts what the frames of each method mean, by how many slots they have
 * @param values the methods that the kernel made for the values of cells: code of the cell itself
 */
public record WovenClass(
    String name,
    Map<String, List<Integer>> lines,
    Map<String, List<Catch>> catches,
    Map<String, Map<Integer, Layout>> layouts,
    Set<String> values) {

  /** Exceptions of a class that are caught in a part of the code. */
  record Catch(int from, int to, String type) {}

  /**
   * What a frame of a method means, also one that began before the method was woven: it goes on with the code of then.
   *
   * @param size how many slots the frame has, which tells them apart
   */
  public @Nullable Layout layout(String method, int size) {
    return layouts.getOrDefault(method, Map.of()).get(size);
  }

  /** Whether a method is the code of a cell itself, outside of all that it declares. */
  public boolean isTopLevel(String method) {
    return method.startsWith(CellNames.RUN + "(") || values.contains(method);
  }

  /** Whether a method of that name is what the kernel made for the value of a cell. */
  public boolean isValue(String name) {
    return values.stream().anyMatch(m -> m.startsWith(name + "("));
  }

  /** Whether a method catches an exception that comes out of a call at an offset into its code. */
  public boolean catches(String method, int offset, Throwable thrown) {
    for (Catch c : catches.getOrDefault(method, List.of()))
      if (c.from <= offset && offset < c.to && isOf(thrown.getClass(), c.type)) return true;
    return false;
  }

  private static boolean isOf(Class<?> type, String name) {
    for (@Nullable Class<?> c = type; c != null; c = c.getSuperclass())
      if (c.getName().equals(name)) return true;
    return false;
  }
}
