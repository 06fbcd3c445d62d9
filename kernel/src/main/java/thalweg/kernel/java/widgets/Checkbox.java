package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** A box that is ticked or not. */
public final class Checkbox extends Control<Boolean> {
  private boolean value;

  Checkbox(String label) {
    super("Checkbox", label);
    put("value", false);
    put("indent", false);
  }

  /** Begins ticked or not, or becomes so. */
  public Checkbox value(boolean newValue) {
    value = newValue;
    put("value", newValue);
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
