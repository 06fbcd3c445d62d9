package thalweg.kernel.java.magics;

import java.util.List;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import thalweg.kernel.java.advice.Nearest;

/** The magics by name; an unknown name is reported with the one that was probably meant. */
@SuppressWarnings("TypeParameterUnusedInFormals") // of jjava
public final class KnownMagics extends MagicsRegistry {

  @Override
  public <T, K extends BaseKernel> T evalLineMagic(K kernel, String name, List<String> words)
      throws Exception {
    if (name.startsWith("%"))
      throw MagicBook.failure(
          "%" + name,
          "MisplacedMagic",
          "a magic for a whole cell must be on its first line, comments aside");
    if (!getLineMagicNames().contains(name))
      throw MagicBook.failure(
          "%" + name,
          "UndefinedMagic",
          unknown("%", name, getLineMagicNames(), "%%", getCellMagicNames()));
    return super.evalLineMagic(kernel, name, words);
  }

  @Override
  public <T, K extends BaseKernel> T evalCellMagic(
      K kernel, String name, List<String> words, String body) throws Exception {
    if (!getCellMagicNames().contains(name))
      throw MagicBook.failure(
          "%%" + name,
          "UndefinedMagic",
          unknown("%%", name, getCellMagicNames(), "%", getLineMagicNames()));
    return super.evalCellMagic(kernel, name, words, body);
  }

  private static String unknown(
      String sign, String name, Set<String> names, String otherSign, Set<String> others) {
    if (others.contains(name))
      return otherSign.length() == 1
          ? "this magic takes a line, not a cell: write %" + name
          : "this magic takes a cell: write %%" + name + " on its first line";
    return "there is no magic "
        + sign
        + name
        + "; "
        + Nearest.to(name, names)
            .map(n -> "did you mean " + sign + n + "?")
            .orElse("%lsmagic lists all");
  }
}
