/** Loads compiled cells, runs them in a thread of their own, and stops them. */
@NullMarked
package thalweg.kernel.java.running;

import org.jspecify.annotations.NullMarked;
