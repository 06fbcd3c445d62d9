package thalweg.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line of the installer. */
public final class Command {
  private static final String HELP =
      """
      Usage: java -jar thalweg-kernel.jar COMMAND [WHERE]

        install WHERE     install the kernel for Jupyter, with the Java that runs this (a JDK 17 or newer)
        uninstall WHERE   remove it
        --list            say where Jupyter finds it
        --help            show this

      WHERE is one of
        --user            for you alone (default)
        --sys-prefix      into the Python environment that is active
        --prefix DIR      into DIR/share/jupyter/kernels/thalweg; DIR must exist

      Jupyter itself starts the kernel with the path of a connection file as the only argument.
      """;

  private Command() {}

  /**
   * Does what the arguments say and returns the exit status: 0 done, 1 failed, 2 not understood.
   *
   * @param arguments without the program's name
   */
  public static int run(List<String> arguments) {
    boolean help = arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h");
    String command = help ? "--help" : arguments.get(0);
    List<String> options = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    try {
      switch (command) {
        case "install" -> install(where(options));
        case "uninstall" -> uninstall(where(options));
        case "--list" -> list(options);
        case "--help" -> System.out.print(HELP);
        default ->
            throw new IllegalArgumentException(
                "the first argument must be install, uninstall, --list, --help or a connection file that exists, but was "
                    + command);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println("thalweg: " + e.getMessage() + "; see --help");
      return 2;
    } catch (IOException e) {
      System.err.println("thalweg: " + command + " failed: " + Problem.of(e));
      return 1;
    }
  }

  private static void install(Path kernels) throws IOException {
    Installer.Installed installed = Installer.install(kernels);
    System.out.println("Installed the kernel 'Java (Thalweg)' in " + installed.folder());
    installed
        .problem()
        .ifPresent(
            why ->
                System.err.println(
                    "thalweg: it works, but starts slower than it could: it has no archive of classes, because "
                        + why
                        + "; install again when that is mended (is the disk full?)"));
  }

  private static void uninstall(Path kernels) throws IOException {
    boolean removed = Installer.uninstall(kernels);
    System.out.println(
        removed
            ? "Removed the kernel from " + kernels
            : "There was no kernel to remove in " + kernels);
  }

  private static void list(List<String> options) throws IOException {
    if (!options.isEmpty())
      throw new IllegalArgumentException(
          "--list takes no option but was given " + String.join(" ", options));
    List<Path> found =
        Place.all().stream()
            .map(kernels -> kernels.resolve(KernelSpec.NAME))
            .filter(folder -> Files.exists(folder.resolve(KernelSpec.FILE)))
            .toList();
    if (found.isEmpty()) System.out.println("not installed");
    found.forEach(System.out::println);
  }

  private static Path where(List<String> options) throws IOException {
    if (options.isEmpty() || options.equals(List.of("--user"))) return Place.ofUser();
    if (options.equals(List.of("--sys-prefix"))) return Place.ofPython();
    if (options.size() == 2 && options.get(0).equals("--prefix"))
      return Place.ofPrefix(existing(options.get(1)));
    throw new IllegalArgumentException(
        "WHERE must be --user, --sys-prefix or --prefix DIR, but was " + String.join(" ", options));
  }

  /** A prefix with a typing error would take the kernel to where Jupyter never looks. */
  private static Path existing(String prefix) {
    Path folder = Path.of(prefix);
    if (!prefix.isBlank() && Files.isDirectory(folder)) return folder;
    throw new IllegalArgumentException(
        "the DIR of --prefix must be a folder that exists, but was "
            + (prefix.isBlank() ? "empty" : folder.toAbsolutePath()));
  }
}
