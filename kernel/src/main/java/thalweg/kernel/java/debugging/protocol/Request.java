package thalweg.kernel.java.debugging.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of the Debug Adapter Protocol. What is missing or of another kind than it should be counts as not said. */
record Request(JsonObject message) {
  /** The lists in the responses to some commands. */
  private static final Map<String, String> LISTS =
      Map.of(
          "setBreakpoints", "breakpoints",
          "stackTrace", "stackFrames",
          "scopes", "scopes",
          "variables", "variables");

  String command() {
    return text(message, "command");
  }

  /** What to do it with. */
  JsonObject arguments() {
    return child(message, "arguments");
  }

  String text(String name) {
    return text(arguments(), name);
  }

  int number(String name) {
    return number(arguments(), name);
  }

  /** The path of the source it is about. */
  String path() {
    return text(child(arguments(), "source"), "path");
  }

  List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement e : array(name)) if (e.isJsonObject()) objects.add(e.getAsJsonObject());
    return objects;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonElement e : array(name)) if (e.isJsonPrimitive()) texts.add(e.getAsString());
    return texts;
  }

  private JsonArray array(String name) {
    JsonElement array = arguments().get(name);
    return array != null && array.isJsonArray() ? array.getAsJsonArray() : new JsonArray();
  }

  static String text(JsonObject object, String name) {
    JsonElement text = object.get(name);
    return text != null && text.isJsonPrimitive() ? text.getAsString() : "";
  }

  static int number(JsonObject object, String name) {
    JsonElement number = object.get(name);
    boolean isNumber =
        number != null && number.isJsonPrimitive() && number.getAsJsonPrimitive().isNumber();
    return isNumber ? number.getAsInt() : 0;
  }

  private static JsonObject child(JsonObject object, String name) {
    JsonElement child = object.get(name);
    return child != null && child.isJsonObject() ? child.getAsJsonObject() : new JsonObject();
  }

  /** The response that it is done. */
  JsonObject done(JsonObject body) {
    JsonObject response = response(true);
    response.add("body", body);
    return response;
  }

  /** The response that it is not. JupyterLab takes the list from it all the same, if the cell has gone on meanwhile. */
  JsonObject refused(@Nullable String why) {
    JsonObject body = new JsonObject();
    String list = LISTS.get(command());
    if (list != null) body.add(list, new JsonArray());
    JsonObject response = response(false);
    response.addProperty("message", why);
    response.add("body", body);
    return response;
  }

  private JsonObject response(boolean success) {
    JsonObject response = new JsonObject();
    response.addProperty("type", "response");
    response.addProperty("seq", number(message, "seq"));
    response.addProperty("request_seq", number(message, "seq"));
    response.addProperty("command", command());
    response.addProperty("success", success);
    return response;
  }
}
