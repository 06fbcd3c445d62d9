package thalweg.kernel.java.widgets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * State of a widget, whole or a change of it, as it travels.
 *
 * @param json what JSON can hold
 * @param bytes what travels as bytes beside it, by its name
 */
record State(JsonObject json, Map<String, byte[]> bytes) {

  /** Where the bytes belong in an object that holds the state at some path. */
  JsonArray paths(String... home) {
    JsonArray paths = new JsonArray();
    for (String key : bytes.keySet()) {
      JsonArray path = Messages.array(home);
      path.add(key);
      paths.add(path);
    }
    return paths;
  }

  List<byte[]> buffers() {
    return List.copyOf(bytes.values());
  }
}
