/** What notebooks written for the IJava kernel name of it: thin faces of this kernel. */
@NullMarked
package io.github.spencerpark.ijava;

import org.jspecify.annotations.NullMarked;
