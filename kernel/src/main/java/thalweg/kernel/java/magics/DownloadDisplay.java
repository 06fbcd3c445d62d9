package thalweg.kernel.java.magics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts;
import thalweg.kernel.java.output.Live;
import thalweg.kernel.java.output.Notebook;
import thalweg.kernel.java.output.Streams;

/** Shows how far the downloads of a magic are, in one line that changes in place. */
final class DownloadDisplay implements Artifacts.Downloads {
  private final @Nullable Live live =
      Streams.frontend() == null ? null : Notebook.live(); // shown when first something comes
  private final Map<String, Long> files = new LinkedHashMap<>(); // and their bytes so far

  @Override
  public synchronized void moved(String file, long done, long total) {
    files.put(file, done);
    String size = total > 0 ? size(done) + " of " + size(total) : size(done);
    show("Downloading %s: %s (file %d)".formatted(file, size, files.size()));
  }

  /** Says what was added, if anything was downloaded for it. */
  synchronized void end(String added) {
    if (files.isEmpty()) return;
    long bytes = files.values().stream().mapToLong(n -> n).sum();
    String count = files.size() == 1 ? "1 file" : files.size() + " files";
    show("Added %s; downloaded %s, %s.".formatted(added, count, size(bytes)));
    if (live != null) live.end();
  }

  private void show(String text) {
    if (live != null) live.show(text);
  }

  private static String size(long bytes) {
    return bytes < 1e6
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
