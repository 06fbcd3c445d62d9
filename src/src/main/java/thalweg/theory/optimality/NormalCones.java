package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import thalweg.constraints.AffineSet;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.Halfspace;
import thalweg.constraints.Hyperplane;
import thalweg.constraints.Intersection;
import thalweg.constraints.L1Ball;
import thalweg.constraints.L2Ball;
import thalweg.constraints.LInfinityBall;
import thalweg.constraints.NonNegative;
import thalweg.constraints.NuclearBall;
import thalweg.constraints.PsdCone;
import thalweg.constraints.SecondOrderCone;
import thalweg.constraints.Simplex;
import thalweg.math.Vectors;

/** The normal cone of each kind of set. */
final class NormalCones {
  private NormalCones() {}

  /**
   * The normal cone at a point of the set.
   *
   * @param set C
   * @param p the point. Not modified.
   * @param tolerance how near to p a boundary is active; positive
   */
  static NormalCone at(ConvexSet set, double[] p, double tolerance) {
    if (set instanceof Box box) {
      return CoordinateCone.at(box, p, tolerance);
    } else if (set instanceof NonNegative) {
      return CoordinateCone.at(Box.nonNegative(p.length), p, tolerance);
    } else if (set instanceof LInfinityBall cube) {
      Box faces = Box.uniform(p.length, -cube.radius(), cube.radius());
      return new CubeCone(cube.radius(), CoordinateCone.at(faces, p, tolerance));
    } else if (set instanceof Simplex simplex) {
      return SimplexCone.at(simplex, p, tolerance);
    } else if (set instanceof L1Ball ball) {
      return L1BallCone.at(ball, p, tolerance);
    } else if (set instanceof Intersection intersection) {
      return sum(intersection.sets(), p, tolerance);
    } else if (set instanceof AffineSet equations) {
      return RowSpaceCone.of(equations);
    } else if (set instanceof PsdCone cone) {
      return PsdNormalCone.at(cone.size(), p, tolerance);
    } else if (set instanceof NuclearBall ball) {
      return NuclearBallCone.at(ball, p, tolerance);
    }
    return ofOneSurface(set, p, tolerance);
  }

  private static NormalCone ofOneSurface(ConvexSet set, double[] p, double tolerance) {
    if (set instanceof L2Ball ball) {
      return sphere(ball.radius(), p, tolerance);
    } else if (set instanceof Halfspace side) {
      boolean active = new Hyperplane(side.normal(), side.offset()).residual(p) <= tolerance;
      String name = "aᵀw at its limit " + Wording.number(side.offset());
      return active ? new RayCone(side.normal(), false, name, "raising b") : new EmptyCone();
    } else if (set instanceof Hyperplane plane) {
      String name = "aᵀw = " + Wording.number(plane.offset());
      return new RayCone(plane.normal(), true, name, "raising b");
    } else if (set instanceof SecondOrderCone cone) {
      return secondOrder(cone, p, tolerance);
    }
    double size = Math.max(Vectors.normInf(p), tolerance);
    return new ProbedCone(set, p.clone(), 1e-3 * size);
  }

  private static NormalCone sum(List<ConvexSet> sets, double[] p, double tolerance) {
    List<NormalCone> parts = new ArrayList<>();
    sets.forEach(set -> parts.add(at(set, p, tolerance)));
    return new ConeSum(parts);
  }

  private static NormalCone sphere(double radius, double[] p, double tolerance) {
    if (Vectors.norm2(p) < radius - tolerance) {
      return new EmptyCone();
    }
    double[] outwards = p.clone();
    Vectors.normalize(outwards);
    String name = "the 2-norm of w at its limit " + Wording.number(radius);
    return new RayCone(outwards, false, name, "raising the limit");
  }

  private static NormalCone secondOrder(SecondOrderCone cone, double[] p, double tolerance) {
    double[] normal = p.clone();
    normal[p.length - 1] = 0;
    double length = Vectors.norm2(normal);
    if (Math.max(length, p[p.length - 1]) <= tolerance) {
      return new TipCone(cone);
    } else if (length < p[p.length - 1] - tolerance) {
      return new EmptyCone();
    }
    Vectors.normalize(normal);
    normal[p.length - 1] = -1;
    String name = "‖x‖ at its limit t = " + Wording.number(p[p.length - 1]);
    return new RayCone(normal, false, name, "allowing ‖x‖ to exceed t");
  }
}
