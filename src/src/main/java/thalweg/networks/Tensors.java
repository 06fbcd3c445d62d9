package thalweg.networks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;

/**
 * Named arrays as a file of weights holds them, in the format safetensors, which PyTorch, JAX and others read and write.
 *
 * <pre>{@code
 * Tensors.of(network, w).save(Path.of("digits.safetensors"));
 * Tensors saved = Tensors.load(Path.of("digits.safetensors"));
 * Network network = saved.network();               // written by this library: the architecture is in the file
 * double[] w = saved.parameters(network);          // of any origin, if names and shapes are the network's
 * List<String> fresh = saved.copyInto(wider, w2);  // all that fits, for another head
 * }</pre>
 *
 * <p>Numbers are written as 64-bit floats; 32-bit ones can be read, too. Beside the arrays the file carries the version of its
 * layout, the architecture as JSON and its own SHA-256, as metadata that other readers skip. {@link #load} refuses a file
 * that is cut or damaged and says what is wrong.
 *
 * @param arrays by name, in order
 * @param network what they belong to; null where the file does not say
 * @see <a href="https://huggingface.co/docs/safetensors">The format safetensors</a>
 */
public record Tensors(Map<String, Tensor> arrays, @Nullable Network network) {

  /**
   * One array.
   *
   * @param shape its sizes
   * @param values its numbers, the last index fastest
   */
  public record Tensor(Shape shape, double[] values) {}

  /** PyTorch counts the batches a batch norm saw, which changes nothing. */
  static final String COUNTER = "num_batches_tracked";

  /** Keeps the order. */
  public Tensors {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** The parameters of a network without running statistics. */
  public static Tensors of(Network network, double[] w) {
    return of(network, w, new double[0]);
  }

  /** The parameters and running statistics of a network. */
  public static Tensors of(Network network, double[] w, double[] statistics) {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    cut(network.parameters(), Check.length("w", w, network.dimension()), arrays);
    cut(
        network.statistics(),
        Check.length("statistics", statistics, Network.count(network.statistics())),
        arrays);
    return new Tensors(arrays, network);
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
   * Writes a file; one that is there is replaced only once the new one is whole.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    Safetensors.write(this, file);
  }

  /**
   * Reads a file.
   *
   * @param more the classes of layers of your own that the architecture names
   * @throws IOException if the file is no such file, is cut or damaged, or holds numbers of another type
   */
  @SafeVarargs
  public static Tensors load(Path file, Class<? extends Layer>... more) throws IOException {
    return Safetensors.read(file, List.of(more));
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
    Set<String> unused = new TreeSet<>(arrays.keySet());
    List<Parameter> all = new ArrayList<>(of.parameters());
    all.addAll(of.statistics());
    for (Parameter each : all) {
      Tensor tensor = arrays.get(each.name());
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
   * Copies every parameter whose name and shape are those of a network, and leaves the rest of w as it is: how weights get to a network
   * with another head.
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
      Tensor tensor = arrays.get(each.name());
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
