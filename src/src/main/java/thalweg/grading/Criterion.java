package thalweg.grading;

/**
 * What an answer is judged by.
 *
 * <p>A criterion may run the learner's code: what that throws, or takes too long for, is turned into a verdict by
 * {@link Exercise#check}.
 *
 * @param <A> the type of the answer
 */
@FunctionalInterface
public interface Criterion<A> {

  /**
   * Judges an answer.
   *
   * @param answer not null; anything else may be wrong with it
   */
  Finding judge(A answer) throws Exception;
}
