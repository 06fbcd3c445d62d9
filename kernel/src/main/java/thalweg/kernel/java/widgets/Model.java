package thalweg.kernel.java.widgets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import thalweg.kernel.interpreter.Comm;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.output.Streams;

/**
 * Something that has its state on both sides, here and in the front end.
 *
 * <p>The front end learns of it when it is first shown, with all that it refers to; from then on each side tells the other what changes.
 *
 * @see <a href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">The messages of ipywidgets</a>
 */
abstract class Model {
  private final String id = UUID.randomUUID().toString().replace("-", "");
  private final Map<String, JsonElement> state = new LinkedHashMap<>();
  private final List<Model> parts = new ArrayList<>();
  private boolean open;

  /** One of ipywidgets' controls, by the common name of its model and view: {@code FloatSlider}. */
  Model(String name) {
    this(name, "controls", name + "View");
  }

  Model(String name, String viewModule, String view) {
    put("_model_module", "@jupyter-widgets/controls");
    put("_model_module_version", "2.0.0");
    put("_model_name", name + "Model");
    put("_view_module", "@jupyter-widgets/" + viewModule);
    put("_view_module_version", "2.0.0");
    put("_view_name", view);
  }

  final String id() {
    return id;
  }

  /** Changes its state on both sides. */
  final void put(String key, String value) {
    put(key, new JsonPrimitive(value));
  }

  final void put(String key, Number value) {
    put(key, new JsonPrimitive(value));
  }

  final void put(String key, boolean value) {
    put(key, new JsonPrimitive(value));
  }

  final synchronized void put(String key, JsonElement value) {
    if (value.equals(state.put(key, value)) || !open) return;
    JsonObject changed = new JsonObject();
    changed.add(key, value);
    tell(Comm.message(id, Messages.update("update", changed), List.of()));
  }

  /** Refers to another widget, which is opened before this one. */
  final JsonElement reference(Model part) {
    parts.add(part);
    return new JsonPrimitive("IPY_MODEL_" + part.id);
  }

  /** What the front end has changed; returns whether it means something to a handler. */
  boolean changed(String key, JsonElement value) {
    return false;
  }

  /** What the front end says beside changes, such as a click; returns whether it means something to a handler. */
  boolean said(JsonObject content) {
    return false;
  }

  /** Makes the front end know it and all that it consists of. */
  final synchronized void open() {
    if (open) return;
    parts.forEach(Model::open);
    open = true;
    Widgets.opened(this);
    tell(Messages.opening(id, whole()));
  }

  /** The front end forgets it. */
  final synchronized void close() {
    if (!open) return;
    open = false;
    tell(Comm.close(id));
  }

  /** The front end has forgotten it. */
  final synchronized void forgotten() {
    open = false;
  }

  private synchronized JsonObject whole() {
    JsonObject whole = new JsonObject();
    state.forEach(whole::add);
    return whole;
  }

  /** Hears what the front end says; returns whether a handler is to be called. */
  final boolean hear(String method, JsonObject data) {
    return switch (method) {
      case "update" -> {
        JsonObject changes = Messages.object(data, "state");
        boolean matters = take(changes);
        tell(
            Comm.message(id, Messages.update("echo_update", changes), List.of())); // it has arrived
        yield matters;
      }
      case "request_state" -> {
        tell(Comm.message(id, Messages.update("update", whole()), List.of()));
        yield false;
      }
      case "custom" -> said(Messages.object(data, "content"));
      default -> false;
    };
  }

  private synchronized boolean take(JsonObject changes) {
    boolean matters = false;
    for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
      state.put(change.getKey(), change.getValue());
      matters |= changed(change.getKey(), change.getValue());
    }
    return matters;
  }

  /** What {@code update_states} says of it. */
  final JsonObject described() {
    return Messages.described(whole());
  }

  private static void tell(Comm comm) {
    Frontend frontend = Streams.frontend();
    if (frontend != null) frontend.tell(comm);
  }
}
