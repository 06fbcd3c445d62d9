package thalweg.plots;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import thalweg.landscapes.PlaneSlice;
import thalweg.runs.Trace;

/**
 * The surface of a slice in three dimensions, seen from above one corner, with shading and the way of a run on it.
 *
 * <p>A parallel projection: equal lengths stay equal wherever they are. Values far above the others are cut off, which {@link #altText}
 * says; where the slice has a hole, so has the surface. A run is drawn at the height of the surface above its projection, and over it.
 *
 * @param title what is shown
 * @param slice the values
 * @param path the coordinates (a, b) of a run in order; empty for none
 */
public record Surface(String title, PlaneSlice slice, List<double[]> path) implements Figure {

  /** Copies the list. */
  public Surface {
    path = List.copyOf(path);
  }

  /** The surface alone. */
  public static Surface of(String title, PlaneSlice slice) {
    return new Surface(title, slice, List.of());
  }

  /** With the way of a run, projected onto the plane. */
  public static Surface of(String title, PlaneSlice slice, Trace trace) {
    return new Surface(title, slice, trace.points().stream().map(slice.plane()::project).toList());
  }

  @Override
  public String altText() {
    Relief relief = new Relief(slice);
    StringBuilder words = new StringBuilder(title);
    words.append(". A surface over the square of a ");
    words.append(AltText.between(slice.a())).append(" and b ").append(AltText.between(slice.b()));
    if (Double.isNaN(slice.lowest())) {
      return words.append(", without a finite value.").toString();
    }
    int[] lowest = relief.lowest();
    words.append(
        ", with values from %s, at a = %s, b = %s, to %s"
            .formatted(
                Numbers.brief(slice.lowest()),
                Numbers.brief(slice.a()[lowest[1]]),
                Numbers.brief(slice.b()[lowest[0]]),
                Numbers.brief(slice.highest())));
    if (relief.cut() > 0) {
      words.append(
          String.format(
              Locale.ROOT,
              "; %d points above %s are cut off",
              relief.cut(),
              Numbers.brief(relief.top())));
    }
    words.append(slice.remark().isEmpty() ? "" : ". " + slice.remark());
    if (!path.isEmpty()) {
      words.append(
          ". A run goes through %d points from %s to %s"
              .formatted(path.size(), place(path.get(0)), place(path.get(path.size() - 1))));
    }
    return words.append(".").toString();
  }

  private static String place(double[] ab) {
    return "(" + Numbers.brief(ab[0]) + ", " + Numbers.brief(ab[1]) + ")";
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    return Pixels.of(
        pixelRatio,
        SurfaceDrawing.WIDTH,
        SurfaceDrawing.HEIGHT,
        g -> new SurfaceDrawing(g, this).draw());
  }

  @Override
  public String toString() {
    return altText();
  }
}
