package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;

/** A number to type; its value changes when the person leaves it or presses Enter. */
public final class NumberField extends Control<Double> {
  private double value;

  NumberField(String label) {
    super("FloatText", label);
    put("value", 0.0);
    put("continuous_update", false);
  }

  /** Begins with this number, or shows it. */
  public NumberField value(double number) {
    if (!Double.isFinite(number))
      throw new IllegalArgumentException(
          "the value of '%s' must be finite but was %s".formatted(label(), number));
    value = number;
    put("value", number);
    return this;
  }

  @Override
  public Double value() {
    return value;
  }

  @Override
  boolean parse(JsonElement json) {
    if (!Messages.isNumber(json)) return false;
    boolean changed = json.getAsDouble() != value;
    value = json.getAsDouble();
    return changed;
  }
}
