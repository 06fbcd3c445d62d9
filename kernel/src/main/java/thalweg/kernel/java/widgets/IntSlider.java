package thalweg.kernel.java.widgets;

/** A slider over the whole numbers between two ends. */
public final class IntSlider extends Slider<Integer> {

  IntSlider(String label, int from, int to) {
    super("IntSlider", "slider", label, from, to, from);
    step(1);
    put("readout_format", "d");
  }

  /** Moves in steps of this size. */
  public IntSlider step(int step) {
    checkStep(label(), step);
    put("step", step);
    return this;
  }

  /** Begins with this value, or moves there. */
  public IntSlider value(int value) {
    move(value);
    return this;
  }

  @Override
  Integer of(double number) {
    return (int) Math.round(number);
  }
}
