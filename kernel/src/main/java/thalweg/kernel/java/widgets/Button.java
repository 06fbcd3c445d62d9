package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A button; its value is how often it was pressed. */
public final class Button extends Control<Integer> {
  private int presses;

  Button(String label) {
    super("Button", label);
  }

  @Override
  public Integer value() {
    return presses;
  }

  @Override
  boolean parse(JsonElement value) {
    return false;
  }

  @Override
  boolean said(JsonObject content) {
    boolean click = content.has("event") && content.get("event").getAsString().equals("click");
    presses += click ? 1 : 0;
    return click;
  }

  @Override
  String text() {
    return "[" + label() + "]";
  }
}
