package thalweg.kernel.interpreter;

import com.google.gson.JsonObject;

/**
 * One value in several forms: a front end shows the richest it can.
 *
 * @param data MIME type to content; text/plain is always there
 * @param metadata MIME type to hints such as width and height
 * @param info Jupyter's {@code transient} object: {@code display_id} of a display that may be updated
 */
public record Bundle(JsonObject data, JsonObject metadata, JsonObject info) {

  /** A bundle of plain text alone. */
  public static Bundle text(String text) {
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", text);
    return new Bundle(data, new JsonObject(), new JsonObject());
  }
}
