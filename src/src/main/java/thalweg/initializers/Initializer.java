package thalweg.initializers;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/**
 * The weights a layer starts with: a matrix of fanOut rows, one for each output, and fanIn columns, one for each input.
 *
 * <p>Immutable settings; all randomness comes from the generator. With {@link Random}, whose algorithm the JDK specifies,
 * equal seeds give bit-equal weights everywhere.
 */
@FunctionalInterface
public interface Initializer {

  /**
   * Writes the weights, one row after the other.
   *
   * @param w receives fanOut·fanIn numbers. Modified.
   * @param from the position in w where the block begins
   * @param fanOut the outputs of the layer, at least 1
   * @param fanIn the inputs of the layer, at least 1
   * @param random the source of randomness
   */
  void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random);

  /** A new weight matrix from a seed. */
  default DMatrixRMaj matrix(int fanOut, int fanIn, long seed) {
    Check.atLeast("fanOut", fanOut, 1);
    DMatrixRMaj weights = new DMatrixRMaj(fanOut, Check.atLeast("fanIn", fanIn, 1));
    fill(weights.data, 0, fanOut, fanIn, new Random(seed));
    return weights;
  }

  /** Checks a block's place for {@link #fill} and returns the position after it. */
  static int end(double[] w, int from, int fanOut, int fanIn) {
    Check.atLeast("fanOut", fanOut, 1);
    Check.atLeast("fanIn", fanIn, 1);
    if (from < 0 || from + (long) fanOut * fanIn > w.length) {
      throw new IllegalArgumentException(
          "a %d×%d block from entry %d must lie in w, which has %d entries"
              .formatted(fanOut, fanIn, from, w.length));
    }
    return from + fanOut * fanIn;
  }
}
