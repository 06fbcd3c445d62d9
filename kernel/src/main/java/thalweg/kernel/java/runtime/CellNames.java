package thalweg.kernel.java.runtime;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names the kernel generates for the classes that cells are compiled to. */
public final class CellNames {
  /** The package of all classes of cells: they see each other's members that are neither public nor private. */
  public static final String PACKAGE = "REPL";

  /** How the class of a cell begins: like JShell's, which other tools that show class names know to leave out. */
  public static final String PREFIX = "$JShell$c";

  /** The method that runs a cell. */
  public static final String RUN = "do_it$";

  /** The field that counts which of its steps is running. */
  public static final String STEP = "at$";

  private static final Pattern CLASS =
      Pattern.compile("(" + PACKAGE + "\\." + Pattern.quote(PREFIX) + "\\d+)(?:\\$(.*))?");
  private static final Pattern WRAPPER =
      Pattern.compile(
          "(?:REPL\\.)?\\$JShell\\$\\w+[.$](?:\\d+(?=\\p{L}))?| in (?:class )?REPL\\.\\$JShell\\$\\w+(?![.$\\w])| in method do_it\\$\\(\\)");

  private static final Pattern ANONYMOUS = Pattern.compile("anonymous\\$(\\w+)\\$\\w+");

  private static final List<String> OWN =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "thalweg.kernel.");

  private CellNames() {}

  /** The full name of a class in the package of cells. */
  public static String full(String simpleName) {
    return PACKAGE + "." + simpleName;
  }

  /** Whether a class belongs to a cell. */
  public static boolean isOfCell(String className) {
    return className.startsWith(PACKAGE + ".");
  }

  /** Whether a class is that of a cell, rather than one that a cell declares. */
  public static boolean isWholeCell(String className) {
    Matcher name = read(className);
    return name.matches() && name.group(2) == null;
  }

  /** Whether a class belongs neither to a cell nor to Java or the kernel. */
  public static boolean isOfLibrary(String className) {
    return !isOfCell(className) && OWN.stream().noneMatch(className::startsWith);
  }

  /** Reads the full name of a class: group 1 is the class of the cell, group 2 what is nested in it or null. */
  public static Matcher read(String className) {
    return CLASS.matcher(className);
  }

  /** The name for a class that has none: {@code new Object() { … }}, which a variable holds. */
  public static String ofAnonymous(String base, String variable) {
    return "anonymous$" + base + "$" + variable;
  }

  /** A text without the generated names around those that a cell declares. */
  public static String plain(String text) {
    if (!text.contains("$")) return text;
    return ANONYMOUS.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("<anonymous $1>");
  }
}
