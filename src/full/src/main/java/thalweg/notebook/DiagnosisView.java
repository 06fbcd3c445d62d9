package thalweg.notebook;

import java.util.ArrayList;
import java.util.List;
import thalweg.diagnosis.Diagnosis;
import thalweg.diagnosis.Suspicion;

/** A diagnosis: a row for each cause, with its evidence and what to try next. */
final class DiagnosisView {
  private DiagnosisView() {}

  static View of(Diagnosis diagnosis) {
    if (diagnosis.suspicions().isEmpty()) {
      String fine = "✓ " + diagnosis;
      return View.of(fine, Html.paragraphs(List.of(fine)).strip());
    }
    List<List<String>> rows = new ArrayList<>();
    for (Suspicion each : diagnosis.suspicions()) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              each.cause().sentence(),
              each.evidence(),
              each.cause().next()));
    }
    String html =
        Html.table(
            "What is wrong, the likeliest cause first",
            List.of("", "cause", "evidence", "try next"),
            rows);
    return View.of(diagnosis.toString(), html);
  }
}
