package thalweg.initializers;

import java.util.random.RandomGenerator;

/**
 * Yann LeCun's normal weights, \(w\sim N(0,1/\text{fanIn})\): sums of fanIn inputs of variance 1 have variance 1.
 *
 * <p>For layers without an activation, and for self-normalizing ones (SELU). Not truncated; other libraries cut the normal
 * distribution at two deviations.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_3">LeCun, Bottou, Orr, Müller, Efficient BackProp, §4.6</a>
 */
public record LeCunNormal() implements Initializer {

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    new Normal(1 / Math.sqrt(fanIn)).fill(w, from, fanOut, fanIn, random);
  }
}
