package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import java.util.List;

/**
 * A list to choose one of.
 *
 * @param <T> of the choices
 */
public final class Dropdown<T> extends Control<T> {
  private final List<T> choices;
  private int chosen;

  Dropdown(String label, List<T> choices) {
    super("Dropdown", label);
    if (choices.isEmpty())
      throw new IllegalArgumentException(
          "dropdown(\"%s\") needs a choice at least".formatted(label));
    this.choices = List.copyOf(choices);
    put(
        "_options_labels",
        Messages.array(choices.stream().map(String::valueOf).toArray(String[]::new)));
    put("index", 0);
  }

  /** Begins with this choice, or moves there. */
  public Dropdown<T> value(T choice) {
    int index = choices.indexOf(choice);
    if (index < 0)
      throw new IllegalArgumentException(
          "'%s' must be one of %s but was %s".formatted(label(), choices, choice));
    chosen = index;
    put("index", index);
    return this;
  }

  @Override
  public T value() {
    return choices.get(chosen);
  }

  @Override
  String key() {
    return "index";
  }

  @Override
  boolean parse(JsonElement index) {
    if (!Messages.isNumber(index)) return false;
    int i = index.getAsInt();
    if (i < 0 || i >= choices.size() || i == chosen) return false;
    chosen = i;
    return true;
  }
}
