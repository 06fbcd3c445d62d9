package thalweg.kernel.java.widgets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thalweg.kernel.interpreter.Comm;

/** The parts of messages about widgets. */
final class Messages {
  /** What the other end of a widget's comm is called. */
  static final String TARGET = "jupyter.widget";

  private static final String PROTOCOL = "2.1.0";

  private Messages() {}

  static JsonArray array(String... elements) {
    JsonArray array = new JsonArray();
    for (String element : elements) array.add(element);
    return array;
  }

  static JsonArray array(List<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  /** Whether it is a number, and finite. */
  static boolean isNumber(JsonElement value) {
    return value instanceof JsonPrimitive p && p.isNumber() && Double.isFinite(p.getAsDouble());
  }

  /** Makes the front end know a widget. */
  static Comm opening(String id, State state) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("version", PROTOCOL);
    JsonObject data = new JsonObject();
    data.add("state", state.json());
    data.add("buffer_paths", state.paths());
    return new Comm(Comm.Kind.OPEN, id, TARGET, data, metadata, state.buffers());
  }

  /** Changes some state of a widget, by a method such as {@code update}. */
  static Comm change(String id, String method, State state) {
    JsonObject data = new JsonObject();
    data.addProperty("method", method);
    data.add("state", state.json());
    data.add("buffer_paths", state.paths());
    return Comm.message(id, data, state.buffers());
  }

  /** Answers a page that asks for all widgets. */
  static Comm all(String control, Map<String, State> widgets) {
    JsonObject states = new JsonObject();
    JsonArray paths = new JsonArray();
    List<byte[]> buffers = new ArrayList<>();
    widgets.forEach(
        (id, state) -> {
          JsonObject one = new JsonObject();
          for (String key : List.of("model_name", "model_module", "model_module_version"))
            one.add(key, state.json().get("_" + key));
          one.add("state", state.json());
          states.add(id, one);
          paths.addAll(state.paths(id, "state"));
          buffers.addAll(state.buffers());
        });
    JsonObject data = new JsonObject();
    data.addProperty("method", "update_states");
    data.add("states", states);
    data.add("buffer_paths", paths);
    return Comm.message(control, data, buffers);
  }

  /** A member that is an object; an empty one if it is missing. */
  static JsonObject object(JsonObject data, String key) {
    return data.get(key) instanceof JsonObject object ? object : new JsonObject();
  }
}
