package thalweg.kernel.java.output;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import thalweg.kernel.java.display.Html;

/** A bar that fills, with the time taken and the time left. */
public final class Progress {
  private static final int WIDTH = 20; // characters of the bar in plain text

  private final Live live;
  private final String label;
  private final long total;
  private final long start = System.nanoTime();
  private long done;
  private String note = "";

  Progress(Live live, String label, long total) {
    if (total < 0) throw new IllegalArgumentException("total must be at least 0 but was " + total);
    this.live = live;
    this.label = label;
    this.total = total;
    live.show(this);
  }

  /** One step more is done. */
  public void step() {
    step("");
  }

  /**
   * One step more is done.
   *
   * @param note what to say beside the bar, such as the loss
   */
  public void step(String note) {
    done++;
    this.note = note;
    live.show(this);
  }

  /** Goes through the items; the bar says how many are done. */
  <T> Iterable<T> over(Collection<T> items) {
    return () -> {
      Iterator<T> inner = items.iterator();
      return new Iterator<>() {
        private boolean begun;

        @Override
        public boolean hasNext() {
          if (begun) step();
          begun = false;
          return inner.hasNext();
        }

        @Override
        public T next() {
          begun = true;
          return inner.next();
        }
      };
    };
  }

  DisplayData display() {
    DisplayData data = new DisplayData(toString());
    data.putHTML(
        "<div>%s <progress value=\"%d\" max=\"%d\"></progress> %s</div>"
            .formatted(Html.escape(label), percent(), 100, Html.escape(numbers())));
    return data;
  }

  private String numbers() {
    double seconds = (System.nanoTime() - start) / 1e9;
    double left = done == 0 ? 0 : seconds / done * (total - done);
    String time =
        done == 0 || done >= total
            ? String.format(Locale.ROOT, "%.1f s", seconds)
            : String.format(Locale.ROOT, "%.1f s, %.1f s left", seconds, left);
    return done
        + "/"
        + total
        + " ("
        + percent()
        + "%), "
        + time
        + (note.isEmpty() ? "" : ", " + note);
  }

  private long percent() {
    return total == 0 ? 100 : 100 * done / total;
  }

  @Override
  public String toString() {
    int full = (int) Math.min(WIDTH, WIDTH * percent() / 100);
    return label + " [" + "█".repeat(full) + "·".repeat(WIDTH - full) + "] " + numbers();
  }
}
