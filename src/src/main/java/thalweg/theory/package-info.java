/** Constants of a problem and checks of what a theorem assumes. */
@NullMarked
package thalweg.theory;

import org.jspecify.annotations.NullMarked;
