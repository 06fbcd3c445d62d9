package thalweg.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON of a {@link FittedPreparation}, whose Javadoc describes it.
 *
 * <p>A record is an object of its components by name, so a step needs no code here. Reading is strict, where Gson's own would
 * put null or 0 for what is not there.
 */
final class PreparationFile {

  private static final String FORMAT = "thalweg preparation 1";
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .create();

  private PreparationFile() {}

  static String write(Learned learned) {
    JsonObject file = new JsonObject();
    file.addProperty("format", FORMAT);
    GSON.toJsonTree(learned).getAsJsonObject().asMap().forEach(file::add);
    JsonArray steps = new JsonArray();
    for (FittedStep step : learned.steps()) {
      JsonObject written = new JsonObject();
      written.addProperty("step", step.getClass().getSimpleName());
      GSON.toJsonTree(step).getAsJsonObject().asMap().forEach(written::add);
      steps.add(written);
    }
    file.add("steps", steps);
    return GSON.toJson(file) + "\n";
  }

  /**
   * What a file holds.
   *
   * @param name the file's name, for the error
   */
  static Learned read(String name, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      JsonElement file = GSON.fromJson(text, JsonElement.class);
      if (!(file instanceof JsonObject object) || !has(object, "format", FORMAT)) {
        throw new IllegalArgumentException("it does not say \"format\": \"" + FORMAT + "\"");
      }
      object.remove("format");
      return record(Learned.class, object, "the file");
    } catch (IllegalArgumentException | JsonParseException | CharacterCodingException e) {
      throw new IllegalArgumentException(
          "%s is no preparation this version can read: %s; save it again"
              .formatted(name, reason(e)),
          e);
    }
  }

  /** Gson puts the reason into the first line of its cause. */
  private static String reason(Exception e) {
    Throwable cause = e instanceof JsonParseException && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("it is no text");
  }

  private static boolean has(JsonObject object, String key, String value) {
    return new JsonPrimitive(value).equals(object.get(key));
  }

  private static Object value(Type type, JsonElement json, String path) {
    if (type instanceof ParameterizedType list && json instanceof JsonArray array) {
      List<Object> items = new ArrayList<>();
      for (JsonElement item : array) {
        items.add(value(list.getActualTypeArguments()[0], item, path + "[" + items.size() + "]"));
      }
      return items;
    }
    if (type instanceof Class<?> kind) {
      if (kind == FittedStep.class && json instanceof JsonObject object) {
        return step(object, path);
      }
      if (kind.isRecord() && json instanceof JsonObject object) {
        return record(kind, object, path);
      }
      if (json instanceof JsonPrimitive primitive) {
        if (primitive.isString() && kind == String.class) {
          return primitive.getAsString();
        }
        if (primitive.isString() && kind.isEnum()) {
          return constant(kind, primitive.getAsString(), path);
        }
        if (primitive.isNumber() && (kind == double.class || kind == Double.class)) {
          return primitive.getAsDouble();
        }
        if (primitive.isNumber() && kind == int.class) {
          return Integer.parseInt(primitive.getAsString());
        }
      }
    }
    throw new IllegalArgumentException(
        "%s must be %s but is %s".formatted(path, words(type), json));
  }

  private static String words(Type type) {
    if (type instanceof ParameterizedType) {
      return "a list";
    }
    Class<?> kind = (Class<?>) type;
    boolean text = kind == String.class || kind.isEnum();
    return text ? "a text" : kind.isPrimitive() || kind == Double.class ? "a number" : "an object";
  }

  private static Object step(JsonObject json, String path) {
    for (Class<?> kind : FittedStep.class.getPermittedSubclasses()) {
      if (has(json, "step", kind.getSimpleName())) {
        json.remove("step");
        return record(kind, json, path);
      }
    }
    throw new IllegalArgumentException(
        "%s has \"step\": %s, which is none of %s"
            .formatted(
                path,
                json.get("step"),
                Stream.of(FittedStep.class.getPermittedSubclasses())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", "))));
  }

  private static Object constant(Class<?> kind, String name, String path) {
    for (Object constant : kind.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("%s is unknown: '%s'".formatted(path, name));
  }

  private static <R> R record(Class<R> type, JsonObject json, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> names =
        Arrays.stream(components)
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!names.equals(json.keySet())) {
      throw new IllegalArgumentException(
          "%s must have %s but has %s".formatted(path, names, json.keySet()));
    }
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType(), json.get(name), path + "." + name);
    }
    return create(type, types, values);
  }

  private static <R> R create(Class<R> type, Class<?>[] types, Object[] values) {
    try {
      Constructor<R> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " is no record", e);
    }
  }
}
