/** The notebook as a program that grows: what its cells declared, and running the next one. */
@NullMarked
package thalweg.kernel.java.session;

import org.jspecify.annotations.NullMarked;
