package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A widget with a value that a person sets.
 *
 * @param <T> of the value
 */
public abstract class Control<T> extends Widget {
  private final String label;
  private final List<Consumer<? super T>> handlers = new ArrayList<>();
  private final List<Interaction> interactions = new ArrayList<>();
  private @Nullable OutputView words;

  Control(String name, String label) {
    super(name);
    this.label = label;
    put("description", label);
    put("tooltip", label); // else a browser reads 'null'
  }

  /** The label beside it. */
  public String label() {
    return label;
  }

  /** Its value now. */
  public abstract T value();

  /** Calls this with the new value whenever a person changes it, where cells run, one call after the other. */
  public Control<T> onChange(Consumer<? super T> handler) {
    handlers.add(handler);
    return this;
  }

  /** Whether handlers are called when it changes. */
  boolean isHandled() {
    return !handlers.isEmpty();
  }

  /** What its handlers print, and what goes wrong, appears there unless an interaction has words of its own. */
  void saysIn(OutputView place) {
    words = place;
  }

  @Override
  public void say(Corner corner, String wrong) {
    super.say(corner, wrong);
    if (interactions.isEmpty() && words != null)
      words.say((corner.printed() + "\n" + wrong).strip());
  }

  @Override
  List<Control<?>> controls() {
    return List.of(this);
  }

  /** Updates this whenever it changes. */
  void calls(Interaction interaction) {
    interactions.add(interaction);
  }

  @Override
  List<Interaction> interactions() {
    return interactions;
  }

  @Override
  public void handle() {
    for (Consumer<? super T> handler : List.copyOf(handlers)) handler.accept(value());
    for (Interaction interaction : List.copyOf(interactions)) interaction.update();
  }

  /** Takes the value that a message carries; false if it is none. */
  abstract boolean parse(JsonElement value);

  /** The member of the state that holds the value. */
  String key() {
    return "value";
  }

  @Override
  final boolean changed(String key, JsonElement value) {
    return key.equals(key()) && parse(value);
  }

  @Override
  String text() {
    return label + " = " + value();
  }
}
