package thalweg.kernel.java;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An entry of {@code wrong-cells.txt}: cells in a row, and what the last one is answered.
 *
 * @param name what is wrong
 * @param cells the code of each; all but the last only set the scene
 * @param expected errors, warnings and hints, a line each; … stands for anything
 */
record WrongCell(String name, List<String> cells, List<String> expected) {

  static List<WrongCell> all() throws IOException {
    List<WrongCell> all = new ArrayList<>();
    for (String entry : text().split("(?m)^=== ")) {
      String[] parts = entry.split("(?m)^>>>\n");
      if (parts.length != 2) continue; // what is above the first
      int code = parts[0].indexOf('\n') + 1;
      List<String> cells = List.of(parts[0].substring(code).split("(?m)^---\n"));
      List<String> expected =
          parts[1].lines().filter(l -> !l.isBlank() && !l.startsWith("###")).toList();
      all.add(
          new WrongCell(
              parts[0].substring(0, code - 1),
              cells.stream().map(String::stripTrailing).toList(),
              expected));
    }
    return all;
  }

  private static String text() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(WrongCell.class.getResourceAsStream("advice/wrong-cells.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Whether one of the cells has an import. */
  boolean importsSomething() {
    return cells.stream().anyMatch(c -> c.contains("import"));
  }

  @Override
  public String toString() {
    return name;
  }
}
