package thalweg.plots;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A round marker with a size of its own; XChart's markers all have the same size. */
final class Dot extends Marker {
  private final double diameter;

  Dot(double diameter) {
    this.diameter = diameter;
  }

  double diameter() {
    return diameter;
  }

  @Override
  public void paint(Graphics2D g, double x, double y, int size) {
    g.fill(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
  }
}
