package thalweg.kernel.java.documentation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The names of the parameters of methods.
 *
 * <p>A compiled class has them in its debug information; methods without code, as those of Java's interfaces, have none,
 * and take them from a well-known class that implements them.
 */
public final class ParameterNames {
  private static final Map<String, String> IMPLEMENTATIONS =
      Map.ofEntries(
          Map.entry("java.lang.CharSequence", "java.lang.String"),
          Map.entry("java.lang.Appendable", "java.lang.StringBuilder"),
          Map.entry("java.util.Collection", "java.util.ArrayList"),
          Map.entry("java.util.List", "java.util.ArrayList"),
          Map.entry("java.util.Set", "java.util.HashSet"),
          Map.entry("java.util.SortedSet", "java.util.TreeSet"),
          Map.entry("java.util.NavigableSet", "java.util.TreeSet"),
          Map.entry("java.util.Map", "java.util.HashMap"),
          Map.entry("java.util.Map.Entry", "java.util.AbstractMap.SimpleEntry"),
          Map.entry("java.util.SortedMap", "java.util.TreeMap"),
          Map.entry("java.util.NavigableMap", "java.util.TreeMap"),
          Map.entry("java.util.Queue", "java.util.ArrayDeque"),
          Map.entry("java.util.Deque", "java.util.ArrayDeque"),
          Map.entry(
              "java.util.concurrent.BlockingQueue", "java.util.concurrent.LinkedBlockingQueue"),
          Map.entry("java.util.concurrent.ConcurrentMap", "java.util.concurrent.ConcurrentHashMap"),
          Map.entry("java.util.concurrent.Executor", "java.util.concurrent.ThreadPoolExecutor"),
          Map.entry(
              "java.util.concurrent.ExecutorService", "java.util.concurrent.ThreadPoolExecutor"),
          Map.entry("java.util.concurrent.Future", "java.util.concurrent.FutureTask"),
          Map.entry("java.util.concurrent.locks.Lock", "java.util.concurrent.locks.ReentrantLock"),
          Map.entry("java.util.stream.Stream", "java.util.stream.ReferencePipeline"),
          Map.entry("java.util.stream.IntStream", "java.util.stream.IntPipeline"),
          Map.entry("java.util.stream.LongStream", "java.util.stream.LongPipeline"),
          Map.entry("java.util.stream.DoubleStream", "java.util.stream.DoublePipeline"));

  private final Elements elements;
  private final Map<String, @Nullable TypeElement> implementations = new HashMap<>();

  /** Looks for the implementations among these classes. */
  public ParameterNames(Elements elements) {
    this.elements = elements;
  }

  /** The names of a method's parameters; empty if they are not known. */
  public List<String> of(ExecutableElement method) {
    List<String> names = compiled(method);
    if (!names.isEmpty() || method.getParameters().isEmpty()) return names;
    String owner = Signatures.owner(method).getQualifiedName().toString();
    String implementation = IMPLEMENTATIONS.get(owner);
    if (implementation == null) return List.of();
    TypeElement type = implementations.computeIfAbsent(implementation, elements::getTypeElement);
    for (TypeElement t = type; t != null; t = superclass(t))
      for (ExecutableElement m : ElementFilter.methodsIn(t.getEnclosedElements()))
        if (m.getSimpleName().equals(method.getSimpleName()) && elements.overrides(m, method, type))
          return compiled(m);
    return List.of();
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof javax.lang.model.type.DeclaredType d
        ? (TypeElement) d.asElement()
        : null;
  }

  /** The names in the compiled class; without debug information javac makes up {@code arg0}. */
  private static List<String> compiled(ExecutableElement method) {
    List<String> names =
        method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
    return names.stream().anyMatch(n -> n.matches("arg\\d+")) ? List.of() : names;
  }
}
