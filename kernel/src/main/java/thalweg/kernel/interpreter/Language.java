package thalweg.kernel.interpreter;

/**
 * How a language presents itself to front ends.
 *
 * @param name in lower case, such as {@code java}
 * @param version of the language or its runtime
 * @param mimetype of its source files
 * @param extension of its source files, with the dot
 * @param banner what a console greets with
 */
public record Language(
    String name, String version, String mimetype, String extension, String banner) {}
