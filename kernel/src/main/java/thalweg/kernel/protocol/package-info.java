/** Jupyter's wire format: the connection file, messages, their frames and their signatures. No sockets, no Java cells. */
@NullMarked
package thalweg.kernel.protocol;

import org.jspecify.annotations.NullMarked;
