package thalweg.kernel.jshell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Spares javac the search of every jar for the package of the cells' classes, which JShell makes it do several times a cell. */
final class FewerListings {
  private static final String CELLS = "REPL";

  private FewerListings() {}

  /** The same files, but none of that package: JShell adds those it holds in memory. */
  static StandardJavaFileManager over(StandardJavaFileManager files) {
    return (StandardJavaFileManager)
        Proxy.newProxyInstance(
            FewerListings.class.getClassLoader(),
            new Class<?>[] {StandardJavaFileManager.class},
            (proxy, method, arguments) -> call(files, method, arguments));
  }

  private static Object call(StandardJavaFileManager files, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("list")
        && arguments[0] == StandardLocation.CLASS_PATH
        && arguments[1].equals(CELLS)) return List.of();
    try {
      return method.invoke(files, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
