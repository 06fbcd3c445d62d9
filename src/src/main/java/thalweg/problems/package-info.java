/** Test functions with start, minimizer and minimum. */
@NullMarked
package thalweg.problems;

import org.jspecify.annotations.NullMarked;
