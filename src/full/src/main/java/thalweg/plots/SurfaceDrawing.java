package thalweg.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import thalweg.landscapes.PlaneSlice;

/**
 * Paints a {@link Surface}: facets from the farthest to the nearest, so that near ones hide far ones, each coloured by its height and
 * shaded by how it faces the light.
 */
final class SurfaceDrawing {
  static final int WIDTH = 640;
  static final int HEIGHT = 470;

  private static final double AZIMUTH = Math.toRadians(35);
  private static final double ELEVATION = Math.toRadians(32);
  private static final double SCALE = 300;
  private static final double RISE = 0.65;
  private static final int FACETS = 64;
  private static final double[] LIGHT = {-0.42, 0.28, 0.86};

  private final Graphics2D g;
  private final Surface surface;
  private final PlaneSlice slice;
  private final Relief relief;

  SurfaceDrawing(Graphics2D g, Surface surface) {
    this.g = g;
    this.surface = surface;
    slice = surface.slice();
    relief = new Relief(slice);
  }

  void draw() {
    floor();
    int columns = Math.min(FACETS, slice.a().length - 1);
    int rows = Math.min(FACETS, slice.b().length - 1);
    // The viewer stands at the corner of small a and small b: far facets are those of large a and
    // b.
    for (int j = rows - 1; j >= 0; j--) {
      for (int i = columns - 1; i >= 0; i--) {
        facet(
            corner(i, columns, slice.a()),
            corner(i + 1, columns, slice.a()),
            corner(j, rows, slice.b()),
            corner(j + 1, rows, slice.b()));
      }
    }
    path();
    words();
  }

  private static int corner(int i, int count, double[] grid) {
    return (int) ((long) i * (grid.length - 1) / count);
  }

  /** Where a point of the unit cube appears; x and y from 0 to 1, z the height. */
  private static double[] screen(double x, double y, double z) {
    double across = (x - 0.5) * Math.cos(AZIMUTH) - (y - 0.5) * Math.sin(AZIMUTH);
    double away = (x - 0.5) * Math.sin(AZIMUTH) + (y - 0.5) * Math.cos(AZIMUTH);
    double up = away * Math.sin(ELEVATION) + RISE * z * Math.cos(ELEVATION);
    return new double[] {WIDTH / 2.0 + SCALE * across * 1.15, 330 - SCALE * up};
  }

  private double x(double a) {
    return (a - slice.a()[0]) / (slice.a()[slice.a().length - 1] - slice.a()[0]);
  }

  private double y(double b) {
    return (b - slice.b()[0]) / (slice.b()[slice.b().length - 1] - slice.b()[0]);
  }

  private void facet(int i, int iNext, int j, int jNext) {
    double[][] corners = {point(i, j), point(iNext, j), point(iNext, jNext), point(i, jNext)};
    double height = 0;
    for (double[] corner : corners) {
      height += corner[2] / 4;
    }
    if (Double.isNaN(height)) {
      return; // a hole
    }
    Path2D outline = new Path2D.Double();
    for (int k = 0; k < 4; k++) {
      double[] at = screen(corners[k][0], corners[k][1], corners[k][2]);
      if (k == 0) {
        outline.moveTo(at[0], at[1]);
      } else {
        outline.lineTo(at[0], at[1]);
      }
    }
    outline.closePath();
    Color colour = shade(Style.level(height), brightness(corners));
    g.setColor(colour);
    g.fill(outline);
    g.setStroke(Style.stroke(0.4f, new float[0]));
    g.setColor(shade(colour, 0.88));
    g.draw(outline);
  }

  private double[] point(int i, int j) {
    return new double[] {x(slice.a()[i]), y(slice.b()[j]), relief.height(slice.values()[j][i])};
  }

  /** By Lambert's law, from the normal of the two diagonals. */
  private static double brightness(double[][] c) {
    double[] p = {c[2][0] - c[0][0], c[2][1] - c[0][1], RISE * (c[2][2] - c[0][2])};
    double[] q = {c[3][0] - c[1][0], c[3][1] - c[1][1], RISE * (c[3][2] - c[1][2])};
    double nx = p[1] * q[2] - p[2] * q[1];
    double ny = p[2] * q[0] - p[0] * q[2];
    double nz = p[0] * q[1] - p[1] * q[0];
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double cosine = (nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2]) / length;
    return 0.75 + 0.75 * Math.max(0, cosine);
  }

  private static Color shade(Color colour, double factor) {
    return new Color(
        (int) Math.min(255, colour.getRed() * factor),
        (int) Math.min(255, colour.getGreen() * factor),
        (int) Math.min(255, colour.getBlue() * factor));
  }

  private void floor() {
    g.setColor(Style.GRID);
    g.setStroke(Style.stroke(1, new float[0]));
    for (int k = 0; k <= 4; k++) {
      line(screen(k / 4.0, 0, 0), screen(k / 4.0, 1, 0));
      line(screen(0, k / 4.0, 0), screen(1, k / 4.0, 0));
    }
  }

  private void line(double[] from, double[] to) {
    g.draw(new Line2D.Double(from[0], from[1], to[0], to[1]));
  }

  private void path() {
    g.setColor(Style.colour(1));
    g.setStroke(Style.stroke(2, new float[0]));
    double[] before = {Double.NaN, Double.NaN};
    for (double[] ab : surface.path()) {
      double[] at = screen(x(ab[0]), y(ab[1]), relief.above(ab[0], ab[1]) + 0.01);
      if (!Double.isNaN(before[1]) && !Double.isNaN(at[1])) {
        line(before, at);
      }
      if (!Double.isNaN(at[1])) {
        g.fill(new Ellipse2D.Double(at[0] - 2.5, at[1] - 2.5, 5, 5));
      }
      before = at;
    }
  }

  private void words() {
    g.setColor(Style.INK);
    g.setFont(Style.TITLE_FONT);
    centred(surface.title(), WIDTH / 2.0, 28);
    g.setFont(Style.TICK_FONT);
    double[] a = slice.a();
    double[] b = slice.b();
    double[] front = screen(0.5, 0, 0);
    double[] side = screen(0, 0.5, 0);
    centred(
        "a from %s to %s".formatted(Numbers.brief(a[0]), Numbers.brief(a[a.length - 1])),
        front[0] + 70,
        front[1] + 34);
    centred(
        "b from %s to %s".formatted(Numbers.brief(b[0]), Numbers.brief(b[b.length - 1])),
        side[0] - 70,
        side[1] + 34);
    String cut = relief.cut() > 0 ? " (higher ones cut off)" : "";
    centred(
        "heights from %s to %s%s"
            .formatted(Numbers.brief(slice.lowest()), Numbers.brief(relief.top()), cut),
        WIDTH / 2.0,
        HEIGHT - 12);
  }

  private void centred(String text, double x, double y) {
    g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }
}
