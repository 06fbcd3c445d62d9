package thalweg.kernel.java.widgets;

/** A slider over the whole numbers between two ends. */
public final class IntSlider extends Slider<Integer> {
  private final int from;
  private final int to;
  private int value;

  IntSlider(String label, int from, int to) {
    super("IntSlider", label, from, to, 1, from);
    this.from = from;
    this.to = to;
    value = from;
    put("readout_format", "d");
  }

  /** Moves in steps of this size. */
  public IntSlider step(int step) {
    checkStep(label(), step);
    put("step", step);
    return this;
  }

  /** Begins with this value, or moves there. */
  public IntSlider value(int newValue) {
    set(newValue, from, to);
    value = newValue;
    return this;
  }

  @Override
  public Integer value() {
    return value;
  }

  @Override
  boolean take(double newValue) {
    boolean changed = newValue != value;
    value = (int) Math.round(newValue);
    return changed;
  }
}
