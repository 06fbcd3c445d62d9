/** Starting weights: random blocks whose spread keeps signals alive through many layers. */
@NullMarked
package thalweg.initializers;

import org.jspecify.annotations.NullMarked;
