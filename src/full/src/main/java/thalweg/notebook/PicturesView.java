package thalweg.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import thalweg.data.Label;
import thalweg.data.Pictures;
import thalweg.plots.ImageGrid;
import thalweg.plots.Numbers;
import thalweg.samples.Examples;

/** Pictures: how many there are, and the first of them with their labels. */
final class PicturesView {
  private static final int MOST = 16;

  private PicturesView() {}

  static View of(Pictures pictures) {
    int[] rows = IntStream.range(0, Math.min(MOST, pictures.size())).toArray();
    Examples first = pictures.examples(rows);
    double[][] pixels = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int from = i * first.dimension();
      pixels[i] = Arrays.copyOfRange(first.x().data, from, from + first.dimension());
    }
    List<String> labels = IntStream.of(rows).mapToObj(i -> label(pictures, first.y()[i])).toList();
    String title =
        "%s: the first %d of %,d".formatted(pictures.card().name(), rows.length, pictures.size());
    View drawn =
        FigureView.of(new ImageGrid(title, pictures.height(), pictures.width(), pixels, labels));
    return new View(pictures + "\n" + drawn.text(), drawn.html(), null, drawn.picture());
  }

  /** The text that the card has for a label, or else the number. */
  private static String label(Pictures pictures, double y) {
    return pictures.card().labels().stream()
        .filter(label -> label.value() == y)
        .map(Label::text)
        .findFirst()
        .orElse(Numbers.brief(y));
  }
}
