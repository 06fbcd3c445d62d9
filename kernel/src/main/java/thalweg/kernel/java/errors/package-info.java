/** Errors as students read them: what happened, on which line of which cell, and what to try. */
@NullMarked
package thalweg.kernel.java.errors;

import org.jspecify.annotations.NullMarked;
