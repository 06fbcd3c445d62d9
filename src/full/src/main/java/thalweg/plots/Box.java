package thalweg.plots;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A rectangle in the unit square of a plot. */
record Box(double left, double bottom, double right, double top) {

  boolean touches(Mark mark, Canvas canvas) {
    if (mark instanceof Mark.Band band) {
      return line(band.x(), band.edge(1), canvas)
          || line(band.x(), band.mean(), canvas)
          || line(band.x(), band.edge(-1), canvas);
    }
    if (mark instanceof Mark.Histogram histogram) {
      for (int i = 0; i < histogram.counts().length; i++) {
        double[] top = {histogram.counts()[i], histogram.counts()[i]};
        if (under(new double[] {histogram.edges()[i], histogram.edges()[i + 1]}, top, canvas)) {
          return true;
        }
      }
      return false;
    }
    if (mark instanceof Mark.Horizontal rule) {
      double height = canvas.ys().share(rule.at());
      return height >= bottom && height <= top;
    }
    if (mark instanceof Mark.Vertical rule) {
      double place = canvas.xs().share(rule.at());
      return place >= left && place <= right;
    }
    if (mark instanceof Mark.Level) {
      // A legend may cover contour lines: their course is clear without that corner.
      return false;
    }
    boolean apart = mark instanceof Mark.Points || mark instanceof Mark.Spot;
    return apart ? points(mark.x(), mark.y(), canvas) : line(mark.x(), mark.y(), canvas);
  }

  private boolean under(double[] x, double[] y, Canvas canvas) {
    return canvas.xs().share(x[0]) <= right
        && canvas.xs().share(x[1]) >= left
        && canvas.ys().share(y[0]) >= bottom;
  }

  private boolean points(double[] x, double[] y, Canvas canvas) {
    Rectangle2D area = area();
    for (int i = 0; i < x.length; i++) {
      if (area.contains(canvas.xs().share(x[i]), canvas.ys().share(y[i]))) {
        return true;
      }
    }
    return false;
  }

  private boolean line(double[] x, double[] y, Canvas canvas) {
    Rectangle2D area = area();
    List<double[]> points = canvas.line(x, y).points();
    for (int i = 1; i < points.size(); i++) {
      double[] p = points.get(i - 1);
      double[] q = points.get(i);
      if (!Double.isNaN(p[1] + q[1]) && area.intersectsLine(p[0], p[1], q[0], q[1])) {
        return true;
      }
    }
    return points.size() == 1 && area.contains(points.get(0)[0], points.get(0)[1]);
  }

  private Rectangle2D area() {
    return new Rectangle2D.Double(left, bottom, right - left, top - bottom);
  }
}
