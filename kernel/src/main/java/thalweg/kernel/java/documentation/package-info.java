/** Documentation comments: where they are, and how they read as HTML and as text. */
@NullMarked
package thalweg.kernel.java.documentation;

import org.jspecify.annotations.NullMarked;
