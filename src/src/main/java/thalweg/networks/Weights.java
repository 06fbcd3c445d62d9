package thalweg.networks;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import thalweg.files.Tensors;
import thalweg.files.Tensors.Tensor;
import thalweg.math.Check;

/**
 * The parameters and running statistics of networks by name, and their file.
 *
 * <pre>{@code
 * Weights.of(network, w).save(Path.of("digits.safetensors"));
 * Weights saved = Weights.load(Path.of("digits.safetensors"));
 * Network network = saved.network();               // written by this library: the architecture is in the file
 * double[] w = saved.parameters(network);          // of any origin, if names and shapes are the network's
 * List<String> fresh = saved.copyInto(wider, w2);  // all that fits, for another head
 * }</pre>
 *
 * @param tensors the arrays, named as PyTorch names them; {@code about} holds the architecture as JSON, if it is known
 */
public record Weights(Tensors tensors) {
  private static final String ARCHITECTURE = "architecture";

  /** The parameters of a network without running statistics. */
  public static Weights of(Network network, double[] w) {
    return of(network, w, new double[0]);
  }

  /** The parameters and running statistics of a network. */
  public static Weights of(Network network, double[] w, double[] statistics) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    cut(network.parameters(), Check.length("w", w, network.dimension()), arrays);
    cut(
        network.statistics(),
        Check.length("statistics", statistics, Network.count(network.statistics())),
        arrays);
    String architecture = Architecture.write(network).toString();
    return new Weights(new Tensors(arrays, Map.of(ARCHITECTURE, architecture)));
  }

  private static void cut(List<Parameter> parts, double[] all, Map<String, Tensor> arrays) {
    int at = 0;
    for (Parameter each : parts) {
      int to = at + each.shape().count();
      arrays.put(each.name(), new Tensor(each.shape(), Arrays.copyOfRange(all, at, to)));
      at = to;
    }
  }

  /**
   * Writes a file that PyTorch can read; one that is there is replaced only once the new one is whole.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    tensors.save(file);
  }

  /**
   * Reads a file of this library or any other that writes safetensors.
   *
   * @throws IOException if the file is no such file, is cut or damaged, or holds numbers of another type
   */
  public static Weights load(Path file) throws IOException {
    return new Weights(Tensors.load(file));
  }

  /**
   * The network they were saved with.
   *
   * @throws IllegalArgumentException if the file does not say, or names layers that the library does not have
   */
  public Network network() {
    return network(List.of());
  }

  /** The same with layers of your own, {@code network(List.of(MyLayer.class))}. */
  public Network network(List<Class<? extends Layer>> own) {
    String architecture = tensors.about().get(ARCHITECTURE);
    if (architecture == null) {
      throw new IllegalArgumentException(
          "the file does not say which network it belongs to: write the network in Java and call parameters(network)");
    }
    return new Architecture(own).read(JsonParser.parseString(architecture).getAsJsonObject());
  }

  /**
   * The parameters of a network as one vector.
   *
   * @throws IllegalArgumentException if names or shapes differ, with all that differs
   */
  public double[] parameters(Network of) {
    return joined(of, of.parameters());
  }

  /** The running statistics of a network as one vector, likewise. */
  public double[] statistics(Network of) {
    return joined(of, of.statistics());
  }

  private double[] joined(Network of, List<Parameter> parts) {
    List<String> differences = differences(of);
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "the arrays are not those of the network: " + String.join("; ", differences));
    }
    double[] all = new double[Network.count(parts)];
    copy(parts, all);
    return all;
  }

  /** What keeps the arrays from being those of a network, each as a clause. */
  public List<String> differences(Network of) {
    List<String> differences = new ArrayList<>();
    Set<String> unused = new TreeSet<>(tensors.arrays().keySet());
    List<Parameter> all = new ArrayList<>(of.parameters());
    all.addAll(of.statistics());
    for (Parameter each : all) {
      Tensor tensor = tensors.arrays().get(each.name());
      unused.remove(each.name());
      if (tensor == null) {
        differences.add("%s (%s) is missing".formatted(each.name(), each.shape()));
      } else if (!tensor.shape().equals(each.shape())) {
        differences.add(
            "%s is %s and must be %s".formatted(each.name(), tensor.shape(), each.shape()));
      }
    }
    unused.forEach(name -> differences.add(name + " is not in the network"));
    return differences;
  }

  /**
   * Copies every parameter whose name and shape are those of a network, and leaves the rest of w as it is: how weights get to a
   * network with another head.
   *
   * @param to the network
   * @param w its parameters. Modified.
   * @return the names of its parameters that found nothing
   */
  public List<String> copyInto(Network to, double[] w) {
    Check.length("w", w, to.dimension());
    return copy(to.parameters(), w);
  }

  private List<String> copy(List<Parameter> parts, double[] all) {
    List<String> left = new ArrayList<>();
    int at = 0;
    for (Parameter each : parts) {
      Tensor tensor = tensors.arrays().get(each.name());
      if (tensor != null && tensor.shape().equals(each.shape())) {
        System.arraycopy(tensor.values(), 0, all, at, tensor.values().length);
      } else {
        left.add(each.name());
      }
      at += each.shape().count();
    }
    return left;
  }
}
