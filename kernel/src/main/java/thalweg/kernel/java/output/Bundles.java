package thalweg.kernel.java.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import thalweg.kernel.interpreter.Bundle;

/** From the IJava line's display data to the protocol's. */
public final class Bundles {
  // A null in a chart's specification means something: no axis, no title.
  private static final Gson GSON = new GsonBuilder().serializeNulls().create();

  private Bundles() {}

  /** The same in the form of the protocol. */
  public static Bundle of(DisplayData display) {
    JsonObject tree = GSON.toJsonTree(display, DisplayData.class).getAsJsonObject();
    JsonObject data = child(tree, "data");
    for (Map.Entry<String, JsonElement> form : data.entrySet()) {
      if (isJson(form.getKey())) form.setValue(parsed(form.getValue()));
    }
    return new Bundle(data, child(tree, "metadata"), child(tree, "transient"));
  }

  private static JsonObject child(JsonObject tree, String name) {
    return tree.get(name) instanceof JsonObject child ? child : new JsonObject();
  }

  private static boolean isJson(String mime) {
    return mime.equals("application/json") || mime.endsWith("+json");
  }

  /** JSON forms are often given as text; the protocol wants the tree. Text that is no JSON stays text. */
  private static JsonElement parsed(JsonElement form) {
    if (!form.isJsonPrimitive() || !form.getAsJsonPrimitive().isString()) return form;
    try {
      return JsonParser.parseString(form.getAsString());
    } catch (JsonParseException e) {
      return form;
    }
  }
}
