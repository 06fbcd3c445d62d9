package thalweg.samples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/** Numbers computed by scikit-learn; {@code make_reference.py} beside them says how. */
final class Reference {

  private static final Properties NUMBERS = load();

  private Reference() {}

  static String[] texts(String key) {
    return Objects.requireNonNull(NUMBERS.getProperty(key), key).split(",");
  }

  static double[] numbers(String key) {
    return Arrays.stream(texts(key)).mapToDouble(Double::parseDouble).toArray();
  }

  static int[] rows(String key) {
    return Arrays.stream(texts(key)).mapToInt(Integer::parseInt).toArray();
  }

  private static Properties load() {
    Properties numbers = new Properties();
    var file = Objects.requireNonNull(Reference.class.getResourceAsStream("reference.properties"));
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      numbers.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return numbers;
  }
}
