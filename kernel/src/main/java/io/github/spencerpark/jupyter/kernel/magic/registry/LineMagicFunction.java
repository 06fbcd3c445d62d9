package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line magic.
 *
 * @param <T> the type of its value
 */
@FunctionalInterface
public interface LineMagicFunction<T> {
  /** Runs it with the words after its name. */
  @Nullable T execute(List<String> words) throws Exception;
}
