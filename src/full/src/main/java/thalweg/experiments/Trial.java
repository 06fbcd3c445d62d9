package thalweg.experiments;

/** One run of an experiment: everything fixed but one setting and the seed. */
@FunctionalInterface
public interface Trial {

  /** Trains and measures; equal arguments must give equal errors. */
  Errors run(double setting, long seed);
}
