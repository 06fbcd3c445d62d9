package thalweg.kernel.java.maven;

import java.nio.file.Path;
import java.util.List;

/** Finds artifacts and all they need at run time, downloading what the local repository lacks. */
public interface Artifacts {

  /**
   * The jars of artifacts and of all they depend on.
   *
   * @param coordinates such as {@code group:artifact:version}
   * @param repositories URLs beside Maven Central
   * @throws Unresolved with a sentence for the student
   */
  List<Path> resolve(List<String> coordinates, List<String> repositories) throws Unresolved;

  /**
   * The jars of all that a POM depends on; its parents, properties and imported BOMs count.
   *
   * @throws Unresolved with a sentence for the student
   */
  List<Path> resolvePom(Path pom, List<String> repositories) throws Unresolved;

  /** Tells why artifacts could not be had and what to do. */
  final class Unresolved extends Exception {
    private static final long serialVersionUID = 1;

    /** With a sentence for the student. */
    public Unresolved(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
