package thalweg.kernel.java.output;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.TypeNames;

/** Values as JSON; what JSON has no form for, such as dates, is its text, and what is no finite number is null. */
final class JsonForm {
  private static final int DEEPEST = 200;

  private JsonForm() {}

  /** Maps, records and objects with fields become objects; collections and arrays become arrays. */
  static JsonElement of(@Nullable Object value) {
    return of(value, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /**
   * JSON that was given as text.
   *
   * @throws IllegalArgumentException if the text is no JSON
   */
  static JsonElement parsed(String json) {
    try {
      return JsonParser.parseString(json);
    } catch (JsonParseException e) {
      String where =
          String.valueOf(e.getMessage())
              .replaceFirst("(?s).*?( at line \\d+ column \\d+)?( path.*|$)", "$1");
      throw new IllegalArgumentException("the text must be JSON but is not" + where);
    }
  }

  private static JsonElement of(@Nullable Object value, Set<Object> around) {
    if (value == null) return JsonNull.INSTANCE;
    if (value instanceof JsonElement json) return json;
    if (value instanceof Boolean truth) return new JsonPrimitive(truth);
    if (value instanceof Number number) return number(number);
    boolean text =
        !(value instanceof Collection || value instanceof Map || value.getClass().isArray())
            && (value instanceof CharSequence
                || value instanceof Enum
                || TypeNames.isOfJava(value.getClass()));
    if (text) return new JsonPrimitive(value.toString());
    if (!around.add(value) || around.size() > DEEPEST)
      throw new IllegalArgumentException(
          "a value that contains itself, or is nested more than " + DEEPEST + " deep, has no JSON");
    JsonElement held = held(value, around);
    around.remove(value);
    return held;
  }

  private static JsonElement held(Object value, Set<Object> around) {
    JsonArray array = new JsonArray();
    if (value instanceof Collection<?> values) {
      for (Object element : values) array.add(of(element, around));
      return array;
    }
    if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) array.add(of(Array.get(value, i), around));
      return array;
    }
    JsonObject object = new JsonObject();
    if (value instanceof Map<?, ?> map)
      map.forEach((key, element) -> object.add(String.valueOf(key), of(element, around)));
    else addFields(value, object, around);
    return object;
  }

  private static JsonElement number(Number number) {
    boolean exact = number instanceof BigDecimal || number instanceof BigInteger;
    if (!exact && !Double.isFinite(number.doubleValue())) return JsonNull.INSTANCE;
    return new JsonPrimitive(
        TypeNames.isOfJava(number.getClass()) ? number : (Number) number.doubleValue());
  }

  private static void addFields(Object value, JsonObject object, Set<Object> around) {
    for (Class<?> type = value.getClass(); !TypeNames.isOfJava(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
        try {
          field.setAccessible(true);
          object.add(field.getName(), of(field.get(value), around));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
