package thalweg.kernel.java.widgets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
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

  private static final String PICTURE = "image/png";

  /** What a renderer is asked: an extension that draws figures gives them as many pixels as the screen has, and no more. */
  private static final Map<String, Object> COARSE = Map.of("pixelRatio", 1);

  private final List<? extends Control<?>> controls;
  private final Supplier<@Nullable Object> function;
  private final String result = UUID.randomUUID().toString();
  private final String words = UUID.randomUUID().toString();
  private @Nullable Object coarse; // the value whose picture is

  private Interaction(List<? extends Control<?>> controls, Supplier<@Nullable Object> function) {
    this.controls = controls;
    this.function = function;
  }

  /** Shows it in the cell that runs. */
  static void begin(List<? extends Control<?>> controls, Supplier<@Nullable Object> function) {
    Frontend frontend = Objects.requireNonNull(Streams.frontend(), "a cell runs");
    if (frontend instanceof Page)
      throw new IllegalStateException(
          "interact shows its result in a cell, not in an outputView: call it outside of run, or use onChange and show");
    Interaction interaction = new Interaction(controls, function);
    Corner corner = new Corner(frontend);
    Bundle first = interaction.first(corner, frontend);
    Style.align(controls);
    frontend.display(Bundles.of(BaseNotebookStatics.render(Box.below(controls))), false);
    frontend.display(first, false);
    corner.show(interaction.words, interaction.words(corner), false);
    for (Control<?> control : controls) control.calls(interaction);
  }

  /** The first value, before anything is shown: if it fails, it is the cell that fails. */
  private Bundle first(Corner corner, Frontend frontend) {
    Streams.own(corner);
    try {
      return rendered(function.get(), Map.of());
    } catch (RuntimeException | Error e) {
      frontend.print(Frontend.Stream.STDOUT, corner.printed());
      throw e;
    } finally {
      Streams.own(frontend);
    }
  }

  /** A value of the function as the front end gets it. */
  private Bundle rendered(@Nullable Object value, Map<String, Object> parameters) {
    Renderer renderer = BaseKernel.notebookKernel().getRenderer();
    DisplayData data =
        new DisplayData(
            value == null
                ? new DisplayData("")
                : renderer.render(value, new HashMap<>(parameters)));
    data.setDisplayId(result);
    data.putMetaData(KERNEL, Map.of("display_id", result));
    return Bundles.of(data);
  }

  /** A value has changed, and may soon change again: a picture is drawn coarsely, and sent once even if it has two forms. */
  void update() {
    Object value = function.get();
    Bundle bundle = rendered(value, COARSE);
    coarse = bundle.data().has(PICTURE) ? value : null;
    if (bundle.data().has("text/html")) bundle.data().remove(PICTURE);
    show(bundle);
  }

  /** Whether the picture is coarse. */
  boolean isCoarse() {
    return coarse != null;
  }

  /** Draws the picture as it is to stay. */
  void sharpen() {
    Object value = coarse;
    coarse = null;
    if (value != null && Widgets.isOpen(controls.get(0))) show(rendered(value, Map.of()));
  }

  private static void show(Bundle bundle) {
    Objects.requireNonNull(Streams.frontend()).display(bundle, true);
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
