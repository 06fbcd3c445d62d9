package thalweg.kernel.java.documentation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** A sentence about each of the classes and methods of Java that students meet first, for a Java without its sources. */
final class Descriptions {
  private static final Properties SENTENCES = read();

  private Descriptions() {}

  private static Properties read() {
    Properties sentences = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Descriptions.class.getResourceAsStream("java.properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /** The sentence about an element, the same for all overloads of a method; empty if there is none. */
  static String of(DocumentedElement element) {
    if (element.archive() == null) return "";
    String home = element.source().replaceFirst("^[\\w.]+/", "").replaceFirst("\\w+\\.java$", "");
    String name = element.key().replaceFirst("\\(.*", "");
    return SENTENCES.getProperty(home.replace('/', '.') + name, "");
  }
}
