package thalweg.experiments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;

/**
 * What one run of an experiment assumes: named values, in the order given. A value is a number, a whole number, a text or
 * true or false.
 *
 * <pre>{@code
 * Setting base = Setting.of("η", 0.1).with("width", 64).with("rule", "Adam");
 * base.number("η");                      // 0.1
 * base.varying("width", 16, 256);        // two settings, each different from the base in one value
 * }</pre>
 *
 * @param values by name; whole numbers as {@code Long}, other numbers as {@code Double}
 */
public record Setting(Map<String, Object> values) {

  /** Copies the values and checks each; two settings are equal if their values are, in whatever order. */
  public Setting {
    Check.atLeast("the number of values in a setting", values.size(), 1);
    Map<String, Object> checked = new LinkedHashMap<>();
    values.forEach((name, value) -> checked.put(name(name), value(name, value)));
    values = Collections.unmodifiableMap(checked);
  }

  /** A setting of one value. */
  public static Setting of(String name, Object value) {
    return new Setting(Collections.singletonMap(name, value));
  }

  /**
   * The same setting with one more value, or with another one in its place: 1 in the place of 0.5 is 1.0, so that one number is not
   * two settings.
   */
  public Setting with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, values.get(name) instanceof Double ? asDouble(value) : value);
    return new Setting(more);
  }

  /** A whole number as a double, if one holds it. */
  private static Object asDouble(Object value) {
    boolean whole = value instanceof Integer || value instanceof Long;
    return whole && (long) ((Number) value).doubleValue() == ((Number) value).longValue()
        ? (Object) ((Number) value).doubleValue()
        : value;
  }

  /** One setting for each of the other values, and nothing else changed. */
  public List<Setting> varying(String name, Object... others) {
    get(name);
    return Arrays.stream(others).map(value -> with(name, value)).toList();
  }

  /** A number, whole or not. */
  public double number(String name) {
    if (get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw refusal(name, "a number");
  }

  /** A whole number. */
  public int integer(String name) {
    if (get(name) instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    throw refusal(name, "a whole number that an int can hold");
  }

  /** A text. */
  public String text(String name) {
    if (get(name) instanceof String text) {
      return text;
    }
    throw refusal(name, "a text");
  }

  /** True or false. */
  public boolean flag(String name) {
    if (get(name) instanceof Boolean flag) {
      return flag;
    }
    throw refusal(name, "true or false");
  }

  /** The value of a name. */
  Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the setting has no value '%s'; it has %s"
              .formatted(name, String.join(", ", values.keySet())));
    }
    return value;
  }

  /** The names whose values differ, or that only one of both has. */
  Set<String> differences(Setting other) {
    Set<String> names = new LinkedHashSet<>(values.keySet());
    names.addAll(other.values.keySet());
    names.removeIf(
        name -> values.containsKey(name) && values.get(name).equals(other.values.get(name)));
    return names;
  }

  /** Some of the values as {@code name = value}, such as what tells two settings apart. */
  String only(Set<String> names) {
    return values.entrySet().stream()
        .filter(entry -> names.contains(entry.getKey()))
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** As JSON with sorted names, so that equal settings have equal texts. */
  String toJson() {
    JsonObject json = new JsonObject();
    new TreeMap<>(values)
        .forEach(
            (name, value) ->
                json.add(
                    name,
                    value instanceof Number number
                        ? new JsonPrimitive(number)
                        : value instanceof Boolean flag
                            ? new JsonPrimitive(flag)
                            : new JsonPrimitive((String) value)));
    return json.toString();
  }

  /**
   * Of such a text.
   *
   * @throws IllegalArgumentException if the text is no such JSON
   */
  static Setting ofJson(String text) {
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      JsonParser.parseString(text)
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> values.put(entry.getKey(), ofJson(entry.getValue())));
      return new Setting(values);
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      throw new IllegalArgumentException("not a setting: " + text, e);
    }
  }

  private static Object ofJson(JsonElement element) {
    JsonPrimitive value = element.getAsJsonPrimitive();
    if (!value.isNumber()) {
      return value.isBoolean() ? (Object) value.getAsBoolean() : value.getAsString();
    }
    boolean whole = value.getAsString().chars().allMatch(c -> c == '-' || Character.isDigit(c));
    return whole ? (Object) value.getAsLong() : (Object) value.getAsDouble();
  }

  private static String name(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a value must not be blank");
    }
    return name;
  }

  /** The value as it is kept: whole numbers as long, other numbers as double. */
  static Object value(String name, @Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      return Check.finite(name, ((Number) value).doubleValue());
    }
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    throw new IllegalArgumentException(
        "%s must be a number, a text, or true or false but was %s; a setting is kept as text, so give the name of the choice and make the object in the measurement"
            .formatted(name, value == null ? "null" : value.getClass().getSimpleName()));
  }

  private IllegalArgumentException refusal(String name, String wanted) {
    return new IllegalArgumentException(
        "%s must be %s but was %s".formatted(name, wanted, values.get(name)));
  }

  /** {@code η = 0.1, rule = Adam}. */
  @Override
  public String toString() {
    return only(values.keySet());
  }
}
