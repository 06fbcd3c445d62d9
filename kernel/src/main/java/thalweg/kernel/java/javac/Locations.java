package thalweg.kernel.java.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The libraries of a class path by where they lie: as files, and as the URLs that class loaders name. */
final class Locations {
  private final Map<Path, Library> byPath = new LinkedHashMap<>(); // real paths
  private final Map<String, Optional<Library>> byUrl = new ConcurrentHashMap<>(); // a loader's own

  synchronized void add(Library library) {
    byPath.put(library.path(), library);
  }

  synchronized boolean holds(Path path) {
    return byPath.containsKey(path);
  }

  synchronized Stream<Library> all() {
    return List.copyOf(byPath.values()).stream();
  }

  /** The library at a URL; null if none of them lies there. */
  @Nullable Library at(String url) {
    return byUrl.computeIfAbsent(url, this::find).orElse(null);
  }

  private synchronized Optional<Library> find(String url) {
    try {
      return Optional.ofNullable(byPath.get(Path.of(URI.create(url)).toRealPath()));
    } catch (IllegalArgumentException | FileSystemNotFoundException | IOException e) {
      return Optional.empty();
    }
  }
}
