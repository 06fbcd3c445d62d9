package thalweg.kernel.java.javac;

/**
 * What became of a library that was to be added to the class path.
 *
 * @param isNew whether classes must be looked for in it from now on
 * @param note what the student must know; mostly empty
 */
public record Addition(boolean isNew, String note) {

  /** It is there already, or something that will do. */
  static Addition nothingNew() {
    return new Addition(false, "");
  }

  /** Another version of it stays in use. */
  static Addition leftOut(Library library, Library other) {
    String why =
        switch (other.origin()) {
          case SUPPORT -> "cells use " + other + " already; restart the kernel and add it first";
          case ADDED -> other + " was added first; restart the kernel to use another version";
          default -> other + " comes with the kernel";
        };
    return new Addition(false, library + " is left out: " + why + ".");
  }
}
