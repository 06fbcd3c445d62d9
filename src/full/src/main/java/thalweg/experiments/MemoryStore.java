package thalweg.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps records as long as the program runs. */
public final class MemoryStore implements RunStore {
  private final Map<RunKey, RunRecord> runs = new LinkedHashMap<>();

  @Override
  public synchronized @Nullable RunRecord find(RunKey key) {
    return runs.get(key);
  }

  @Override
  public synchronized void add(RunRecord run) {
    runs.put(run.key(), run);
  }

  @Override
  public synchronized List<RunRecord> runs(String experiment) {
    return runs.values().stream().filter(r -> r.key().experiment().equals(experiment)).toList();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public String toString() {
    return "memory";
  }
}
