package thalweg.kernel.java.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/** The files javac sees: those on the class path, and in memory the classes of the cells. */
public final class JavacFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final Set<Kind> CLASSES = Set.of(Kind.CLASS);

  private final Map<String, ClassFile> classes = new ConcurrentHashMap<>();
  private final ClassPath classPath;
  private final List<SourceFile> generated = new ArrayList<>();
  private @Nullable Map<String, ClassFile> output;
  private @Nullable Map<String, ClassFile> aside;
  private volatile Packages packages;

  /** Classes are found by this class path. */
  public JavacFiles(ClassPath classPath) {
    super(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));
    this.classPath = classPath;
    this.packages = new Packages(classPath);
    refresh();
  }

  /** Folders may have come to the class path; jars are read by its own index. */
  void refresh() {
    packages = new Packages(classPath);
    try {
      fileManager.setLocation(StandardLocation.CLASS_PATH, classPath.folders());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where classes are looked for. */
  ClassPath classPath() {
    return classPath;
  }

  /** The packages there are. */
  Packages packages() {
    return packages;
  }

  /** What a task writes goes here from now on. */
  public Map<String, ClassFile> newOutput() {
    Map<String, ClassFile> fresh = new LinkedHashMap<>();
    output = fresh;
    generated.clear();
    return fresh;
  }

  /** What a task writes goes into a map, while it runs: who compiles a cell at the same time has its own. */
  <T> T aside(Map<String, ClassFile> classes, Supplier<T> task) {
    aside = classes;
    try {
      return task.get();
    } finally {
      aside = null;
    }
  }

  /** The sources that annotation processors have written since. */
  public List<SourceFile> generated() {
    return List.copyOf(generated);
  }

  /** The names of all classes of cells that javac may have met in the last task. */
  Set<String> cellClasses() {
    Set<String> names = new HashSet<>(classes.keySet());
    if (output != null) names.addAll(output.keySet());
    if (aside != null) names.addAll(aside.keySet());
    return names;
  }

  /** Adds classes of cells. */
  public void add(Map<String, ClassFile> compiled) {
    classes.putAll(compiled);
  }

  /** Removes classes of cells. */
  public void remove(Collection<String> names) {
    classes.keySet().removeAll(names);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String home, Set<Kind> kinds, boolean recurse) throws IOException {
    if (location != StandardLocation.CLASS_PATH)
      return fileManager.list(location, home, kinds, recurse);
    if (home.equals(CellNames.PACKAGE)) return List.copyOf(classes.values()); // and nowhere else
    if (KernelClasses.isHidden(home)) return List.of();
    List<JavaFileObject> found = new ArrayList<>(classPath.jars().list(home));
    fileManager.list(location, home, CLASSES, false).forEach(found::add);
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    if (file instanceof ClassFile type) return type.name;
    if (file instanceof JarClass entry) return entry.binaryName();
    String ofJava = JavaImage.binaryName(file.getName());
    return ofJava == null ? fileManager.inferBinaryName(location, file) : ofJava;
  }

  /** Where javac looks for its plugins before each task: not in the kernel's own jars, which have none. */
  @Override
  public ClassLoader getClassLoader(Location location) {
    return location == StandardLocation.CLASS_PATH && classPath.folders().isEmpty()
        ? ClassLoader.getPlatformClassLoader()
        : fileManager.getClassLoader(location);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a instanceof SimpleJavaFileObject ? a.equals(b) : fileManager.isSameFile(a, b);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) throws IOException {
    if (kind == Kind.SOURCE) {
      generated.add(new SourceFile(className, ""));
      return generated.get(generated.size() - 1);
    }
    Map<String, ClassFile> written = aside == null ? output : aside;
    return written == null
        ? fileManager.getJavaFileForOutput(location, className, kind, sibling)
        : written.computeIfAbsent(className, ClassFile::new);
  }
}
