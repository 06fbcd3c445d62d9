package thalweg.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of files, unpacked and decoded, with errors that say what is wrong. */
final class Bytes {

  private Bytes() {}

  /** All bytes of a file; a gzipped one is unpacked. */
  static byte[] of(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      boolean gzipped = content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
      return gzipped ? unpacked(content) : content;
    } catch (ZipException | EOFException e) {
      throw new IllegalArgumentException(
          file + " is damaged or cut short: it does not unpack (" + e.getMessage() + ")", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static byte[] unpacked(byte[] gzipped) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
      return in.readAllBytes();
    }
  }

  /** The text of a file without the mark at its start; a byte that the encoding does not have is refused by its line. */
  static String text(String file, byte[] content, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new IllegalArgumentException(
          "%s, line %d: byte 0x%02X does not exist in %s; name the right charset(…), such as ISO_8859_1"
              .formatted(
                  file,
                  text.lines().count() + (text.isEmpty() || text.endsWith("\n") ? 1 : 0),
                  content[in.position()],
                  charset));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
