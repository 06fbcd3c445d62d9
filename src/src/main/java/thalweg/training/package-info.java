/** The loop around an optimizer, and when to leave it. */
@NullMarked
package thalweg.training;

import org.jspecify.annotations.NullMarked;
