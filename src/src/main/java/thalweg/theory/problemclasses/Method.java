package thalweg.theory.problemclasses;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A solver with what it demands, and how to set it for a problem that has it.
 *
 * @param solver its class
 * @param needs all of them
 * @param set made for a problem that meets them
 */
record Method(Class<?> solver, List<Need> needs, Function<Setting, Advice> set) {

  /** The first need that is not met; empty if the method fits. */
  Optional<Need> missing(Setting s) {
    return needs.stream().filter(need -> !need.isMet(s)).findFirst();
  }
}
