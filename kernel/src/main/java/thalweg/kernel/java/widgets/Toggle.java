package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** What is either on or off: a box that is ticked, or a button that stays pressed. */
public final class Toggle extends Control<Boolean> {
  private boolean value;

  private Toggle(String name, String label) {
    super(name, label);
    put("value", false);
  }

  static Toggle box(String label) {
    Toggle box = new Toggle("Checkbox", label);
    box.put("indent", false);
    return box;
  }

  static Toggle button(String label) {
    return new Toggle("ToggleButton", label);
  }

  /** Begins on or off, or becomes so. */
  public Toggle value(boolean on) {
    value = on;
    put("value", on);
    return this;
  }

  @Override
  public Boolean value() {
    return value;
  }

  @Override
  boolean parse(JsonElement json) {
    if (!(json instanceof JsonPrimitive flag) || !flag.isBoolean()) return false;
    boolean changed = flag.getAsBoolean() != value;
    value = flag.getAsBoolean();
    return changed;
  }
}
