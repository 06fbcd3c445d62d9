/** Line searches: how far to go along a direction. */
@NullMarked
package thalweg.searches;

import org.jspecify.annotations.NullMarked;
