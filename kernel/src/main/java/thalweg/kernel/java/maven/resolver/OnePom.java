package thalweg.kernel.java.maven.resolver;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** Lets Maven find the POM of a cell under the coordinates we give it. */
final class OnePom implements WorkspaceReader {
  private final WorkspaceRepository repository = new WorkspaceRepository("notebook");
  private final Artifact artifact;
  private final Path pom;

  OnePom(Artifact artifact, Path pom) {
    this.artifact = artifact;
    this.pom = pom;
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public @Nullable File findArtifact(Artifact wanted) {
    boolean ours =
        wanted.getGroupId().equals(artifact.getGroupId())
            && wanted.getArtifactId().equals(artifact.getArtifactId())
            && wanted.getExtension().equals("pom");
    return ours ? pom.toFile() : null;
  }

  @Override
  public List<String> findVersions(Artifact wanted) {
    return List.of();
  }
}
