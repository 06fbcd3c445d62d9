/** Any value as plain text that tells something: shapes, counts, what was left out. Knows no library and no kernel. */
@NullMarked
package thalweg.kernel.java.display;

import org.jspecify.annotations.NullMarked;
