package thalweg.constraints;

/**
 * The convex hull of finitely many vertices; {@link #minimizeLinear} always answers with one of them, bit for bit the
 * same one each time, so that a method may keep weights on vertices.
 */
public interface Polytope extends LinearOracle {}
