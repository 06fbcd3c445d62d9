package thalweg.kernel.java.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences about Java's own classes. */
class DescriptionsTest {

  static Stream<String> names() throws Exception {
    Properties sentences = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Descriptions.class.getResourceAsStream("java.properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(in);
    }
    return sentences.stringPropertyNames().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySentenceIsAboutSomethingThatIsDeclaredThere(String name) throws Exception {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    if (Character.isUpperCase(last.charAt(0))) {
      assertThat(type(name)).isNotNull();
      return;
    }
    Class<?> type = type(name.substring(0, dot));
    assertThat(
            Stream.of(type.getDeclaredMethods(), type.getDeclaredFields()).flatMap(Arrays::stream))
        .extracting(Member::getName)
        .contains(last);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name.equals("java.util.Entry") ? "java.util.Map$Entry" : name);
  }

  @Test
  void aSentenceIsFoundByThePlaceInTheSource() {
    Path sources = Path.of("src.zip");
    assertThat(
            Descriptions.of(
                new DocumentedElement(sources, "java.base/java/util/Map.java", "Entry.getKey()")))
        .isEqualTo("The key of the pair.");
    assertThat(
            Descriptions.of(
                new DocumentedElement(
                    sources, "java.base/java/util/List.java", "List.add(int,Object)")))
        .startsWith("Adds an element");
    assertThat(Descriptions.of(new DocumentedElement(sources, "my/List.java", "List.add(int)")))
        .isEmpty();
    assertThat(Descriptions.of(new DocumentedElement(null, "class List {}", "List"))).isEmpty();
  }
}
