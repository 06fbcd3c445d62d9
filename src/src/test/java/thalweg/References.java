package thalweg;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;

/**
 * Numbers computed by other libraries, whose names and versions each file carries.
 *
 * <p>They come from the folder named by the system property {@code reference} (a relative one as seen from
 * where Maven was called), by default from the copy in the test resources, which also serves for a file that the
 * folder lacks. Further cases of the same form are run by {@code mvn -pl src test -Dtest='*Reference*'
 * -Dreference=DIR}.
 */
public final class References {

  private static final List<String> FILES =
      List.of(
          "optimizers.json",
          "schedules.json",
          "losses.json",
          "fits.json",
          "models.json",
          "guarantees.json",
          "networks.json",
          "paths.json");
  private static final double RELATIVE = 1e-12;

  private References() {}

  /** The whole of one file, such as {@code schedules.json}. */
  public static JsonObject read(String file) {
    String folder = System.getProperty("reference");
    String base = System.getProperty("called.from", "");
    return read(file, folder == null ? null : Path.of(base).resolve(folder));
  }

  static JsonObject read(String file, @Nullable Path folder) {
    try (Reader reader = new InputStreamReader(open(file, folder), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new AssertionError("cannot read the reference " + file + ": " + e, e);
    }
  }

  private static InputStream open(String file, @Nullable Path folder) throws IOException {
    if (folder != null) {
      assertThat(FILES)
          .as("-Dreference must name a folder with at least one of these files but was %s", folder)
          .anyMatch(name -> Files.exists(folder.resolve(name)));
      if (Files.exists(folder.resolve(file))) {
        return Files.newInputStream(folder.resolve(file));
      }
    }
    return Objects.requireNonNull(References.class.getResourceAsStream("/reference/" + file), file);
  }

  /**
   * The cases of one file, each under a name that tells it from the others.
   *
   * @param kind the member that names what a case is about, such as {@code schedule}; a file may hold cases of several
   *     kinds, and those without this member are left to other tests
   */
  public static Stream<Named<JsonObject>> cases(String file, String kind) {
    List<Named<JsonObject>> cases = new ArrayList<>();
    for (JsonElement element : read(file).getAsJsonArray("cases")) {
      JsonObject one = element.getAsJsonObject();
      if (!one.has(kind)) {
        continue;
      }
      String name = "case %d: %s".formatted(cases.size(), one.get(kind).getAsString());
      cases.add(
          Named.of(one.has("settings") ? name + " " + brief(one.get("settings")) : name, one));
    }
    assertThat(cases).as("cases of %s", file).isNotEmpty();
    return cases.stream();
  }

  private static String brief(JsonElement settings) {
    String all = settings.toString();
    return all.length() <= 120 ? all : all.substring(0, 120) + "…";
  }

  /** A JSON array of numbers. */
  public static double[] numbers(JsonElement element) {
    JsonArray array = element.getAsJsonArray();
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).getAsDouble();
    }
    return numbers;
  }

  /** Fails unless the number is the reference's to a relative difference of 1e-12. */
  public static void assertEqual(double actual, double expected, String what) {
    assertThat(actual)
        .as(what)
        .satisfies(a -> assertThat(relativeDifference(a, expected)).isLessThan(RELATIVE));
  }

  /** \(|a-e|/|e|\), and 0 for equal numbers. */
  private static double relativeDifference(double actual, double expected) {
    return actual == expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  }
}
