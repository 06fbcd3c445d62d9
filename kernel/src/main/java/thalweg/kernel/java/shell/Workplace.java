package thalweg.kernel.java.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Where commands and magics work: a folder and environment variables, which the JVM itself cannot change. */
public final class Workplace {
  /** Where the kernel was started; relative paths in Java start there. */
  public static final Path START = Path.of("").toAbsolutePath();

  private final Map<String, String> variables = new ConcurrentSkipListMap<>(System.getenv());
  private volatile Path folder = START;

  /** The folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** A path in the folder; {@code ~} is the home of the user. */
  public Path resolve(String path) {
    String home = System.getProperty("user.home");
    return folder.resolve(path.matches("~(/.*)?") ? home + path.substring(1) : path).normalize();
  }

  /**
   * A file in the folder.
   *
   * @param endings the name may lack one of them
   * @throws NoSuchFileException if there is none
   */
  public Path file(String name, String... endings) throws NoSuchFileException {
    return Stream.concat(Stream.of(""), Stream.of(endings))
        .map(ending -> resolve(name + ending))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () -> new NoSuchFileException(name + (isAbsolute(name) ? "" : " in " + folder)));
  }

  private static boolean isAbsolute(String name) {
    return name.startsWith("~") || Path.of(name).isAbsolute();
  }

  /**
   * Goes to another folder.
   *
   * @throws IOException if there is none
   */
  public void enter(String path) throws IOException {
    Path target = resolve(path);
    if (!Files.isDirectory(target)) throw new NotDirectoryException(target.toString());
    folder = target;
  }

  /** The environment variables. */
  public Map<String, String> variables() {
    return new TreeMap<>(variables);
  }

  /** Sets an environment variable. */
  public void set(String variable, String value) {
    variables.put(variable, value);
  }
}
