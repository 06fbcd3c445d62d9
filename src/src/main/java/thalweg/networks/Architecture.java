package thalweg.networks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thalweg.math.Shape;

/**
 * A network as JSON, {@code {"input": [64], "layers": [{"type": "Dense", "outputs": 32}, {"type": "Relu"}]}}: each layer is a record,
 * so its type and its components say all.
 */
final class Architecture {
  private static final List<Class<? extends Layer>> KNOWN =
      List.of(
          AveragePool.class,
          BatchNorm.class,
          Convolution.class,
          Dense.class,
          Dropout.class,
          Elu.class,
          Flatten.class,
          Gelu.class,
          LayerNorm.class,
          LeakyRelu.class,
          MaxPool.class,
          Relu.class,
          Residual.class,
          Sequence.class,
          Sigmoid.class,
          Silu.class,
          Softplus.class,
          Tanh.class);

  private final Map<String, Class<? extends Layer>> types = new LinkedHashMap<>();

  /** That knows the library's layers and some more. */
  Architecture(List<Class<? extends Layer>> more) {
    KNOWN.forEach(type -> types.put(type.getSimpleName(), type));
    more.forEach(type -> types.put(type.getSimpleName(), type));
  }

  static JsonObject write(Network network) {
    JsonObject json = new JsonObject();
    JsonArray input = new JsonArray();
    network.input().sizes().forEach(input::add);
    json.add("input", input);
    json.add("layers", layers(network.layers()));
    return json;
  }

  private static JsonArray layers(Sequence sequence) {
    JsonArray layers = new JsonArray();
    sequence.layers().forEach(layer -> layers.add(write(layer)));
    return layers;
  }

  private static JsonObject write(Layer layer) {
    JsonObject json = new JsonObject();
    json.addProperty("type", layer.getClass().getSimpleName());
    if (!layer.getClass().isRecord()) {
      throw new IllegalArgumentException(
          "%s must be a record to be saved: its components are what is written down"
              .formatted(layer.getClass().getName()));
    }
    for (RecordComponent component : layer.getClass().getRecordComponents()) {
      json.add(component.getName(), value(layer, component));
    }
    return json;
  }

  private static JsonElement value(Layer layer, RecordComponent component) {
    Object value;
    try {
      component.getAccessor().setAccessible(true);
      value = component.getAccessor().invoke(layer);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "cannot read %s of %s".formatted(component.getName(), layer), e);
    }
    if (value instanceof Sequence inner) {
      return layers(inner);
    }
    if (value instanceof List<?> list && list.stream().allMatch(Layer.class::isInstance)) {
      return layers(new Sequence(list.stream().map(Layer.class::cast).toList()));
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    throw new IllegalArgumentException(
        "%s cannot be saved: its %s is neither a number nor layers"
            .formatted(layer, component.getName()));
  }

  Network read(JsonObject json) {
    int[] sizes =
        member(json, "input").getAsJsonArray().asList().stream()
            .mapToInt(JsonElement::getAsInt)
            .toArray();
    return new Network(Shape.of(sizes), sequence(member(json, "layers")));
  }

  private Sequence sequence(JsonElement json) {
    List<Layer> layers = new ArrayList<>();
    json.getAsJsonArray().forEach(each -> layers.add(layer(each.getAsJsonObject())));
    return new Sequence(layers);
  }

  private Layer layer(JsonObject json) {
    String name = member(json, "type").getAsString();
    Class<? extends Layer> type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "layer type %s is none of %s; name the classes of your own layers: network(List.of(MyLayer.class))"
              .formatted(name, types.keySet()));
    }
    RecordComponent[] components = type.getRecordComponents();
    requireSame(name, components, json.keySet());
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(each -> argument(each, json)).toArray();
    try {
      var constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "layer %s: %s".formatted(json, String.valueOf(e.getTargetException().getMessage())), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("layer %s cannot be made".formatted(json), e);
    }
  }

  private static void requireSame(String name, RecordComponent[] components, Set<String> members) {
    List<String> expected = new ArrayList<>(List.of("type"));
    Arrays.stream(components).forEach(each -> expected.add(each.getName()));
    if (!members.equals(Set.copyOf(expected))) {
      throw new IllegalArgumentException(
          "layer %s must have %s but has %s".formatted(name, expected, members));
    }
  }

  private Object argument(RecordComponent component, JsonObject json) {
    JsonElement value = member(json, component.getName());
    Class<?> type = component.getType();
    if (type == int.class) {
      return value.getAsBigDecimal().intValueExact();
    }
    if (type == double.class) {
      return value.getAsDouble();
    }
    return type == Sequence.class ? sequence(value) : sequence(value).layers();
  }

  private static JsonElement member(JsonObject json, String name) {
    JsonElement member = json.get(name);
    if (member == null) {
      throw new IllegalArgumentException("the architecture has no " + name);
    }
    return member;
  }
}
