package thalweg.kernel.java.maven.resolver;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import thalweg.kernel.java.maven.Artifacts.Unresolved;

/** Says why artifacts could not be had, and what to do. */
final class Reasons {
  private Reasons() {}

  /**
   * Why.
   *
   * @param what was asked for
   */
  static Unresolved of(RepositoryException e, String what) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException
          || cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof SocketTimeoutException) {
        return new Unresolved(
            what
                + " is not in this machine's Maven repository, and the repositories cannot be reached ("
                + cause.getMessage()
                + "). Connect to the network once and run the cell again (after that it works offline), or put the"
                + " jars into a folder and add them with %jars.",
            e);
      }
    }
    if (e instanceof ArtifactDescriptorException) {
      Throwable root = e;
      while (root.getCause() != null) root = root.getCause();
      // "2 problems were …\n[FATAL] Non-parseable POM /tmp/notebook7.pom: …"
      String why = String.valueOf(root.getMessage()).replaceFirst("(?s)^.*?\\[\\w+] ", "");
      return new Unresolved(what + " cannot be read: " + why.lines().findFirst().orElse(""), e);
    }
    return new Unresolved(
        what + " could not be had: " + e.getMessage() + ". Check group, artifact and version.", e);
  }
}
