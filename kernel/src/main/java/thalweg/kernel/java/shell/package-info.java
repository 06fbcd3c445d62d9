/** Programs that cells run, and what these are given: a folder to work in and environment variables. */
@NullMarked
package thalweg.kernel.java.shell;

import org.jspecify.annotations.NullMarked;
