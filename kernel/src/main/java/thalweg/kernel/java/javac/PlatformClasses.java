package thalweg.kernel.java.javac;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packages of Java that code may import from, and the names of their classes. */
final class PlatformClasses {
  private static final Map<String, String> MODULES = modules(); // by package
  private static final Map<String, List<String>> CLASSES =
      new ConcurrentHashMap<>(); // listed so far

  private PlatformClasses() {}

  private static Map<String, String> modules() {
    Map<String, String> modules = new HashMap<>();
    for (Module module : ModuleLayer.boot().modules())
      for (ModuleDescriptor.Exports exports : module.getDescriptor().exports())
        if (!exports.isQualified()) modules.put(exports.source(), module.getName());
    return modules;
  }

  static Set<String> packages() {
    return MODULES.keySet();
  }

  /** The simple names of the classes of a package, public or not. */
  static List<String> of(String home) {
    String module = MODULES.get(home);
    return module == null
        ? List.of()
        : CLASSES.computeIfAbsent(home, p -> list(module, p.replace('.', '/')));
  }

  private static List<String> list(String module, String home) {
    Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module, home);
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (name.indexOf('$') < 0) names.add(name.substring(0, name.length() - ".class".length()));
      }
    } catch (IOException e) {
      return List.of(); // nothing to offer
    }
    return names;
  }
}
