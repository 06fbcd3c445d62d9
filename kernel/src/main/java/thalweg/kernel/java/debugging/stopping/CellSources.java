package thalweg.kernel.java.debugging.stopping;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Cell;

/**
 * Cells as files, which a debugger wants them to be: each has a path made from its code, so cells with the same code share one.
 * No such file is ever written.
 */
public final class CellSources {
  /** By which the paths are made. */
  public static final int SEED = 0x7ea1;

  /** How a path ends. */
  public static final String SUFFIX = ".java";

  // JupyterLab shows "Cell [2]" in place of a path with this word in it.
  private static final String FOLDER = "ipykernel_";

  private final Map<String, String> codes = new ConcurrentHashMap<>();

  /** How a path begins. */
  public static String prefix() {
    String folder = FOLDER + "thalweg_" + ProcessHandle.current().pid();
    return new File(System.getProperty("java.io.tmpdir"), folder).getPath() + File.separator;
  }

  /** The path of some code. */
  public String path(String code) {
    String path = prefix() + Murmur2.hash(code, SEED) + SUFFIX;
    codes.put(path, code);
    return path;
  }

  /** The path of a cell. */
  public String path(Cell cell) {
    return path(cell.code());
  }

  /** The code with a path; null if there is none. */
  public @Nullable String code(String path) {
    return codes.get(path);
  }
}
