package thalweg.kernel.java.widgets;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.display.DisplayDataRenderable;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;

/** Something that a front end draws, such as a slider. */
public abstract class Widget extends Model implements DisplayDataRenderable {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";

  private static final String STATIC =
      "\n(controls, which move in JupyterLab or Notebook while the kernel runs)";

  Widget(String name) {
    super(name);
  }

  /** What it shows, for a reader without the front end's widgets. */
  abstract String text();

  /** What several show; some have nothing to say. */
  static String text(List<? extends Widget> widgets) {
    return widgets.stream()
        .map(Widget::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Calls the handlers. */
  public void handle() {}

  /** Whether something that its handlers drew is coarse, because it may be replaced soon. */
  public final boolean isCoarse() {
    return interactions().stream().anyMatch(Interaction::isCoarse);
  }

  /** Draws what is coarse once more, as it is to stay. */
  public final void sharpen() {
    interactions().forEach(Interaction::sharpen);
  }

  /** Those whose words say its value. */
  List<Interaction> interactions() {
    return List.of();
  }

  /** The controls it consists of. */
  List<Control<?>> controls() {
    return List.of();
  }

  /** Says what its handlers printed, and what went wrong. */
  public void say(Corner corner, String wrong) {
    for (Interaction interaction : interactions()) interaction.say(corner, wrong);
  }

  @Override
  public void render(RenderContext context) {
    Widget shown = withWords();
    shown.open();
    context.getOutputContainer().putData(VIEW, shown.view());
    context.getOutputContainer().putText(text() + STATIC);
  }

  /** If controls have handlers, with a place below them for what those print, and what goes wrong. */
  private Widget withWords() {
    List<Control<?>> handled = controls().stream().filter(Control::isHandled).toList();
    if (handled.isEmpty()) return this;
    OutputView words = new OutputView();
    for (Control<?> control : handled) control.saysIn(words);
    return Box.below(List.of(this, words));
  }

  private JsonObject view() {
    JsonObject view = new JsonObject();
    view.addProperty("version_major", 2);
    view.addProperty("version_minor", 0);
    view.addProperty("model_id", id());
    return view;
  }

  @Override
  public final String toString() {
    return text();
  }
}
