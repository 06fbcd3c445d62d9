/** Checks that a notebook cell calls, and their verdicts. */
@NullMarked
package thalweg.grading;

import org.jspecify.annotations.NullMarked;
