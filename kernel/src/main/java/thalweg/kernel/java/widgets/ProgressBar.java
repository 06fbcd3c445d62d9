package thalweg.kernel.java.widgets;

/** A bar that a handler fills. */
public final class ProgressBar extends Widget {
  private final String label;
  private final double to;
  private double value;

  ProgressBar(String label, double to) {
    super("FloatProgress");
    Slider.checkEnds("progressBar", label, 0, to);
    this.label = label;
    this.to = to;
    put("_view_name", "ProgressView");
    put("description", label);
    put("tooltip", label);
    put("min", 0.0);
    put("max", to);
    put("value", 0.0);
  }

  /** Fills it so far. */
  public void value(double done) {
    value = Math.max(0, Math.min(to, done));
    put("value", value);
  }

  @Override
  String text() {
    return "%s: %s of %s".formatted(label, value, to);
  }
}
