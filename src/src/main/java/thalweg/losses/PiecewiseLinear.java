package thalweg.losses;

import java.util.List;

/** A convex loss made of straight pieces: the largest of some linear functions of the score. */
public interface PiecewiseLinear extends Loss {

  /**
   * One of the linear functions.
   *
   * @param slope p of ps + q
   * @param intercept q of ps + q
   */
  record Piece(double slope, double intercept) {}

  /** The pieces for a target: \(\ell(s,y)=\max_j\,(p_js+q_j)\). */
  List<Piece> pieces(double target);
}
