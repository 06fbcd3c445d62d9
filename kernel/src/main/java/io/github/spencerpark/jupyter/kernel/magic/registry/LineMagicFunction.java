package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * A line magic.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface LineMagicFunction<T> {
  /** Runs it with the words after its name. */
  T execute(List<String> words) throws Exception;
}
