/** Answers a front end's debugger in the Debug Adapter Protocol, with Jupyter's additions to it. */
@NullMarked
package thalweg.kernel.java.debugging.protocol;

import org.jspecify.annotations.NullMarked;
