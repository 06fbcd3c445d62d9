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

        install WHERE     install the kernel for Jupyter
        uninstall WHERE   remove it
        --list            say where it is installed
        --help            show this

      WHERE is one of
        --user            for you alone (default)
        --sys-prefix      into the Python environment that is active
        --prefix DIR      into DIR/share/jupyter/kernels/thalweg

      Jupyter itself starts the kernel with the path of a connection file as the only argument.
      """;

  private Command() {}

  /**
   * Does what the arguments say and returns the exit status: 0 done, 1 failed, 2 not understood.
   *
   * @param arguments without the program's name
   */
  public static int run(List<String> arguments) {
    String command = arguments.isEmpty() ? "--help" : arguments.get(0);
    try {
      switch (command) {
        case "install" -> {
          Path folder = Installer.install(where(arguments.subList(1, arguments.size())));
          System.out.println("Installed the kernel 'Java (Thalweg)' in " + folder);
        }
        case "uninstall" -> {
          boolean removed = Installer.uninstall(where(arguments.subList(1, arguments.size())));
          System.out.println(removed ? "Removed the kernel." : "There was no kernel to remove.");
        }
        case "--list" -> list();
        case "--help", "-h", "help" -> System.out.print(HELP);
        default -> throw new IllegalArgumentException("unknown command: " + command);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println("thalweg: " + e.getMessage() + "; see --help");
      return 2;
    } catch (IOException e) {
      System.err.println("thalweg: " + command + " failed: " + e);
      return 1;
    }
  }

  private static Path where(List<String> options) throws IOException {
    if (options.isEmpty() || options.equals(List.of("--user"))) return Place.ofUser();
    if (options.equals(List.of("--sys-prefix"))) return Place.ofPython();
    if (options.size() == 2 && options.get(0).equals("--prefix"))
      return Place.ofPrefix(Path.of(options.get(1)));
    throw new IllegalArgumentException(
        "expected --user, --sys-prefix or --prefix DIR but was " + String.join(" ", options));
  }

  private static void list() throws IOException {
    boolean any = false;
    for (Path kernels : List.of(Place.ofUser(), Place.ofPython())) {
      Path folder = kernels.resolve(KernelSpec.NAME);
      if (!Files.exists(folder.resolve("kernel.json"))) continue;
      System.out.println(folder);
      any = true;
    }
    if (!any) System.out.println("not installed");
  }
}
