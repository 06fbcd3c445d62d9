package thalweg.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options after {@code install} or {@code uninstall} on the command line, each at most once. */
final class Arguments {
  private static final String NAME = "thalweg";
  private static final Set<String> PLACES = Set.of("--user", "--sys-prefix", "--prefix");
  private static final Set<String> WITHOUT_VALUE = Set.of("--user", "--sys-prefix");

  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * Reads the words.
   *
   * @param known the options there are beside those of the place
   * @throws IllegalArgumentException if one is not known, lacks its value or comes twice
   */
  Arguments(List<String> words, Set<String> known) {
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String[] parts = rest.next().split("=", 2); // --name=my-java, too
      String option = parts[0];
      if (!PLACES.contains(option) && !known.contains(option))
        throw new IllegalArgumentException(
            "WHERE must be --user, --sys-prefix or --prefix DIR, and an option one of "
                + String.join(", ", known.stream().sorted().toList())
                + ", but one was "
                + String.join("=", parts));
      String value = "";
      if (WITHOUT_VALUE.contains(option)) {
        if (parts.length > 1)
          throw new IllegalArgumentException(option + " takes no value but was given " + parts[1]);
      } else if (parts.length > 1) {
        value = parts[1];
      } else if (rest.hasNext()) {
        value = rest.next();
      } else {
        throw new IllegalArgumentException(
            "an option must be followed by its value, but nothing follows " + option);
      }
      if (given.putIfAbsent(option, value) != null)
        throw new IllegalArgumentException(
            "an option must be given once, but given twice was " + option);
    }
    List<String> places = new ArrayList<>(given.keySet());
    places.retainAll(PLACES);
    if (places.size() > 1)
      throw new IllegalArgumentException(
          "WHERE must be one place, but was " + String.join(" and ", places));
  }

  /** The folder that holds kernels. */
  Path kernels() throws IOException {
    if (given.containsKey("--sys-prefix")) return Place.ofPython();
    String prefix = given.get("--prefix");
    return prefix == null ? Place.ofUser() : Place.ofPrefix(existing(prefix));
  }

  /** A prefix with a typing error would take the kernel to where Jupyter never looks. */
  private static Path existing(String prefix) {
    Path folder = Path.of(prefix);
    if (!prefix.isBlank() && Files.isDirectory(folder)) return folder;
    throw new IllegalArgumentException(
        "the DIR of --prefix must be a folder that exists, but was "
            + (prefix.isBlank() ? "empty" : folder.toAbsolutePath()));
  }

  /** The kernel that is meant. */
  KernelSpec kernel() {
    String name = given.getOrDefault("--name", NAME);
    if (!name.matches("[a-z0-9][a-z0-9._-]*"))
      throw new IllegalArgumentException(
          "the NAME of --name must be of lower-case letters, digits, '-', '_' and '.', but was "
              + (name.isEmpty() ? "empty" : name));
    String title =
        given.getOrDefault(
            "--display-name", name.equals(NAME) ? "Java (Thalweg)" : "Java (" + name + ")");
    if (title.isBlank())
      throw new IllegalArgumentException(
          "the TEXT of --display-name must be what people can choose, but was empty");
    List<String> options = new ArrayList<>();
    @Nullable String heap = given.get("--heap");
    if (heap != null) options.add(JavaOptions.heap(heap));
    options.addAll(JavaOptions.split(given.getOrDefault("--java-options", "")));
    return new KernelSpec(name, title, options);
  }
}
