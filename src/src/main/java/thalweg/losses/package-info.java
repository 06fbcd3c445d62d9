/** The price of a score: value, first and second derivative, and the constants that theory needs. */
@NullMarked
package thalweg.losses;

import org.jspecify.annotations.NullMarked;
