package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import thalweg.data.Datasets;
import thalweg.landscapes.FilterNormalization;
import thalweg.landscapes.PlaneSlice;
import thalweg.landscapes.Profile;
import thalweg.math.Shape;
import thalweg.networks.Dense;
import thalweg.networks.Network;
import thalweg.networks.NetworkModel;
import thalweg.networks.Relu;
import thalweg.optimizers.Adam;
import thalweg.runs.Stop;
import thalweg.spectra.Lanczos;
import thalweg.spectra.LanczosQuadrature;
import thalweg.spectra.SpectralDensity;
import thalweg.training.FullBatch;

/** The landscape of a network on real data: what a notebook of the course looks at. */
class DigitsLandscapeTest {

  @Test
  void aNetworkOnTheDigitsHasASliceASpectrumAndABarrier() {
    Network network = Network.of(Shape.of(64), new Dense(32), new Relu(), new Dense(10));
    NetworkModel f = NetworkModel.softmax(network, Datasets.digits().examples());
    FullBatch solver = new FullBatch(new Adam(0.01));
    double[] w = solver.minimize(f, network.start(1), Stop.after(60)).point();

    int points = 21;
    PlaneSlice slice = PlaneSlice.around(f, FilterNormalization.plane(f, w, 1), 1, points);
    assertThat(slice.complete()).isTrue();
    assertThat(slice.values()[points / 2][points / 2]).isEqualTo(f.value(w), within(1e-14));
    assertThat(slice.highest()).isGreaterThan(5 * f.value(w));

    double top = new Lanczos(1).largest(f, w, 1).first();
    SpectralDensity density = new LanczosQuadrature(30, 4, 1).of(f, w);
    assertThat(density.largest()).isEqualTo(top, within(1e-3 * top));
    assertThat(density.mass(-0.05 * top, 0.05 * top)).isGreaterThan(0.9);

    double[] other = solver.minimize(f, network.start(2), Stop.after(60)).point();
    assertThat(Profile.between(f, w, other, 21).barrier()).isGreaterThan(0.1);
  }
}
