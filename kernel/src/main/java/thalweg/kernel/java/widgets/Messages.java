package thalweg.kernel.java.widgets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
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
  static Comm opening(String id, JsonObject state) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("version", PROTOCOL);
    JsonObject data = new JsonObject();
    data.add("state", state);
    data.add("buffer_paths", array());
    return new Comm(Comm.Kind.OPEN, id, TARGET, data, metadata, List.of());
  }

  /** The data of a message that changes some state. */
  static JsonObject update(String method, JsonObject state) {
    JsonObject data = new JsonObject();
    data.addProperty("method", method);
    data.add("state", state);
    data.add("buffer_paths", array());
    return data;
  }

  /** What {@code update_states} says of a widget with some state. */
  static JsonObject described(JsonObject state) {
    JsonObject described = new JsonObject();
    for (String key : List.of("model_name", "model_module", "model_module_version"))
      described.add(key, state.get("_" + key));
    described.add("state", state);
    return described;
  }

  /** A member that is an object; an empty one if it is missing. */
  static JsonObject object(JsonObject data, String key) {
    return data.get(key) instanceof JsonObject object ? object : new JsonObject();
  }
}
