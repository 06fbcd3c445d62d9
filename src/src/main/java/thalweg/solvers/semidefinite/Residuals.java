package thalweg.solvers.semidefinite;

import thalweg.math.Vectors;

/**
 * What is left of the embedding's equations at a point.
 *
 * @param primal \(r_p=\mathcal A(X)-b\tau\)
 * @param dual \(R_d=\mathcal A^*y+Z-C\tau\)
 * @param gap \(r_g=b^\top y-\langle C,X\rangle-\kappa\)
 * @param primalValue \(\langle C,X\rangle/\tau\)
 * @param dualValue \(b^\top y/\tau\)
 * @param error the largest of the residuals, each in relation to its own numbers
 */
record Residuals(
    double[] primal, Blocks dual, double gap, double primalValue, double dualValue, double error) {

  static Residuals at(SemidefiniteProgram program, LinearMap map, Point p) {
    double[] primal = map.apply(p.x());
    Vectors.axpy(-p.tau(), program.b(), primal);
    Blocks dual = map.adjoint(p.y()).plus(1, p.z());
    program.c().addTo(dual, -p.tau());
    double cx = program.c().dot(p.x());
    double by = Vectors.dot(program.b(), p.y());
    double size = 1 + Math.max(Math.abs(cx), Math.abs(by)) / p.tau();
    double error =
        Math.max(
            Math.abs(by - cx) / (p.tau() * size),
            Math.max(Vectors.norm2(primal), dual.norm()) / p.tau());
    return new Residuals(primal, dual, by - cx - p.kappa(), cx / p.tau(), by / p.tau(), error);
  }
}
