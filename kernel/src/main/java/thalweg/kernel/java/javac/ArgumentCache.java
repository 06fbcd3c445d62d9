package thalweg.kernel.java.javac;

import com.sun.tools.javac.comp.ArgumentAttr;
import com.sun.tools.javac.util.Context;
import java.lang.reflect.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.log.Log;

/**
 * What javac has found out about the arguments of calls. It takes out what it needs again, but what a call left that was looked at and
 * not compiled stays, with the whole tree of its cell: 50 kB a cell, as long as javac is kept warm.
 */
final class ArgumentCache {
  private static final @Nullable Field CACHE = find();

  private ArgumentCache() {}

  /** Empties it, between two tasks. */
  static void clear(Context context) {
    try {
      if (CACHE != null && CACHE.get(ArgumentAttr.instance(context)) instanceof Map<?, ?> cache)
        cache.clear();
    } catch (IllegalAccessException e) {
      Log.error("javac", e);
    }
  }

  /** The field, which javac keeps to itself; null in a Java that has none: memory grows, nothing else. */
  private static @Nullable Field find() {
    try {
      Field cache = ArgumentAttr.class.getDeclaredField("argumentTypeCache");
      cache.setAccessible(true);
      return cache;
    } catch (NoSuchFieldException | RuntimeException e) {
      Log.error("javac", e);
      return null;
    }
  }
}
