package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** A line of text; its value changes when the person leaves it or presses Enter. */
public final class TextField extends Control<String> {
  private String value = "";

  TextField(String label) {
    super("Text", label);
    put("value", "");
    put("continuous_update", false);
  }

  /** Begins with this text, or shows it. */
  public TextField value(String text) {
    value = text;
    put("value", text);
    return this;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  boolean parse(JsonElement json) {
    if (!(json instanceof JsonPrimitive text) || !text.isString()) return false;
    boolean changed = !text.getAsString().equals(value);
    value = text.getAsString();
    return changed;
  }
}
