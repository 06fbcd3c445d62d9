/** The kernel as extensions of the IJava line see it. */
@NullMarked
package thalweg.kernel.java.extension;

import org.jspecify.annotations.NullMarked;
