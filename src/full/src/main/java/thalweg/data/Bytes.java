package thalweg.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of files, unpacked and decoded, with errors that say what is wrong. */
final class Bytes {

  private Bytes() {}

  /** All bytes of a file; a gzipped one is unpacked. */
  static byte[] of(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      return Gzip.is(content) ? Gzip.unpacked(file.toString(), content) : content;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
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
      int at = in.position();
      int lineStart = at;
      while (lineStart > 0 && content[lineStart - 1] != '\n') {
        lineStart--;
      }
      throw new IllegalArgumentException(
          "%s, line %d, byte %d: 0x%02X does not exist in %s; Csv's charset(…) takes another encoding, such as ISO_8859_1"
              .formatted(
                  file,
                  text.lines().count() + (text.isEmpty() || text.endsWith("\n") ? 1 : 0),
                  at - lineStart + 1,
                  content[at],
                  charset));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
