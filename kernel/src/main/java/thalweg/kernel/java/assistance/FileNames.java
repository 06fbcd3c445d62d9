package thalweg.kernel.java.assistance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The files and folders that a path could name which is being written. */
final class FileNames {
  private static final int SHOWN = 200;

  private FileNames() {}

  /** The folder of a path that is being written, with its slash; empty if there is none. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * What the last word of a path could be, folders with a slash; names that begin with a dot only after a dot.
   *
   * @param folders where the folder of a path is
   */
  static List<String> of(String path, Function<String, Path> folders) {
    String folder = folder(path);
    String typed = path.substring(folder.length());
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.apply(folder))) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        boolean offered =
            name.startsWith(typed) && (!name.startsWith(".") || typed.startsWith("."));
        if (offered) names.add(Files.isDirectory(file) ? name + "/" : name);
      }
    } catch (IOException | InvalidPathException e) {
      return List.of(); // no such folder, or none that may be read
    }
    return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).limit(SHOWN).toList();
  }
}
