/** Real datasets with their cards, readers of files, and preparations; the only room, beside rendering, that knows Tablesaw. */
@NullMarked
package thalweg.data;

import org.jspecify.annotations.NullMarked;
