/**
 * Networks of layers, and their loss on examples as an objective.
 *
 * <p>A {@link thalweg.networks.Layer} holds settings; a {@link thalweg.networks.Network} is a list of layers and the shape of an
 * example; a {@link thalweg.networks.NetworkModel} adds examples and a loss, and is then a function of one vector of parameters
 * like any other.
 */
@NullMarked
package thalweg.networks;

import org.jspecify.annotations.NullMarked;
