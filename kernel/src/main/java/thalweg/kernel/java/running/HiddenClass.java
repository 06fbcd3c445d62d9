package thalweg.kernel.java.running;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import thalweg.kernel.java.runtime.CellNames;

/**
 * A class beside those of the cells that nothing finds by its name, and that goes when nobody uses it. It can be stopped as cells can.
 *
 * @param lookup what the class itself may use
 */
public record HiddenClass(Lookup lookup) {
  private static final String KEY = "lookup$";
  private static final MethodType TYPE = MethodType.methodType(Object.class, Object[].class);

  /**
   * Defines a class.
   *
   * @param bytecode of a class in the package of cells
   * @param loader of the cells
   * @param cell the class of a cell whose private members it may use; null for none
   */
  public static HiddenClass of(byte[] bytecode, CellLoader loader, @Nullable Class<?> cell) {
    try {
      Lookup key = key(loader);
      Class<?> host = cell == null ? key.lookupClass() : cell;
      Lookup inside = MethodHandles.privateLookupIn(host, key);
      return new HiddenClass(
          inside.defineHiddenClass(
              NamelessLambdas.in(Weaver.weave(bytecode)), false, Lookup.ClassOption.NESTMATE));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("class beside a cell", e);
    }
  }

  /** A static method of it that takes an array of objects and returns one. */
  public MethodHandle method(String name) {
    try {
      return lookup.findStatic(lookup.lookupClass(), name, TYPE);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** What a class among those of the cells may use: only that opens the others, for the kernel is in another module. */
  private static synchronized Lookup key(CellLoader loader) throws ReflectiveOperationException {
    String name = CellNames.full(KEY);
    Class<?> type;
    try {
      type = loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      loader.add(name, keyClass());
      type = loader.loadClass(name);
    }
    try {
      return (Lookup) type.getMethod(KEY).invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Error error ? error : new LinkageError(name, e);
    }
  }

  /** {@code public class lookup$ { public static Lookup lookup$() { return MethodHandles.lookup(); } }}. */
  private static byte[] keyClass() {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String name = CellNames.full(KEY).replace('.', '/');
    type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    String result = "()" + Lookup.class.descriptorString();
    MethodVisitor method =
        type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, KEY, result, null, null);
    method.visitCode();
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", result, false);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    type.visitEnd();
    return type.toByteArray();
  }
}
