package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;

/** Counts up by itself once it is started, as a film shows its pictures. */
public final class Play extends Control<Integer> {
  private final int from;
  private final int to;
  private int value;

  Play(String label, int from, int to) {
    super("Play", label);
    Slider.checkEnds("play", label, from, to);
    this.from = from;
    this.to = to;
    value = from;
    put("min", from);
    put("max", to);
    put("step", 1);
    put("value", from);
    put("interval", 200);
    put("show_repeat", true);
  }

  /** Waits so many milliseconds between two numbers; 200 unless said. */
  public Play every(int milliseconds) {
    if (milliseconds < 1)
      throw new IllegalArgumentException(
          "the milliseconds of '%s' must be at least 1 but were %d"
              .formatted(label(), milliseconds));
    put("interval", milliseconds);
    return this;
  }

  /** Begins with this number, or goes there. */
  public Play value(int number) {
    if (number < from || number > to)
      throw new IllegalArgumentException(
          "the value of '%s' must lie between %d and %d but was %d"
              .formatted(label(), from, to, number));
    value = number;
    put("value", number);
    return this;
  }

  @Override
  public Integer value() {
    return value;
  }

  @Override
  boolean parse(JsonElement json) {
    if (!Messages.isNumber(json)) return false;
    boolean changed = json.getAsInt() != value;
    value = json.getAsInt();
    return changed;
  }
}
