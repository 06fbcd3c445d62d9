package thalweg.kernel.interpreter;

/**
 * Some code to run.
 *
 * @param number the count shown beside the cell: {@code In [number]}
 * @param code the source
 */
public record Cell(int number, String code) {}
