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
  private final Map<String, byte[]> bytes = new LinkedHashMap<>(); // state that JSON cannot hold
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
    tell(Messages.change(id, "update", new State(changed, Map.of())));
  }

  /** Changes a part of its state that travels as bytes. */
  final synchronized void put(String key, byte[] value) {
    bytes.put(key, value);
    if (open) tell(Messages.change(id, "update", new State(new JsonObject(), Map.of(key, value))));
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

  /** All its state. */
  final synchronized State whole() {
    JsonObject json = new JsonObject();
    state.forEach(json::add);
    return new State(json, new LinkedHashMap<>(bytes));
  }

  /** Takes a message of the front end; returns whether handlers must be called. */
  final boolean hear(String method, JsonObject data) {
    return switch (method) {
      case "update" -> {
        JsonObject changes = Messages.object(data, "state");
        boolean matters = take(changes);
        tell(Messages.change(id, "echo_update", new State(changes, Map.of()))); // it has arrived
        yield matters;
      }
      case "request_state" -> {
        tell(Messages.change(id, "update", whole()));
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

  private static void tell(Comm comm) {
    Frontend frontend = Streams.frontend();
    if (frontend != null) frontend.tell(comm);
  }
}
