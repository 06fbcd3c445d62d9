/** From the pieces of a cell to compiled classes, and back from their lines to the lines of the cell. */
@NullMarked
package thalweg.kernel.java.compiling;

import org.jspecify.annotations.NullMarked;
