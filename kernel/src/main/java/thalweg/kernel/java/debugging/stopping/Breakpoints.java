package thalweg.kernel.java.debugging.stopping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.compiling.SourceMap.Place;
import thalweg.kernel.java.debugging.weaving.ProbeWeaver;
import thalweg.kernel.java.debugging.weaving.WovenClass;
import thalweg.kernel.java.runtime.Probe;

/**
 * The breakpoints, and the probes they stand for by now. A line without code stands for the next one of its cell that has some; a cell
 * that has not run yet has no code, and gets it when it is compiled.
 */
public final class Breakpoints {
  private record Point(String className, int line) {}

  private final ProbeWeaver woven;
  private final SourceMap places;
  private final CellSources sources;
  private final Map<String, List<Breakpoint>> wanted = new LinkedHashMap<>(); // by path
  private volatile Map<Point, Breakpoint> active = Map.of();

  Breakpoints(ProbeWeaver woven, SourceMap places, CellSources sources) {
    this.woven = woven;
    this.places = places;
    this.sources = sources;
  }

  /** All of them, by the paths of their cells. */
  public synchronized Map<String, List<Breakpoint>> all() {
    return new LinkedHashMap<>(wanted);
  }

  /** From now on a cell has these and no other. */
  synchronized void set(String path, List<Breakpoint> breakpoints) {
    if (breakpoints.isEmpty()) wanted.remove(path);
    else wanted.put(path, List.copyOf(breakpoints));
    refresh();
  }

  synchronized void clear() {
    wanted.clear();
    active = Map.of();
  }

  /** Looks for their lines again: cells have been compiled, or declarations are now in another cell. */
  synchronized void refresh() {
    if (wanted.isEmpty()) {
      active = Map.of();
      return;
    }
    Map<String, NavigableMap<Integer, List<Point>>> lines = points();
    Map<Point, Breakpoint> found = new HashMap<>();
    wanted.forEach(
        (path, breakpoints) -> {
          NavigableMap<Integer, List<Point>> ofCell = lines.getOrDefault(path, new TreeMap<>());
          for (Breakpoint b : breakpoints) {
            Map.Entry<Integer, List<Point>> line = ofCell.ceilingEntry(b.line());
            if (line != null) line.getValue().forEach(point -> found.put(point, b));
          }
        });
    active = found;
  }

  /** The breakpoint at a probe; null if there is none. */
  @Nullable Breakpoint at(Probe probe) {
    Map<Point, Breakpoint> now = active;
    return now.isEmpty() ? null : now.get(new Point(probe.owner().getName(), probe.line()));
  }

  /** The line at which a breakpoint on a line stops; 0 if there is no code at or after it. */
  public synchronized int line(String path, int line) {
    NavigableMap<Integer, List<Point>> compiled = points().get(path);
    String code = sources.code(path);
    if (compiled != null) {
      Integer found = compiled.ceilingKey(line);
      return found == null ? 0 : found;
    }
    return code == null ? line : CodeLines.from(code, line);
  }

  /** The probes of each line of each cell. */
  private Map<String, NavigableMap<Integer, List<Point>>> points() {
    Map<String, NavigableMap<Integer, List<Point>>> points = new HashMap<>();
    for (WovenClass type : woven.classes())
      type.lines().values().stream()
          .flatMap(List::stream)
          .distinct()
          .filter(line -> places.isWritten(type.name(), line))
          .forEach(line -> add(points, new Point(type.name(), line)));
    return points;
  }

  private void add(Map<String, NavigableMap<Integer, List<Point>>> points, Point point) {
    StackTraceElement frame = new StackTraceElement(point.className, "", null, point.line);
    Place place = places.find(frame).orElse(null);
    if (place == null) return;
    points
        .computeIfAbsent(sources.path(place.cell()), p -> new TreeMap<>())
        .computeIfAbsent(place.line(), l -> new ArrayList<>())
        .add(point);
  }
}
