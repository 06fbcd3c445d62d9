package thalweg.kernel.java.debugging.values;

import org.jspecify.annotations.Nullable;

/**
 * A value and what it goes by.
 *
 * @param name of a variable or field, or {@code [3]} for an element
 * @param value the value; of a primitive type in its box
 */
public record Named(String name, @Nullable Object value) {}
