package thalweg.solvers.semidefinite;

import java.util.ArrayList;
import java.util.List;

/** Graphs as lists of edges, and the semidefinite programs that bound their cuts and their independent sets. */
final class Graphs {
  private Graphs() {}

  static List<int[]> cycle(int n) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      edges.add(new int[] {i, (i + 1) % n});
    }
    return edges;
  }

  static List<int[]> complete(int n) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        edges.add(new int[] {i, j});
      }
    }
    return edges;
  }

  /** A pentagon, a pentagram, and spokes between them. */
  static List<int[]> petersen() {
    List<int[]> edges = cycle(5);
    for (int i = 0; i < 5; i++) {
      edges.add(new int[] {5 + i, 5 + (i + 2) % 5});
      edges.add(new int[] {i, 5 + i});
    }
    return edges;
  }

  /** Goemans and Williamson: max ¼⟨L, X⟩ where X has ones on its diagonal; L is the Laplacian. */
  static SemidefiniteProgram maximumCut(int n, List<int[]> edges) {
    SparseSymmetric laplacian = SparseSymmetric.zero();
    for (int[] e : edges) {
      laplacian = laplacian.plus(e[0], e[0], -0.25).plus(e[1], e[1], -0.25).plus(e[0], e[1], 0.25);
    }
    SemidefiniteProgram program = SemidefiniteProgram.over(n).minimizing(laplacian);
    for (int i = 0; i < n; i++) {
      program = program.equal(SparseSymmetric.zero().plus(i, i, 1), 1);
    }
    return program;
  }

  /** Lovász: ϑ = max ⟨J, X⟩ where tr X = 1 and X is 0 at each edge; J is the matrix of ones. */
  static SemidefiniteProgram theta(int n, List<int[]> edges) {
    SparseSymmetric ones = SparseSymmetric.zero();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        ones = ones.plus(i, j, -1);
      }
    }
    SemidefiniteProgram program =
        SemidefiniteProgram.over(n).minimizing(ones).equal(SparseSymmetric.identity(n), 1);
    for (int[] e : edges) {
      program = program.equal(SparseSymmetric.zero().plus(e[0], e[1], 1), 0);
    }
    return program;
  }
}
