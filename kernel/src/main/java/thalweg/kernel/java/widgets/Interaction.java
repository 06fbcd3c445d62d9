package thalweg.kernel.java.widgets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Bundles;
import thalweg.kernel.java.output.Streams;

/**
 * Controls, the result of a function of their values, and a line that says the values in words.
 *
 * <p>Result and words are ordinary output of the cell that is replaced in place: they are saved with the notebook, and there for a reader without
 * a kernel. The result stays as it was until the next one is there, so nothing flickers, and a value that fails leaves the last picture.
 */
final class Interaction {
  /** Its id is saved with an output under this name: a page that is opened again does not know it otherwise. */
  static final String KERNEL = "thalweg";

  private final List<? extends Control<?>> controls;
  private final Supplier<@Nullable Object> function;
  private final String result = UUID.randomUUID().toString();
  private final String words = UUID.randomUUID().toString();

  private Interaction(List<? extends Control<?>> controls, Supplier<@Nullable Object> function) {
    this.controls = controls;
    this.function = function;
  }

  /** Shows it in the cell that runs. */
  static void begin(List<? extends Control<?>> controls, Supplier<@Nullable Object> function) {
    Frontend frontend = Objects.requireNonNull(Streams.frontend(), "a cell runs");
    Interaction interaction = new Interaction(controls, function);
    Corner corner = new Corner(frontend);
    DisplayData first = interaction.first(corner, frontend);
    Style.align(controls);
    frontend.display(Bundles.of(BaseNotebookStatics.render(Box.below(controls))), false);
    frontend.display(Bundles.of(first), false);
    corner.show(interaction.words, interaction.words(corner), false);
    for (Control<?> control : controls) control.calls(interaction);
  }

  /** The first value, before anything is shown: if it fails, it is the cell that fails. */
  private DisplayData first(Corner corner, Frontend frontend) {
    Streams.own(corner);
    try {
      return value();
    } catch (RuntimeException | Error e) {
      frontend.print(Frontend.Stream.STDOUT, corner.printed());
      throw e;
    } finally {
      Streams.own(frontend);
    }
  }

  /** The value of the function for the values now. */
  private DisplayData value() {
    Object value = function.get();
    DisplayData data =
        new DisplayData(value == null ? new DisplayData("") : BaseNotebookStatics.render(value));
    data.setDisplayId(result);
    data.putMetaData(KERNEL, Map.of("display_id", result));
    return data;
  }

  /** A value has changed. */
  void update() {
    DisplayData data = value();
    Objects.requireNonNull(Streams.frontend()).display(Bundles.of(data), true);
  }

  /** Says the values, what was printed, and what went wrong. */
  void say(Corner corner, String wrong) {
    corner.show(words, words(corner) + (wrong.isEmpty() ? "" : "\n" + wrong), true);
  }

  private String words(Corner corner) {
    String values = controls.stream().map(Widget::text).collect(Collectors.joining(", "));
    String printed = corner.printed();
    return values + (printed.isEmpty() ? "" : "\n" + printed);
  }
}
