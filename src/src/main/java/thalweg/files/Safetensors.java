package thalweg.files;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import thalweg.files.Tensors.Tensor;
import thalweg.math.Shape;

/**
 * The bytes of {@link Tensors}: the length of the header as 8 bytes, the header as JSON, then the numbers, all little-endian. Of each
 * array the header has {@code dtype}, {@code shape} and {@code data_offsets}, counted from the end of the header.
 */
final class Safetensors {
  private static final String VERSION = "1";
  private static final String PREFIX = "thalweg.";
  private static final Set<String> OWN = Set.of("thalweg.version", "thalweg.sha256");
  private static final String METADATA = "__metadata__";

  /** Stands where the checksum will be while it is computed, so that it covers the header as well. */
  private static final String NO_CHECKSUM = "0".repeat(64);

  private static final String CHECKSUM = "\"thalweg.sha256\":\"";

  private Safetensors() {}

  static void write(Tensors tensors, Path file) throws IOException {
    String json = header(tensors).toString();
    // Spaces after the JSON let the numbers begin at a multiple of 8.
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    byte[] text = (json + " ".repeat(Math.floorMod(-length, 8))).getBytes(StandardCharsets.UTF_8);
    long numbers = tensors.arrays().values().stream().mapToLong(each -> each.values().length).sum();
    byte[] bytes = new byte[Math.toIntExact(8L + text.length + 8 * numbers)];
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(text.length).put(text);
    for (Tensor tensor : tensors.arrays().values()) {
      for (double value : tensor.values()) {
        all.putDouble(value);
      }
    }
    int at = 8 + json.indexOf(CHECKSUM) + CHECKSUM.length();
    all.put(at, sha256(bytes).getBytes(StandardCharsets.US_ASCII));
    replace(file, bytes);
  }

  private static JsonObject header(Tensors tensors) {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("thalweg.version", VERSION);
    metadata.addProperty("thalweg.sha256", NO_CHECKSUM);
    tensors.about().forEach((key, text) -> metadata.addProperty(PREFIX + key, text));
    JsonObject header = new JsonObject();
    header.add(METADATA, metadata);
    long at = 0;
    for (Map.Entry<String, Tensor> entry : tensors.arrays().entrySet()) {
      Tensor tensor = entry.getValue();
      JsonArray shape = new JsonArray();
      tensor.shape().sizes().forEach(shape::add);
      JsonArray offsets = new JsonArray();
      offsets.add(at);
      at += 8L * tensor.values().length;
      offsets.add(at);
      JsonObject array = new JsonObject();
      array.addProperty("dtype", "F64");
      array.add("shape", shape);
      array.add("data_offsets", offsets);
      header.add(entry.getKey(), array);
    }
    return header;
  }

