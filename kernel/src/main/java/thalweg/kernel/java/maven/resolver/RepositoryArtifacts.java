package thalweg.kernel.java.maven.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;
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
  public List<Path> resolve(
      List<String> coordinates, List<String> repositories, Downloads downloads) throws Unresolved {
    CollectRequest collect = new CollectRequest().setRepositories(remotes(repositories));
    for (String c : coordinates)
      collect.addDependency(new Dependency(new DefaultArtifact(c), JavaScopes.RUNTIME));
    return jars(session(downloads), collect, Set.of(), String.join(", ", coordinates));
  }

  @Override
  public List<Path> resolvePom(
      Path pom, Set<String> scopes, List<String> repositories, Downloads downloads)
      throws Unresolved {
    DefaultRepositorySystemSession session = session(downloads);
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
      return jars(session, collect, scopes, "the POM");
    } catch (RepositoryException e) {
      throw Reasons.of(e, "the POM");
    }
  }

  private List<Path> jars(
      DefaultRepositorySystemSession session,
      CollectRequest collect,
      Set<String> scopes,
      String what)
      throws Unresolved {
    DependencyFilter filter =
        scopes.isEmpty()
            ? DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)
            : new ScopeDependencyFilter(scopes, Set.of());
    try {
      return system
          .resolveDependencies(session, new DependencyRequest(collect, filter))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (RepositoryException e) {
      throw Reasons.of(e, what);
    }
  }

  private DefaultRepositorySystemSession session(Downloads downloads) {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    String home = System.getProperty("user.home");
    String local =
        System.getProperty("maven.repo.local", Path.of(home, ".m2", "repository").toString());
    session.setTransferListener(new TransferReport(downloads));
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
}
