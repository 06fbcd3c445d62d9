/** Line and cell magics. */
@NullMarked
package thalweg.kernel.java.magics;

import org.jspecify.annotations.NullMarked;
