package thalweg.kernel.java.javac;

import java.util.regex.Pattern;

/** The classes of the kernel itself, of which cells see those that they call. */
public final class KernelClasses {
  private static final Pattern HIDDEN =
      Pattern.compile("thalweg\\.kernel\\b(?!\\.java\\.(runtime|output|widgets)\\b).*");

  private KernelClasses() {}

  /** Whether cells do not see a class or package. */
  public static boolean isHidden(String name) {
    return name.startsWith("thalweg.kernel") && HIDDEN.matcher(name).matches();
  }
}
