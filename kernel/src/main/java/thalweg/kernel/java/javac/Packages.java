package thalweg.kernel.java.javac;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** The packages there are: of Java, and on the class path. */
public final class Packages {
  private static final ClassLoader JAVA = ClassLoader.getPlatformClassLoader();

  private final ClassPath classPath;
  private final ImportIndex imports;

  Packages(ClassPath classPath) {
    this.classPath = classPath;
    this.imports = new ImportIndex(classPath);
  }

  /** The next words of packages whose names begin with a name, such as {@code util} for {@code java}. */
  public List<String> within(String name, Predicate<String> wanted) {
    String start = name.isEmpty() ? "" : name + ".";
    Stream<String> listed =
        Stream.concat(PlatformClasses.packages().stream(), classPath.jars().packages().stream())
            .filter(p -> p.startsWith(start))
            .map(p -> p.substring(start.length(), (p + ".").indexOf('.', start.length())));
    Stream<String> folders =
        classPath.folders().stream()
            .map(folder -> new File(folder, name.replace('.', '/')).listFiles(File::isDirectory))
            .flatMap(found -> found == null ? Stream.empty() : Arrays.stream(found))
            .map(File::getName);
    return Stream.concat(listed, folders)
        .filter(p -> !p.isEmpty() && wanted.test(p))
        .distinct()
        .toList();
  }

  /** The full names of the classes with a simple name in jars of the class path. */
  public List<String> classes(String simpleName) {
    return classPath.jars().packages().stream()
        .filter(
            p ->
                classPath.jars().list(p).stream()
                    .anyMatch(c -> c.isNameCompatible(simpleName, JavaFileObject.Kind.CLASS)))
        .map(p -> p + "." + simpleName)
        .toList();
  }

  /** The packages of Java. */
  public Set<String> ofJava() {
    return PlatformClasses.packages();
  }

  /** The packages in jars of the class path. */
  public Set<String> ofJars() {
    return classPath.jars().packages();
  }

  /** The simple names of the classes of a package, public or not, without those in other classes. */
  public Stream<String> classesIn(String home) {
    return Stream.concat(
        PlatformClasses.of(home).stream(),
        classPath.jars().list(home).stream()
            .filter(JarClass::isOffered)
            .map(JarClass::simpleName)
            .filter(name -> name.indexOf('$') < 0));
  }

  /** Whether a package has a public class of a simple name. */
  public boolean has(String home, String simpleName) {
    String path = home.replace('.', '/') + "/" + simpleName + ".class";
    if (PlatformClasses.packages().contains(home))
      return isPublic(() -> JAVA.getResourceAsStream(path));
    for (JavaFileObject file : classPath.jars().list(home))
      if (file.isNameCompatible(simpleName, JavaFileObject.Kind.CLASS))
        return isPublic(file::openInputStream);
    for (File folder : classPath.folders()) {
      File file = new File(folder, path);
      if (file.isFile()) return isPublic(() -> new FileInputStream(file));
    }
    return false;
  }

  /** Whether one of some words may mean something by an import statement, or javac is to say what is wrong with it. */
  public boolean isNeeded(String statement, Set<String> words) {
    return imports.isNeeded(statement, words);
  }

  private interface Opened {
    @Nullable InputStream open() throws IOException;
  }

  private static boolean isPublic(Opened file) {
    try (InputStream in = file.open()) {
      return in != null && (new ClassReader(in).getAccess() & Opcodes.ACC_PUBLIC) != 0;
    } catch (IllegalArgumentException e) { // newer than ASM knows
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
