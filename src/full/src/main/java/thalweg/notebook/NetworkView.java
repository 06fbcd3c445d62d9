package thalweg.notebook;

import thalweg.networks.Network;
import thalweg.plots.NetworkPicture;

/** A network: its picture, and its layers as a table wherever a picture cannot be seen. */
final class NetworkView {
  private NetworkView() {}

  static View of(Network network) {
    View drawn = FigureView.of(new NetworkPicture(network));
    return new View(network.toString(), drawn.html(), null, drawn.picture());
  }
}
