/** Expressions that are evaluated where a cell is stopped, with the names that code has there. */
@NullMarked
package thalweg.kernel.java.debugging.evaluation;

import org.jspecify.annotations.NullMarked;
