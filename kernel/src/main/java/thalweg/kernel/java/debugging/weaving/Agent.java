package thalweg.kernel.java.debugging.weaving;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's permission to change classes, asked for when a debugger first attaches.
 *
 * <p>Java's launcher gives it at each start to a program whose jar names a {@code Launcher-Agent-Class}; this calls what the launcher
 * calls, later. So a kernel that nobody debugs does not even load the library for it.
 */
public final class Agent {
  private static final String LOADER = "sun.instrument.InstrumentationImpl";

  private static volatile @Nullable Instrumentation given;

  private Agent() {}

  /** Called by the JVM. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    given = instrumentation;
  }

  /**
   * The permission.
   *
   * @throws IllegalStateException if this Java does not give it; says why
   */
  static synchronized Instrumentation instrumentation() {
    Instrumentation known = given;
    if (known != null) return known;
    try {
      load();
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          "this Java does not let the kernel change its own classes, so there is no debugger ("
              + e
              + ")",
          e);
    }
    Instrumentation loaded = given;
    if (loaded != null) return loaded;
    throw new IllegalStateException(
        "this Java has given the kernel no permission to change its own classes, so there is no debugger");
  }

  /** Lets the kernel use what a package of Java's base keeps to itself. */
  public static void open(String name) {
    instrumentation()
        .redefineModule(
            Object.class.getModule(),
            Set.of(),
            Map.of(),
            Map.of(name, Set.of(Agent.class.getModule())),
            Set.of(),
            Map.of());
  }

  private static void load() throws IOException, ReflectiveOperationException {
    Path jar = Files.createTempFile("thalweg", ".jar");
    try {
      write(jar);
      Class.forName(LOADER).getMethod("loadAgent", String.class).invoke(null, jar.toString());
    } finally {
      Files.deleteIfExists(jar);
    }
  }

  private static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Launcher-Agent-Class", Agent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }
}
