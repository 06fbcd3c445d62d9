package thalweg.notebook;

import java.util.List;
import thalweg.plots.Numbers;
import thalweg.plots.WorstCasePicture;
import thalweg.theory.worstcase.DualCertificate;
import thalweg.theory.worstcase.WorstCase;

/** A worst case: the number, the worst function, and the multipliers of the inequalities that prove it. */
final class WorstCaseView {
  private static final int MOST = 20;
  private static final List<String> HEAD = List.of("inequality", "multiplier");

  private WorstCaseView() {}

  static View of(WorstCase worst) {
    String sentence = worst.toString();
    if (worst.points().isEmpty()) {
      return View.of(sentence, Html.paragraphs(List.of(sentence)));
    }
    View figure = FigureView.of(WorstCasePicture.of(worst));
    View proof = worst.proof().map(WorstCaseView::of).orElse(View.of("", ""));
    return new View(
        sentence + "\n" + figure.text() + "\n" + proof.text(),
        figure.html() + Html.paragraphs(List.of(sentence)) + proof.html(),
        null,
        figure.picture());
  }

  /** A proof by itself. */
  static View of(DualCertificate proof) {
    List<DualCertificate.Multiplier> used = proof.used();
    String caption =
        "Proof: %s%s"
            .formatted(proof, used.size() > MOST ? "; the first %d are shown".formatted(MOST) : "");
    List<List<String>> rows =
        used.stream()
            .limit(MOST)
            .map(m -> List.of(m.inequality(), Numbers.format(m.value(), 5)))
            .toList();
    return View.of(Columns.of(caption, HEAD, rows), Html.table(caption, HEAD, rows));
  }
}
