package thalweg.kernel.java.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Finds artifacts and all they need at run time, downloading what the local repository lacks. */
public interface Artifacts {

  /**
   * The jars of artifacts and of all they depend on.
   *
   * @param coordinates such as {@code group:artifact:version}
   * @param repositories URLs beside Maven Central
   * @param downloads is told what is downloaded
   * @throws Unresolved with a sentence for the student
   */
  List<Path> resolve(List<String> coordinates, List<String> repositories, Downloads downloads)
      throws Unresolved;

  /**
   * The jars of all that a POM depends on; its parents, properties and imported BOMs count.
   *
   * @param scopes of those dependencies that count; if empty, all that are needed at run time
   * @throws Unresolved with a sentence for the student
   */
  List<Path> resolvePom(
      Path pom, Set<String> scopes, List<String> repositories, Downloads downloads)
      throws Unresolved;

  /** Is told how far downloads are, from several threads. */
  @FunctionalInterface
  interface Downloads {
    /**
     * Some of a file has come.
     *
     * @param done bytes of it
     * @param total bytes it has; -1 if that is unknown
     */
    void moved(String file, long done, long total);
  }

  /** Tells why artifacts could not be had and what to do. */
  final class Unresolved extends Exception {
    private static final long serialVersionUID = 1;

    /** With a sentence for the student. */
    public Unresolved(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
