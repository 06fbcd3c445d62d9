package thalweg.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The command line of the installer. */
public final class Command {
  private static final String HELP =
      """
      Usage: java -jar thalweg-kernel.jar COMMAND [WHERE] [OPTION…]

        install           install the kernel for Jupyter, with the Java that runs this (a JDK 17 or newer)
        uninstall         remove it
        --list            say where Jupyter finds it, under all its names
        --help            show this

      WHERE is one of
        --user            for you alone (default)
        --sys-prefix      into the Python environment that is active
        --prefix DIR      into DIR/share/jupyter/kernels; DIR must exist

      Options of install and uninstall:
        --name NAME       what notebooks call the kernel; several may be installed side by side (default thalweg)
      Options of install:
        --display-name TEXT
                          what people choose it by (default 'Java (Thalweg)', or 'Java (NAME)')
        --heap SIZE       the most memory its objects may take, such as 512m or 2g (default: a quarter of
                          the machine's)
        --java-options "OPTION OPTION…"
                          more options of its JVM, such as "-Dkey=value --add-exports=java.base/sun.nio.ch=ALL-UNNAMED";
                          put quotation marks around one that has spaces in it. They are tried before they are
                          installed.

      Options for one start of Jupyter: JDK_JAVA_OPTIONS=-Xmx2g, or any others, in its environment.

      Jupyter itself starts the kernel with the path of a connection file as the only argument.
      """;

  private static final Set<String> OF_INSTALL =
      Set.of("--name", "--display-name", "--heap", "--java-options");
  private static final Set<String> OF_UNINSTALL = Set.of("--name");

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
        case "install" -> install(new Arguments(options, OF_INSTALL));
        case "uninstall" -> uninstall(new Arguments(options, OF_UNINSTALL));
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

  private static void install(Arguments arguments) throws IOException {
    KernelSpec kernel = arguments.kernel();
    Installer.Installed installed = Installer.install(kernel, arguments.kernels());
    System.out.println("Installed the kernel '" + kernel.title() + "' in " + installed.folder());
    installed
        .problem()
        .ifPresent(
            why ->
                System.err.println(
                    "thalweg: it works, but starts slower than it could: it has no archive of classes, because "
                        + why
                        + "; install again when that is mended (is the disk full?)"));
  }

  private static void uninstall(Arguments arguments) throws IOException {
    KernelSpec kernel = arguments.kernel();
    Path kernels = arguments.kernels();
    boolean removed = Installer.uninstall(kernel, kernels);
    System.out.println(
        removed
            ? "Removed the kernel from " + kernels
            : "There was no kernel to remove in " + kernels);
  }

  private static void list(List<String> options) throws IOException {
    if (!options.isEmpty())
      throw new IllegalArgumentException(
          "--list takes no option but was given " + String.join(" ", options));
    List<Path> found = Place.installed();
    if (found.isEmpty()) System.out.println("not installed");
    found.forEach(System.out::println);
  }
}
