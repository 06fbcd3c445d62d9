package thalweg.kernel.java.debugging.weaving;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Label;

/** Reads a class file with labels that know where in the code they are. */
final class PlacedLabels extends ClassReader {
  private static final class Placed extends Label {
    private final int offset;

    Placed(int offset) {
      this.offset = offset;
    }
  }

  PlacedLabels(byte[] file) {
    super(file);
  }

  @Override
  protected Label readLabel(int offset, Label[] labels) {
    if (labels[offset] == null) labels[offset] = new Placed(offset);
    return labels[offset];
  }

  /** The offset of a label that was read here, in the code as it was read. */
  static int offset(Label label) {
    return ((Placed) label).offset;
  }
}
