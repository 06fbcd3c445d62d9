package thalweg.kernel.java.running;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import thalweg.kernel.java.runtime.Lambdas;

/** Makes the lambdas of a class work without a name of the class, by {@link Lambdas}. */
final class NamelessLambdas {
  private static final String JAVAS = "java/lang/invoke/LambdaMetafactory";
  private static final String METHOD = "metafactory"; // the other is for serializable ones

  private NamelessLambdas() {}

  static byte[] in(byte[] bytecode) {
    ClassReader reader = new ClassReader(bytecode);
    ClassWriter writer = new ClassWriter(reader, 0);
    String own = reader.getClassName();
    reader.accept(
        new ClassVisitor(StoppableMethod.API, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return method(super.visitMethod(access, name, descriptor, signature, exceptions), own);
          }
        },
        0);
    return writer.toByteArray();
  }

  private static MethodVisitor method(MethodVisitor next, String own) {
    return new MethodVisitor(StoppableMethod.API, next) {
      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean lambda =
            bootstrap.getOwner().equals(JAVAS)
                && bootstrap.getName().equals(METHOD)
                && arguments[1] instanceof Handle body
                && body.getOwner().equals(own);
        super.visitInvokeDynamicInsn(
            name, descriptor, lambda ? ours(bootstrap) : bootstrap, arguments);
      }
    };
  }

  private static Handle ours(Handle javas) {
    String owner = Type.getInternalName(Lambdas.class);
    return new Handle(Opcodes.H_INVOKESTATIC, owner, "link", javas.getDesc(), false);
  }
}
