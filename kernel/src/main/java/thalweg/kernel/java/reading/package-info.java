/** A cell as text: magics translated, cut into pieces, and each piece parsed. */
@NullMarked
package thalweg.kernel.java.reading;

import org.jspecify.annotations.NullMarked;
