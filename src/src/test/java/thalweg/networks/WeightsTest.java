package thalweg.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.math.Shape;

class WeightsTest {
  private static final Network NETWORK =
      Network.of(
          Shape.of(1, 6, 6),
          new Convolution(2, 3, 1, 1),
          new BatchNorm(),
          new LeakyRelu(0.1),
          Residual.of(new Convolution(2, 3, 1, 1), new Dropout(0.25)),
          new MaxPool(2),
          new Flatten(),
          new Dense(3));

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("weights.safetensors");
  }

  private static double[] statistics() {
    return new double[] {0.1, -0.2, 1.5, 0.7};
  }

  @Test
  void whatIsSavedComesBackToTheLastBit() throws IOException {
    double[] w = NETWORK.start(4);
    w[0] = Double.MIN_VALUE;
    w[1] = -0.0;
    Weights.of(NETWORK, w, statistics()).save(file);
    Weights loaded = Weights.load(file);
    assertThat(loaded.network()).isEqualTo(NETWORK);
    assertThat(loaded.parameters(NETWORK)).isEqualTo(w);
    assertThat(loaded.statistics(NETWORK)).isEqualTo(statistics());
    assertThat(loaded.tensors().arrays().keySet())
        .startsWith("0.weight", "0.bias")
        .contains("3.inner.0.weight", "1.running_var");
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing is left beside the file").containsExactly(file);
    }
  }

  /** Written by safetensors 0.8.0 for Python, {@code safetensors.numpy.save}. */
  @Test
  void filesOfOtherToolsAreRead() throws IOException {
    Files.write(
        file,
        Base64.getDecoder()
            .decode(
                "oAAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJwdCJ9LCIwLmJpYXMiOnsiZHR5cGUiOiJGNjQiLCJz"
                    + "aGFwZSI6WzNdLCJkYXRhX29mZnNldHMiOlswLDI0XX0sIjAud2VpZ2h0Ijp7ImR0eXBlIjoiRjMyIiwic2hh"
                    + "cGUiOlszLDJdLCJkYXRhX29mZnNldHMiOlsyNCw0OF19fSAgICAgmpmZmZmZuT+amZmZmZnJPzMzMzMzM9M/"
                    + "AACAPwAAAMAAAAA/AACAQAAAQEBvEoM6"));
    Weights loaded = Weights.load(file);
    assertThatThrownBy(() -> loaded.network())
        .hasMessageContaining("the file does not say which network it belongs to");
    assertThat(loaded.parameters(Network.of(Shape.of(2), new Dense(3))))
        .containsExactly(1, -2, 0.5, 4, 3, 1e-3f, 0.1, 0.2, 0.3);
  }

  @Test
  void weightsOfAnotherNetworkAreRefusedWithAllThatDiffers() {
    Network small = Network.of(Shape.of(2), new Dense(3), new Relu(), new Dense(2));
    Network other = Network.of(Shape.of(2), new Dense(4), new Dense(2));
    assertThatThrownBy(() -> Weights.of(small, small.start(1)).parameters(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the arrays are not those of the network: 0.weight is 3×2 and must be 4×2; 0.bias is 3 and must be 4; "
                + "1.weight (2×4) is missing; 1.bias (2) is missing; 2.bias is not in the network; "
                + "2.weight is not in the network");
  }

  @Test
  void aNetworkWithAnotherHeadTakesWhatFits() {
    Network old = Network.of(Shape.of(2), new Dense(3), new Relu(), new Dense(2));
    Network wider = Network.of(Shape.of(2), new Dense(3), new Relu(), new Dense(5));
    double[] saved = old.start(1);
    double[] w = wider.start(2);
    double[] before = w.clone();
    assertThat(Weights.of(old, saved).copyInto(wider, w)).containsExactly("2.weight", "2.bias");
    assertThat(Arrays.copyOf(w, 9)).isEqualTo(Arrays.copyOf(saved, 9));
    assertThat(Arrays.copyOfRange(w, 9, w.length))
        .isEqualTo(Arrays.copyOfRange(before, 9, w.length));
  }

  @Test
  void aFileThatIsCutAnywhereIsRefused() throws IOException {
    Weights.of(NETWORK, NETWORK.start(4), statistics()).save(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 13) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Weights.load(file))
          .as("the first %d bytes", length)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 8));
    assertThatThrownBy(() -> Weights.load(file)).isInstanceOf(IOException.class);
  }

  /** Never another number: a changed bit is found, or it changes nothing that is read. */
  @Test
  void aChangedBitIsFoundOrChangesNoNumber() throws IOException {
    double[] w = NETWORK.start(4);
    Weights.of(NETWORK, w, statistics()).save(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] changed = whole.clone();
      int at = i % 2 == 0 ? random.nextInt(whole.length) : random.nextInt(1200);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      try {
        Weights read = Weights.load(file);
        assertThat(read.parameters(NETWORK)).as("byte %d", at).isEqualTo(w);
      } catch (IOException | IllegalArgumentException e) {
        assertThat(e.getMessage()).isNotBlank();
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2500);
  }

  @Test
  void aLayerOfOnesOwnIsNamedWhenLoading() throws IOException {
    Network own = Network.of(Shape.of(2), new Dense(2), new Shifted(0.5));
    Weights.of(own, own.start(1)).save(file);
    assertThatThrownBy(() -> Weights.load(file).network())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("layer type Shifted is none of [AveragePool, ")
        .hasMessageContaining("name the classes of your own layers");
    assertThat(Weights.load(file).network(List.of(Shifted.class))).isEqualTo(own);
  }

  /** A layer of a user. */
  public record Shifted(double by) implements Activation {
    @Override
    public double value(double x) {
      return x + by;
    }

    @Override
    public double derivative(double x) {
      return 1;
    }

    @Override
    public double secondDerivative(double x) {
      return 0;
    }
  }

  @Test
  void aFileOfALaterVersionSaysSo() throws IOException {
    Weights.of(NETWORK, NETWORK.start(4), statistics()).save(file);
    byte[] whole = Files.readAllBytes(file);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    Files.write(
        file,
        text.replace("\"thalweg.version\":\"1\"", "\"thalweg.version\":\"2\"")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Weights.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has version 2 of the layout, and this library reads version 1");
  }

  @Test
  void numbersOfHalfPrecisionAreRefusedByName() throws IOException {
    String header = "{\"0.bias\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}";
    byte[] bytes = new byte[8 + header.length() + 2];
    bytes[0] = (byte) header.length();
    System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, header.length());
    Files.write(file, bytes);
    assertThatThrownBy(() -> Weights.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(
            "0.bias has numbers of type F16; convert them to F32 or F64 before saving");
  }

  @Test
  void everyLayerOfTheLibraryCanBeSaved() throws IOException {
    for (Layer layer : LayerContractTest.layers().toList()) {
      Network network = Network.of(Shape.of(2, 4, 4), layer);
      Weights.of(network, network.start(1), network.freshStatistics()).save(file);
      assertThat(Weights.load(file).network()).isEqualTo(network);
    }
  }
}
