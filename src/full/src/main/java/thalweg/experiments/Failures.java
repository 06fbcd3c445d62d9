package thalweg.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What failed, in sentences: runs of one setting that failed for one reason share theirs. */
final class Failures {
  private Failures() {}

  static List<String> of(List<RunRecord> runs) {
    Map<String, List<RunRecord>> kinds =
        runs.stream()
            .filter(RunRecord::failed)
            .collect(
                Collectors.groupingBy(
                    run -> run.key().setting() + "\n" + run.failure(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return kinds.values().stream().map(Failures::sentence).toList();
  }

  private static String sentence(List<RunRecord> alike) {
    RunRecord first = alike.get(0);
    return alike.size() == 1
        ? first.toString()
        : "%s failed in %d runs: %s"
            .formatted(first.key().setting(), alike.size(), first.failure());
  }
}
