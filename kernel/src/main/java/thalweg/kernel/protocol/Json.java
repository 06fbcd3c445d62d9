package thalweg.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;

/** JSON the way the protocol wants it: UTF-8 bytes, nulls written, no HTML escapes. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .create();

  private Json() {}

  /** The bytes of a JSON value. */
  public static byte[] bytes(JsonElement value) {
    return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The object written in some bytes.
   *
   * @throws com.google.gson.JsonParseException if they hold no JSON
   * @throws IllegalStateException if they hold JSON that is not an object
   */
  public static JsonObject object(byte[] bytes) {
    return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  /** A string member, or {@code otherwise} if it is missing, null or not a string. */
  public static String string(JsonObject object, String name, String otherwise) {
    JsonElement member = object.get(name);
    return member != null && member.isJsonPrimitive() ? member.getAsString() : otherwise;
  }

  /** A whole-number member, or {@code otherwise} if it is missing, null or no number. */
  public static int integer(JsonObject object, String name, int otherwise) {
    JsonElement member = object.get(name);
    boolean number =
        member != null && member.isJsonPrimitive() && member.getAsJsonPrimitive().isNumber();
    return number ? member.getAsInt() : otherwise;
  }

  /** A truth value, or {@code otherwise} if it is missing, null or something else. */
  public static boolean flag(JsonObject object, String name, boolean otherwise) {
    JsonElement member = object.get(name);
    boolean flag =
        member != null && member.isJsonPrimitive() && member.getAsJsonPrimitive().isBoolean();
    return flag ? member.getAsBoolean() : otherwise;
  }

  /** An object member, or an empty object if it is missing, null or something else. */
  public static JsonObject child(JsonObject object, String name) {
    JsonElement member = object.get(name);
    return member != null && member.isJsonObject() ? member.getAsJsonObject() : new JsonObject();
  }
}
