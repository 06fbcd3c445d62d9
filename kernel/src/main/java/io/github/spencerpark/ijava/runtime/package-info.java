/** The functions of IJava's notebooks, as classes that import them name them. */
@NullMarked
package io.github.spencerpark.ijava.runtime;

import org.jspecify.annotations.NullMarked;
