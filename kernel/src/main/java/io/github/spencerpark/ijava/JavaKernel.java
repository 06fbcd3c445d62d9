package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** The kernel as notebooks written for IJava and JJava see it: its renderer, its magics, its class path. */
public abstract class JavaKernel extends BaseKernel {

  /** A kernel without channels of its own. */
  @SuppressWarnings("NullAway") // jjava allows a kernel without a history and says so
  protected JavaKernel(
      String name,
      String version,
      LanguageInfo language,
      JupyterIO io,
      Renderer renderer,
      MagicsRegistry magics) {
    super(
        name,
        version,
        language,
        List.of(),
        null,
        io,
        new CommManager(),
        renderer,
        new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
        magics,
        false,
        new StringStyler("", "", "", n -> ""));
  }

  /** The magics, to add some. */
  public Magics getMagics() {
    return new Magics(getMagicsRegistry());
  }

  /** Adds jars and folders, separated as in a class path. */
  public abstract void addToClasspath(String paths);
}
