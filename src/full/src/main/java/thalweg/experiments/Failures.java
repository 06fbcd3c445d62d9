package thalweg.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What failed, in sentences: runs that failed alike share theirs. */
final class Failures {
  private Failures() {}

  /** A sentence for each setting and reason. */
  static List<String> bySetting(List<RunRecord> runs) {
    return alike(runs, run -> run.key().setting() + "\n" + run.failure()).values().stream()
        .map(
            alike ->
                alike.size() == 1
                    ? alike.get(0).toString()
                    : "%s failed in %d runs: %s"
                        .formatted(
                            alike.get(0).key().setting(), alike.size(), alike.get(0).failure()))
        .toList();
  }

  /** A sentence for each reason: a search may have many settings that fail. */
  static List<String> byReason(List<RunRecord> runs) {
    return alike(runs, RunRecord::failure).values().stream()
        .map(
            alike ->
                alike.size() == 1
                    ? alike.get(0).toString()
                    : "%d runs failed, such as %s: %s"
                        .formatted(alike.size(), alike.get(0).key(), alike.get(0).failure()))
        .toList();
  }

  private static Map<String, List<RunRecord>> alike(
      List<RunRecord> runs, Function<RunRecord, String> kind) {
    return runs.stream()
        .filter(RunRecord::failed)
        .collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
  }
}
