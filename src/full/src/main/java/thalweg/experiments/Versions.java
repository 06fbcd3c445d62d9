package thalweg.experiments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What computes: two machines with equal versions give equal bits. */
final class Versions {
  private Versions() {}

  /**
   * The version of Java, the kind of processor and whether the Vector API is there: Java's elementary functions may differ in the last place between
   * versions and processors, and sums taken by vectors are added in another order.
   */
  static String java() {
    boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return "%s %s%s"
        .formatted(
            Runtime.version(), System.getProperty("os.arch"), vectors ? " with vectors" : "");
  }

  /** The version of the library, which the build writes into a file beside this class. */
  static String thalweg() {
    Properties version = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("version.properties")) {
      if (file == null) {
        return "unknown";
      }
      version.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return version.getProperty("version", "unknown");
  }
}
