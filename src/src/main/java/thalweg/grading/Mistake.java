package thalweg.grading;

/**
 * A well-known wrong answer, and what to say to a learner who gives it.
 *
 * @param answer the wrong answer, or code that makes the mistake
 * @param hint names the mistake and says what to do instead, without the right answer
 * @param <A> the type of the answer
 */
public record Mistake<A>(A answer, String hint) {}
