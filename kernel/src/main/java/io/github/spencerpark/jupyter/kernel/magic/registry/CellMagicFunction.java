package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * A cell magic.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface CellMagicFunction<T> {
  /** Runs it with the words after its name and the lines below. */
  T execute(List<String> words, String body) throws Exception;
}
