package thalweg.kernel.java.documentation;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Tells students' declarations apart from the classes that the kernel makes of their cells. */
public final class CellElements {
  private CellElements() {}

  /** Whether an element is a class that the kernel made of a cell, or of code that is being written. */
  public static boolean isCell(Element element) {
    return element instanceof TypeElement && element.getSimpleName().toString().contains("$");
  }

  /** Whether a cell declares an element by itself, not as a part of something else. */
  public static boolean isDeclared(Element element) {
    return element.getEnclosingElement() instanceof TypeElement owner && isCell(owner);
  }

  /** Whether an element is declared in a cell. */
  public static boolean isWithin(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) if (isCell(e)) return true;
    return false;
  }
}
