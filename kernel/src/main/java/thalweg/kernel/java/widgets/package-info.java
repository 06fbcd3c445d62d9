/** Controls of a notebook that call Java: ipywidgets' protocol from the side of the kernel. */
@NullMarked
package thalweg.kernel.java.widgets;

import org.jspecify.annotations.NullMarked;
