/** What compiled cells call while they run. Public, because the classes of cells are in a package of their own. */
@NullMarked
package thalweg.kernel.java.runtime;

import org.jspecify.annotations.NullMarked;
