package thalweg.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import thalweg.math.Shape;

/**
 * Named arrays as a file of weights holds them, in the format safetensors, which PyTorch, JAX and others read and write.
 *
 * <pre>{@code
 * new Tensors(Map.of("bias", new Tensors.Tensor(Shape.of(2), new double[] {0.5, -1})), Map.of()).save(file);
 * Tensors.load(file).arrays().get("bias").values()  // {0.5, -1}
 * }</pre>
 *
 * <p>Numbers are written as 64-bit floats; 32-bit ones can be read, too. Beside the arrays the file carries the version of its
 * layout and its own SHA-256, as metadata that other readers skip. {@link #load} refuses a file that is cut or damaged and says
 * what is wrong.
 *
 * @param arrays by name, in order
 * @param about short texts, such as the architecture of a network
 * @see <a href="https://huggingface.co/docs/safetensors">The format safetensors</a>
 */
public record Tensors(Map<String, Tensor> arrays, Map<String, String> about) {

  /**
   * One array.
   *
   * @param shape its sizes
   * @param values its numbers, the last index fastest
   */
  public record Tensor(Shape shape, double[] values) {}

  /** PyTorch counts the batches a batch norm saw, as an integer that changes nothing. */
  static final String COUNTER = "num_batches_tracked";

  /** Keeps the order. */
  public Tensors {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
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
   * @throws IOException if the file is no such file, is cut or damaged, or holds numbers of another type
   */
  public static Tensors load(Path file) throws IOException {
    return Safetensors.read(file);
  }
}
