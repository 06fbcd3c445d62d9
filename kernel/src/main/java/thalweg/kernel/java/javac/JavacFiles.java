package thalweg.kernel.java.javac;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/** The files javac sees: those on the class path, and in memory the classes of the cells. */
public final class JavacFiles {
  private static final Set<JavaFileObject.Kind> CLASSES = Set.of(JavaFileObject.Kind.CLASS);

  private final Map<String, ClassFile> classes = new ConcurrentHashMap<>();
  private final StandardJavaFileManager files =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
  private final StandardJavaFileManager manager =
      (StandardJavaFileManager)
          Proxy.newProxyInstance(
              JavacFiles.class.getClassLoader(),
              new Class<?>[] {StandardJavaFileManager.class},
              (proxy, method, arguments) -> call(method, arguments));
  private final JarIndex jars = new JarIndex();
  private final Set<String> indexed = new HashSet<>();
  private List<File> folders = List.of();
  private @Nullable Map<String, ClassFile> output;

  /** From now on classes are looked for in these places: in jars by the index, in folders by javac. */
  void setClassPath(List<String> paths) throws IOException {
    List<File> others = new ArrayList<>();
    for (String path : paths) {
      if (indexed.contains(path)) continue;
      if (new File(path).isFile() && jars.add(path)) indexed.add(path);
      else others.add(new File(path));
    }
    files.setLocation(StandardLocation.CLASS_PATH, others);
    folders = others;
  }

  StandardJavaFileManager manager() {
    return manager;
  }

  /** The names of the packages in jars. */
  Set<String> packages() {
    return jars.packages();
  }

  /** Where else classes are looked for. */
  List<File> folders() {
    return folders;
  }

  /** The classes of a package in jars. */
  List<JavaFileObject> classes(String home) {
    return jars.list(home);
  }

  /** What a task writes goes here from now on. */
  public Map<String, ClassFile> newOutput() {
    Map<String, ClassFile> fresh = new LinkedHashMap<>();
    output = fresh;
    return fresh;
  }

  /** The names of all classes of cells that javac may have met in the last task. */
  Set<String> cellClasses() {
    Set<String> names = new HashSet<>(classes.keySet());
    if (output != null) names.addAll(output.keySet());
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

  private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "list" -> {
        if (arguments[0] == StandardLocation.CLASS_PATH) {
          String name = (String) arguments[1];
          if (name.equals(CellNames.PACKAGE))
            return List.copyOf(classes.values()); // and nowhere else
          List<JavaFileObject> found = new ArrayList<>(jars.list(name));
          files.list(StandardLocation.CLASS_PATH, name, CLASSES, false).forEach(found::add);
          return found;
        }
      }
      case "inferBinaryName" -> {
        if (arguments[1] instanceof ClassFile file) return file.name;
        if (arguments[1] instanceof JarIndex.Entry entry) return entry.binaryName();
      }
      case "isSameFile" -> {
        if (arguments[0] instanceof SimpleJavaFileObject) return arguments[0].equals(arguments[1]);
      }
      case "getJavaFileForOutput" -> {
        if (output != null) return output.computeIfAbsent((String) arguments[1], ClassFile::new);
      }
      default -> {}
    }
    try {
      return method.invoke(files, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
