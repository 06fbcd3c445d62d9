package thalweg.data;

/**
 * The number that stands for a class given by name, such as {@code benign} for {@code +1}.
 *
 * @param text the name in the table
 * @param value the number a model sees
 */
public record Label(String text, double value) {}
