/** The ladder of objectives, numerical derivatives, and checks that compare the two. */
@NullMarked
package thalweg.functions;

import org.jspecify.annotations.NullMarked;
