package thalweg.kernel.java.widgets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** A slider with two handles, for a range of numbers between two ends. */
public final class RangeSlider extends Control<Range> {
  private final Range ends;
  private Range value;

  RangeSlider(String label, double from, double to) {
    super("FloatRangeSlider", label);
    Slider.checkEnds("rangeSlider", label, from, to);
    ends = new Range(from, to);
    value = ends;
    put("min", from);
    put("max", to);
    put("continuous_update", true);
    put("readout", true);
    put("value", json(value));
    step((to - from) / 100);
  }

  /** Moves in steps of this size. */
  public RangeSlider step(double step) {
    Slider.checkStep(label(), step);
    put("step", step);
    put("readout_format", Slider.format(step));
    return this;
  }

  /** Begins with this range, or moves there. */
  public RangeSlider value(double from, double to) {
    if (!(from >= ends.from() && from <= to && to <= ends.to()))
      throw new IllegalArgumentException(
          "the range of '%s' must lie within %s but was %s to %s"
              .formatted(label(), ends, from, to));
    value = new Range(from, to);
    put("value", json(value));
    return this;
  }

  private static JsonArray json(Range range) {
    JsonArray array = new JsonArray();
    array.add(range.from());
    array.add(range.to());
    return array;
  }

  @Override
  public Range value() {
    return value;
  }

  @Override
  boolean parse(JsonElement json) {
    if (!(json instanceof JsonArray pair) || pair.size() != 2) return false;
    if (!Messages.isNumber(pair.get(0)) || !Messages.isNumber(pair.get(1))) return false;
    Range before = value;
    value =
        new Range(
            Slider.rounded(pair.get(0).getAsDouble()), Slider.rounded(pair.get(1).getAsDouble()));
    return !value.equals(before);
  }
}
