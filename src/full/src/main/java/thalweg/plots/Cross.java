package thalweg.plots;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.style.markers.Marker;

/** A cross so large that it can be seen behind or on another marker. */
final class Cross extends Marker {
  private static final double ARM = 6.5;

  @Override
  public void paint(Graphics2D g, double x, double y, int size) {
    g.setStroke(Style.stroke(2.4f, new float[0]));
    g.draw(new Line2D.Double(x - ARM, y - ARM, x + ARM, y + ARM));
    g.draw(new Line2D.Double(x - ARM, y + ARM, x + ARM, y - ARM));
  }
}
