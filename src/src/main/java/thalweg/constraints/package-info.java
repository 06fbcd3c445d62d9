/** Convex sets: projection, linear minimization, and how far a point lies outside. */
@NullMarked
package thalweg.constraints;

import org.jspecify.annotations.NullMarked;
