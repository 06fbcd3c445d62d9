package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Makes JSON. */
final class Bodies {
  private Bodies() {}

  /** An object with members: name, value, name, value, … */
  static JsonObject of(Object... members) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < members.length; i += 2)
      object.add((String) members[i], value(members[i + 1]));
    return object;
  }

  private static JsonElement value(Object value) {
    JsonObject holder = new JsonObject();
    if (value instanceof JsonElement json) return json;
    if (value instanceof Boolean flag) holder.addProperty("", flag);
    else if (value instanceof Number number) holder.addProperty("", number);
    else holder.addProperty("", String.valueOf(value));
    return holder.get("");
  }

  /** An array of what is made of each item. */
  static <T> JsonArray all(List<T> items, Function<T, JsonElement> one) {
    JsonArray array = new JsonArray();
    for (T item : items) array.add(one.apply(item));
    return array;
  }
}
