package thalweg.kernel.java.output;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.log.Log;

/**
 * An output that changes in place: a chart that grows, a bar that fills.
 *
 * <p>Shown at most ten times a second, however often it is set, so that it costs a loop next to nothing; when the cell
 * ends, also by an error or the stop button, the last value set is what stays.
 */
public final class Live {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Set<Live> OPEN = ConcurrentHashMap.newKeySet();

  private final Frontend frontend;
  private final Function<Object, DisplayData> renderer;
  private final String id = UUID.randomUUID().toString();
  private @Nullable Object waiting;
  private long shownAt;
  private boolean shown;
  private boolean open = true;

  Live(Frontend frontend, Function<Object, DisplayData> renderer) {
    this.frontend = frontend;
    this.renderer = renderer;
    OPEN.add(this);
  }

  /**
   * Shows a value in the place of the one before.
   *
   * @param value anything that a cell can show; rendered now or, if it is too early, later
   */
  public synchronized void show(Object value) {
    long now = System.nanoTime();
    if (shown && open && now - shownAt < PERIOD) waiting = value;
    else send(value, now);
  }

  private void send(Object value, long now) {
    waiting = null;
    DisplayData data = new DisplayData(renderer.apply(value));
    data.setDisplayId(id);
    frontend.display(Bundles.of(data), shown);
    shown = true;
    shownAt = now;
  }

  /** Shows what waits; from now on values are shown at once. */
  public synchronized void end() {
    open = false;
    if (waiting != null) send(waiting, System.nanoTime());
  }

  /** The cell with that front end has ended: what waits is shown. */
  public static void endAll(Frontend frontend) {
    List<Live> ended = OPEN.stream().filter(live -> live.frontend.equals(frontend)).toList();
    ended.forEach(OPEN::remove);
    for (Live live : ended) {
      try {
        live.end();
      } catch (RuntimeException | Error e) { // of a renderer
        Log.error("live", e);
      }
    }
  }
}
