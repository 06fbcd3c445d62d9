package thalweg.kernel.java.maven.resolver;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import thalweg.kernel.java.maven.Artifacts;

/** Resolves as Maven does: its local repository first, then the repositories named, then Maven Central. */
public final class RepositoryArtifacts implements Artifacts {
  private static final String CENTRAL = central();

  /** The address of the central repository, as Maven's own super POM states it. */
  private static String central() {
    DefaultModelProcessor processor =
        new DefaultModelProcessor()
            .setModelLocator(new DefaultModelLocator())
            .setModelReader(new DefaultModelReader());
    return new DefaultSuperPomProvider()
        .setModelProcessor(processor)
        .getSuperModel("4.0.0")
        .getRepositories()
        .get(0)
        .getUrl();
  }

  private static final Artifact POM = new DefaultArtifact("notebook:notebook:pom:1");

  private final RepositorySystem system = new RepositorySystemSupplier().get();

  @Override
  public List<Path> resolve(List<String> coordinates, List<String> repositories) throws Unresolved {
    CollectRequest collect = new CollectRequest().setRepositories(remotes(repositories));
    for (String c : coordinates)
      collect.addDependency(new Dependency(new DefaultArtifact(c), JavaScopes.RUNTIME));
    return jars(session(), collect, String.join(", ", coordinates));
  }

  @Override
  public List<Path> resolvePom(Path pom, List<String> repositories) throws Unresolved {
    DefaultRepositorySystemSession session = session();
    session.setWorkspaceReader(new OnePom(POM, pom));
    DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session);
    strict.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(true, false));
    try {
      ArtifactDescriptorResult read =
          system.readArtifactDescriptor(
              strict, new ArtifactDescriptorRequest(POM, remotes(repositories), null));
      List<RemoteRepository> all = new ArrayList<>(read.getRepositories());
      all.addAll(remotes(repositories));
      CollectRequest collect =
          new CollectRequest(read.getDependencies(), read.getManagedDependencies(), all);
      return jars(session, collect, "the POM");
    } catch (RepositoryException e) {
      throw unresolved(e, "the POM");
    }
  }

  private List<Path> jars(
      DefaultRepositorySystemSession session, CollectRequest collect, String what)
      throws Unresolved {
    try {
      return system
          .resolveDependencies(
              session,
              new DependencyRequest(
                  collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (RepositoryException e) {
      throw unresolved(e, what);
    }
  }

  private DefaultRepositorySystemSession session() {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    String home = System.getProperty("user.home");
    String local =
        System.getProperty("maven.repo.local", Path.of(home, ".m2", "repository").toString());
    session.setSystemProperties(System.getProperties());
    session.setConfigProperty("aether.connector.http.useSystemProperties", true);
    session.setConfigProperty("aether.connector.connectTimeout", 10_000);
    session.setLocalRepositoryManager(
        system.newLocalRepositoryManager(session, new LocalRepository(local)));
    return session;
  }

  private static List<RemoteRepository> remotes(List<String> urls) {
    List<RemoteRepository> remotes = new ArrayList<>();
    for (String url : urls)
      remotes.add(
          new RemoteRepository.Builder("r" + Integer.toHexString(url.hashCode()), "default", url)
              .build());
    remotes.add(new RemoteRepository.Builder("central", "default", CENTRAL).build());
    return remotes;
  }

  private static Unresolved unresolved(RepositoryException e, String what) {
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
