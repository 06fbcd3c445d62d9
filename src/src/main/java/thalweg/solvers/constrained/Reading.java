package thalweg.solvers.constrained;

import java.util.Optional;
import thalweg.math.Vectors;

/** What a point of the central path says of the program that was given: a point of it, and a proof once there is one. */
final class Reading {
  private static final double NEAR = 1e-4;

  private final QuadraticProgram program;
  private final Presolve presolve;
  private final Equilibration units;
  private final StandardForm form;
  private final Accuracy accuracy;

  /**
   * A point in the program's own units.
   *
   * @param x the point and the multipliers of all rows
   * @param error how far it is from optimal, see {@link Accuracy}; 1 if there is a proof
   * @param proof that there is no solution
   */
  record Answer(PrimalDual x, double error, Optional<Certificate> proof) {}

  /** @param bowl in which unit of the point, see {@link Equilibration} */
  Reading(QuadraticProgram program, boolean bowl) {
    this.program = program;
    presolve = new Presolve(program);
    units = new Equilibration(presolve.form(), bowl);
    form = units.scaled();
    accuracy = new Accuracy(form);
  }

  /** The program in the units of the path. */
  StandardForm form() {
    return form;
  }

  /** \(x/\tau\), or the solution on the face near it where that is more accurate; and the proof that x or a ray near it is. */
  Answer answer(HomogeneousPoint at) {
    PrimalDual point = at.x().times(1 / at.tau());
    Optional<Certificate> proof = proof(at.x());
    if (proof.isEmpty() && at.kappa() > at.tau()) {
      proof = proof(Face.rays(form, at));
    }
    double error = proof.isPresent() ? 1 : accuracy.of(point);
    if (at.kappa() < at.tau() && at.mu() < NEAR * at.tau() * at.tau()) {
      PrimalDual onFace = Face.solution(form, at);
      double itsError = accuracy.of(onFace);
      if (itsError <= error) {
        point = onFace;
        error = itsError;
      }
    }
    return new Answer(presolve.original(units.original(point)), error, proof);
  }

  private Optional<Certificate> proof(PrimalDual rays) {
    PrimalDual x = presolve.original(units.original(rays));
    if (FarkasRay.holds(form, rays)) {
      double scale = -1 / (Vectors.dot(program.b(), x.y()) + Vectors.dot(program.h(), x.z()));
      PrimalDual ray = x.times(scale);
      Certificate farkas = new FarkasRay(ray.y(), ray.z());
      return Optional.of(farkas).filter(c -> c.proves(program));
    }
    if (RecessionRay.holds(form, rays)) {
      double scale = -1 / Vectors.dot(program.c(), x.w());
      Certificate recession = new RecessionRay(x.times(scale).w());
      return Optional.of(recession).filter(c -> c.proves(program));
    }
    return Optional.empty();
  }
}
