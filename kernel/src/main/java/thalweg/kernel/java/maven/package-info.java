/** Artifacts of Maven repositories, for cells. Maven's own classes are loaded when first needed, apart from those of cells. */
@NullMarked
package thalweg.kernel.java.maven;

import org.jspecify.annotations.NullMarked;
