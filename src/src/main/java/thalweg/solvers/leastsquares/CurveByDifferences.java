package thalweg.solvers.leastsquares;

import thalweg.constraints.Box;

/**
 * Any curve with its derivatives by differences of second order, \(h=\varepsilon^{1/3}|p_k|\): on both sides where the bounds leave room,
 * otherwise on one.
 */
record CurveByDifferences(Curve curve, Box box) implements DifferentiableCurve {

  @Override
  public double at(double[] x, double[] p) {
    return curve.at(x, p);
  }

  @Override
  public void gradient(double[] x, double[] p, double[] g) {
    double[] q = p.clone();
    for (int k = 0; k < p.length; k++) {
      double above = box.upper()[k] - p[k];
      double below = p[k] - box.lower()[k];
      double room = Math.max(above, below);
      double h = Math.min(Math.cbrt(Math.ulp(1.0)) * (p[k] == 0 ? 1 : Math.abs(p[k])), room / 2);
      if (h <= 0) {
        g[k] = 0;
      } else if (h <= above && h <= below) {
        double right = p[k] + h;
        double left = p[k] - h;
        g[k] = (value(x, q, k, right) - value(x, q, k, left)) / (right - left);
      } else {
        double near = p[k] + (above >= below ? h : -h);
        double far = p[k] + (above >= below ? 2 * h : -2 * h);
        double here = value(x, q, k, p[k]);
        double steep = (value(x, q, k, near) - here) / (near - p[k]);
        double flat = (value(x, q, k, far) - here) / (far - p[k]);
        g[k] = steep + (steep - flat) * (near - p[k]) / (far - near);
      }
      q[k] = p[k];
    }
  }

  private double value(double[] x, double[] q, int k, double at) {
    q[k] = at;
    return curve.at(x, q);
  }
}
