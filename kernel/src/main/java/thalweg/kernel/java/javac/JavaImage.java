package thalweg.kernel.java.javac;

import org.jspecify.annotations.Nullable;

/** The image in which a JDK keeps its own classes. */
final class JavaImage {
  private static final String MODULES = "/modules/"; // followed by the module

  private JavaImage() {}

  /** The name of the class in a file of the image, as javac's own file manager finds it by a regular expression each time; null elsewhere. */
  static @Nullable String binaryName(String path) {
    if (!path.startsWith(MODULES)) return null;
    int module = path.indexOf('/', MODULES.length());
    return path.substring(module + 1, path.length() - ".class".length()).replace('/', '.');
  }
}
