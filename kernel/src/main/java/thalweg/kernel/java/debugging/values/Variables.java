package thalweg.kernel.java.debugging.values;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.RichForms;

/**
 * Values as the variables of the Debug Adapter Protocol: a name, a line of text, and a number by which what is in the value is asked
 * for, while the program is stopped.
 *
 * <p>No variable says its type, which JupyterLab does not expect; the text does where that helps.
 */
public final class Variables {
  private static final int PAGED = 100; // elements that need no pages
  private static final int LARGEST_PAGE = 10_000;
  private static final int TABLE = 60; // rows and columns of a matrix

  private final BoundedReader reader = new BoundedReader();
  private final List<Object> held = new ArrayList<>(); // by their numbers, from 1
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

  /** The program goes on: what the numbers stood for may be another by the next stop. */
  public synchronized void clear() {
    held.clear();
    numbers.clear();
    reader.forget();
  }

  /** The number by which the parts of a value are asked for; 0 if it has none. */
  public synchronized int reference(@Nullable Object value) {
    return value == null || contents(value).isEmpty() ? 0 : number(value);
  }

  /** The number of some variables together, such as those of a frame. */
  public synchronized int group(List<Named> variables) {
    return number(Contents.of(List.copyOf(variables)));
  }

  private int number(Object value) {
    return numbers.computeIfAbsent(
        value,
        v -> {
          held.add(v);
          return held.size();
        });
  }

  /** A variable with a name. */
  public synchronized JsonObject variable(String name, @Nullable Object value) {
    Contents contents = contents(value);
    JsonObject variable = new JsonObject();
    variable.addProperty("name", name);
    variable.addProperty("value", text(value));
    variable.addProperty(
        "variablesReference", value == null || contents.isEmpty() ? 0 : number(value));
    if (contents.size() > PAGED) { // so that a front end may ask for pages
      variable.addProperty("namedVariables", contents.named().size());
      variable.addProperty("indexedVariables", contents.size());
    }
    return variable;
  }

  /** A value as one line of text. */
  public String text(@Nullable Object value) {
    return ValueText.cut(
        reader.read(value, 1, () -> ValueText.of(value), why -> why), ValueText.LONGEST);
  }

  /**
   * The parts of a value, those with names first.
   *
   * @param reference a number that was given since the program stopped
   * @param start the first part
   * @param count how many, at most 10,000; 0 for all of them, many elements in groups
   * @throws IllegalArgumentException if nothing has the number
   */
  public JsonArray children(int reference, int start, int count) {
    return children(reference, "", start, count);
  }

  /**
   * The same of one kind.
   *
   * @param filter {@code named} or {@code indexed}; anything else for both
   */
  public synchronized JsonArray children(int reference, String filter, int start, int count) {
    if (reference < 1 || reference > held.size())
      throw new IllegalArgumentException(
          "no variable has the number " + reference + ": numbers hold until the cell goes on");
    Object value = held.get(reference - 1);
    Contents contents = filtered(contents(value), filter);
    List<Named> parts =
        reader.read(
            value,
            2,
            () ->
                count == 0
                    ? contents.whole()
                    : contents.page(Math.max(0, start), Math.min(count, LARGEST_PAGE)),
            why -> List.of(new Named("", why)));
    JsonArray children = new JsonArray();
    for (Named part : parts) children.add(variable(part.name(), part.value()));
    return children;
  }

  private static Contents filtered(Contents all, String filter) {
    return switch (filter) {
      case "named" -> Contents.of(all.named());
      case "indexed" -> all.part(0, all.size());
      default -> all;
    };
  }

  private Contents contents(@Nullable Object value) {
    return reader.read(value, 1, () -> Opened.of(value), why -> Contents.NONE);
  }

  /**
   * A value in all the forms in which a cell shows it.
   *
   * @param display how a cell shows it, which may call the value's own methods
   */
  public synchronized Bundle rich(
      @Nullable Object value, Function<@Nullable Object, Bundle> display) {
    return reader.read(value, 4, () -> shown(value, display), Bundle::text);
  }

  private static Bundle shown(@Nullable Object value, Function<@Nullable Object, Bundle> display) {
    Bundle bundle = display.apply(value);
    Matrix matrix = value == null ? null : Matrix.of(value);
    if (matrix == null || bundle.data().has(RichForms.HTML)) return bundle;
    RichForms.of(matrix.corner(TABLE)).forEach(bundle.data()::addProperty);
    bundle.data().addProperty("text/plain", PlainText.of(ValueText.of(value)));
    return bundle;
  }
}