  /** Writes beside the file and then takes its place, so that a crash leaves the old one whole. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      Files.write(whole, bytes);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  static Tensors read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 8 || all.getLong(0) < 2 || all.getLong(0) > bytes.length - 8) {
      throw damaged(
          file,
          "it does not begin with the length of a header that fits into its %d bytes"
              .formatted(bytes.length));
    }
    int start = 8 + (int) all.getLong(0);
    JsonObject about;
    Map<String, Tensor> arrays;
    try {
      JsonObject header =
          JsonParser.parseString(new String(bytes, 8, start - 8, StandardCharsets.UTF_8))
              .getAsJsonObject();
      JsonElement metadata = header.remove(METADATA);
      about = metadata == null ? new JsonObject() : metadata.getAsJsonObject();
      requireIntact(file, about, bytes, start);
      arrays = arrays(file, header, all, start);
    } catch (RuntimeException e) { // whatever a damaged header leads to
      throw damaged(file, "its header is not that of a safetensors file (" + e.getMessage() + ")");
    }
    return new Tensors(arrays, about(about));
  }

  private static Map<String, Tensor> arrays(Path file, JsonObject header, ByteBuffer all, int start)
      throws IOException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    long end = 0;
    for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
      String name = entry.getKey();
      JsonObject array = entry.getValue().getAsJsonObject();
      JsonArray offsets = member(file, name, array, "data_offsets").getAsJsonArray();
      String type = member(file, name, array, "dtype").getAsString();
      long from = offsets.get(0).getAsBigDecimal().longValueExact();
      long to = offsets.get(1).getAsBigDecimal().longValueExact();
      if (from < 0 || to < from || to > all.capacity() - start) {
        throw damaged(
            file,
            "%s ends at byte %d of the numbers, but the file has only %d of them"
                .formatted(name, to, all.capacity() - start));
      }
      end = Math.max(end, to);
      if (name.endsWith(Tensors.COUNTER)) {
        continue;
      }
      int[] sizes =
          member(file, name, array, "shape").getAsJsonArray().asList().stream()
              .mapToInt(size -> size.getAsBigDecimal().intValueExact())
              .toArray();
      Shape shape = Shape.of(sizes);
      int each = bytesOf(file, name, type);
      if (to - from != (long) each * shape.count()) {
        throw damaged(
            file,
            "%s is %s numbers of %s but has %d bytes".formatted(name, shape, type, to - from));
      }
      arrays.put(name, new Tensor(shape, numbers(all, start + (int) from, shape.count(), each)));
    }
    if (end != all.capacity() - start) {
      throw damaged(
          file,
          "its arrays end at byte %d of the numbers, but the file has %d of them"
              .formatted(end, all.capacity() - start));
    }
    return arrays;
  }

  private static JsonElement member(Path file, String name, JsonObject array, String member)
      throws IOException {
    JsonElement element = array.get(member);
    if (element == null) {
      throw damaged(file, "%s has no %s".formatted(name, member));
    }
    return element;
  }

  private static int bytesOf(Path file, String name, String type) throws IOException {
    return switch (type) {
      case "F64" -> 8;
      case "F32" -> 4;
      default ->
          throw new IOException(
              "%s: %s has numbers of type %s; convert them to F32 or F64 before saving"
                  .formatted(file, name, type));
    };
  }

  private static double[] numbers(ByteBuffer all, int at, int count, int each) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = each == 8 ? all.getDouble(at + 8 * i) : all.getFloat(at + 4 * i);
    }
    return values;
  }

  private static void requireIntact(Path file, JsonObject about, byte[] bytes, int start)
      throws IOException {
    JsonElement version = about.get("thalweg.version");
    if (version == null) {
      return; // another tool's
    }
    if (!version.getAsString().equals(VERSION)) {
      throw new IOException(
          "%s has version %s of the layout, and this library reads version %s; use a newer one"
              .formatted(file, version.getAsString(), VERSION));
    }
    // One byte a character, so that places in the text are places in the file.
    int at = new String(bytes, 0, start, StandardCharsets.ISO_8859_1).indexOf(CHECKSUM);
    int from = at + CHECKSUM.length();
    if (at < 0 || from + NO_CHECKSUM.length() > start) {
      throw damaged(file, "it has no checksum");
    }
    byte[] unsigned = bytes.clone();
    System.arraycopy(
        NO_CHECKSUM.getBytes(StandardCharsets.US_ASCII), 0, unsigned, from, NO_CHECKSUM.length());
    String written = new String(bytes, from, NO_CHECKSUM.length(), StandardCharsets.US_ASCII);
    if (!written.equals(sha256(unsigned))) {
      throw damaged(file, "it does not have the SHA-256 that is written in it");
    }
  }

  private static Map<String, String> about(JsonObject metadata) {
    Map<String, String> about = new LinkedHashMap<>();
    for (String key : metadata.keySet()) {
      if (key.startsWith(PREFIX) && !OWN.contains(key)) {
        about.put(key.substring(PREFIX.length()), metadata.get(key).getAsString());
      }
    }
    return about;
  }

  private static IOException damaged(Path file, String how) {
    return new IOException(
        "%s is damaged or no safetensors file: %s; take another copy".formatted(file, how));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
