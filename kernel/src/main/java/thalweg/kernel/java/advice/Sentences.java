package thalweg.kernel.java.advice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Sentences by key, from a file beside this class. */
final class Sentences {
  private final Properties sentences = new Properties();

  Sentences(String file) {
    try (BufferedReader in = open(file)) {
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file beside this class, without those that are empty or comments. */
  static List<String> lines(String file) {
    try (BufferedReader in = open(file)) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String file) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8));
  }

  /** The sentence of a key. */
  Optional<String> of(String key) {
    return Optional.ofNullable(sentences.getProperty(key));
  }

  /** The sentence of the longest key that a longer one begins with. */
  Optional<String> ofBeginning(String longer) {
    return sentences.stringPropertyNames().stream()
        .filter(longer::startsWith)
        .max(Comparator.comparingInt(String::length))
        .flatMap(this::of);
  }
}
