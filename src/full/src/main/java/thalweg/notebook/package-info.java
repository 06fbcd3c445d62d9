/** How values show in a cell, and what a cell may use without an import; the only room that knows a kernel exists. */
@NullMarked
package thalweg.notebook;

import org.jspecify.annotations.NullMarked;
