package thalweg.solvers.semidefinite;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Vectors;
import thalweg.runs.Solution;

/** What points of the embedding say of the program they belong to, in its own units. */
final class Answers {
  private final SemidefiniteProgram program;
  private final Units units;
  private final LinearMap map;

  Answers(SemidefiniteProgram program, Units units) {
    this.program = program;
    this.units = units;
    this.map = new LinearMap(program.sizes(), units.program().a());
  }

  SemidefiniteProgram program() {
    return program;
  }

  SemidefiniteProgram scaled() {
    return units.program();
  }

  LinearMap map() {
    return map;
  }

  Residuals residuals(Point at) {
    return Residuals.at(scaled(), map, at);
  }

  private Blocks x(Point at) {
    return at.x().times(1 / (at.tau() * units.x()));
  }

  /** X as one array. */
  double[] flat(Point at) {
    return x(at).flat();
  }

  /** \(\langle C,X\rangle\). */
  double value(Point at) {
    return program.c().dot(x(at));
  }

  SemidefiniteSolution at(Point at, Solution solution, Optional<Ray> proof) {
    double[] y = units.multipliers(at.y(), 1 / (at.tau() * units.z()));
    List<DMatrixRMaj> z = at.z().times(1 / (at.tau() * units.z())).list();
    double size = Math.max(at.x().norm(), at.z().norm()) / at.tau();
    return new SemidefiniteSolution(
        x(at).list(), y, z, value(at), Vectors.dot(program.b(), y), size, solution, proof);
  }

  /** A certificate, where what should be 0 is less than a share of what should not. */
  Optional<Ray> proof(Point at, double share) {
    double up = Vectors.dot(scaled().b(), at.y());
    if (up > 0 && map.adjoint(at.y()).plus(1, at.z()).norm() <= share * up) {
      return Optional.of(new InfeasibleRay(units.multipliers(at.y(), units.x() / up)));
    }
    double down = -scaled().c().dot(at.x());
    if (down > 0 && Vectors.norm2(map.apply(at.x())) <= share * down) {
      return Optional.of(new UnboundedRay(at.x().times(units.z() / down).list()));
    }
    return Optional.empty();
  }
}
