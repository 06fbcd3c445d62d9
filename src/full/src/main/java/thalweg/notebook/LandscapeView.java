package thalweg.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import thalweg.landscapes.CriticalPoint;
import thalweg.landscapes.CriticalPoints;
import thalweg.landscapes.Escape;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.landscapes.SharpnessTrace;
import thalweg.plots.Figure;
import thalweg.plots.LandscapeCharts;
import thalweg.plots.Numbers;
import thalweg.spectra.Eigenpairs;
import thalweg.spectra.SpectralDensity;

/** What was seen of a landscape: a picture where there is one, tables of points and eigenvalues, and always what is missing. */
final class LandscapeView {
  private static final int MOST = 20;
  private static final int SHOWN_PARAMETERS = 6;

  private LandscapeView() {}

  static View of(PlaneSlice slice) {
    return picture(LandscapeCharts.contour(slice), slice.toString(), slice.remark());
  }

  static View of(Profile profile) {
    return picture(LandscapeCharts.profile(profile), profile.toString(), profile.remark());
  }

  static View of(SpectralDensity density) {
    return density.nodes().length == 0
        ? View.of(density.toString(), Html.paragraphs(List.of(density.toString())))
        : picture(LandscapeCharts.density(density), density.toString(), density.remark());
  }

  static View of(SharpnessTrace trace) {
    return trace.steps().length == 0
        ? View.of(trace.toString(), Html.paragraphs(List.of(trace.toString())))
        : picture(LandscapeCharts.sharpness(trace), trace.toString(), "");
  }

  /** A figure with a sentence below it; the text has both. */
  private static View picture(Figure figure, String sentence, String remark) {
    View view = FigureView.of(figure);
    String html = view.html() + Html.paragraphs(List.of(remark.isEmpty() ? sentence : remark));
    return new View(sentence + "\n" + view.text(), html, null, view.picture());
  }

  static View of(CriticalPoints points) {
    String caption =
        "%d critical point%s from %d starts"
            .formatted(
                points.points().size(), points.points().size() == 1 ? "" : "s", points.starts());
    List<String> head = List.of("kind", "index", "f", "‖∇f‖", "λ", "found", "w");
    List<List<String>> rows = points.points().stream().limit(MOST).map(LandscapeView::row).toList();
    List<String> remarks = new ArrayList<>();
    if (points.points().size() > MOST) {
      remarks.add("the lowest " + MOST + " are shown");
    }
    if (!points.remark().isEmpty()) {
      remarks.add(points.remark());
    }
    return View.of(
        Columns.of(caption, head, rows)
            + (remarks.isEmpty() ? "" : "\n" + String.join("\n", remarks)),
        Html.table(caption, head, rows) + Html.paragraphs(remarks));
  }

  private static List<String> row(CriticalPoint point) {
    double[] lambda = point.eigenvalues();
    return List.of(
        point.kind().word(),
        Integer.toString(point.index()),
        Numbers.precise(point.value()),
        Numbers.format(point.gradientNorm(), 2),
        Numbers.brief(lambda[0]) + " … " + Numbers.brief(lambda[lambda.length - 1]),
        Integer.toString(point.found()),
        point.point().length <= SHOWN_PARAMETERS
            ? String.join(", ", Arrays.stream(point.point()).mapToObj(Numbers::precise).toList())
            : point.point().length + " parameters");
  }

  static View of(Eigenpairs pairs) {
    String caption =
        "Eigenvalues of the Hessian after %d products%s"
            .formatted(pairs.products(), pairs.converged() ? "" : ", not converged");
    List<List<String>> rows =
        IntStream.range(0, pairs.values().length)
            .limit(MOST)
            .mapToObj(
                k ->
                    List.of(
                        Numbers.format(pairs.values()[k], 9),
                        Numbers.format(pairs.residuals()[k], 2)))
            .toList();
    List<String> head = List.of("λ", "residual");
    List<String> remarks = pairs.remark().isEmpty() ? List.of() : List.of(pairs.remark());
    return View.of(
        Columns.of(caption, head, rows)
            + (remarks.isEmpty() ? "" : "\n" + String.join("\n", remarks)),
        Html.table(caption, head, rows) + Html.paragraphs(remarks));
  }

  static View of(Escape escape) {
    List<List<String>> pairs = new ArrayList<>();
    for (int[] each : escape.escapes()) {
      pairs.add(List.of("noise at step " + each[0], "led down in " + each[1] + " steps"));
    }
    pairs.add(List.of("settled", escape.settled() ? "yes: noise leads nowhere" : "no"));
    pairs.add(List.of("value", Numbers.precise(escape.value())));
    pairs.add(List.of("run", escape.solution().toString()));
    String caption = "Gradient descent with noise where the gradient is small";
    return View.of(Columns.pairs(caption, pairs), Html.pairs(caption, pairs));
  }
}
