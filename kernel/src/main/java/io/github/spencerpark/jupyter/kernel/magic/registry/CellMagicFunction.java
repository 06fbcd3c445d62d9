package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell magic.
 *
 * @param <T> the type of its value
 */
@FunctionalInterface
public interface CellMagicFunction<T> {
  /** Runs it with the words after its name and the lines below. */
  @Nullable T execute(List<String> words, String body) throws Exception;
}
