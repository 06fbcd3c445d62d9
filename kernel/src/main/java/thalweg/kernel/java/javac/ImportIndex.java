package thalweg.kernel.java.javac;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The names that imports give a meaning, so that a class gets only the imports it may need: javac reads and enters each of
 * some sixty again for every cell.
 *
 * <p>An import of which this cannot be said for certain counts as needed: one of a folder, whose classes may change, of a
 * nested class, or of what is not there at all, which javac is to report.
 */
final class ImportIndex {
  private static final Pattern IMPORT =
      Pattern.compile("import (static )?([\\w.]+)\\.(\\w+|\\*);?");
  private static final ClassLoader JAVA = ClassLoader.getPlatformClassLoader();
  private static final String ROOT = "java/lang/Object";

  private final ClassPath classPath;
  private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  /** Imports from this class path. */
  ImportIndex(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Whether one of some words may mean something by an import. */
  boolean isNeeded(String statement, Set<String> words) {
    return known
        .computeIfAbsent(statement, this::names)
        .map(names -> !Collections.disjoint(names, words))
        .orElse(true);
  }

  private Optional<Set<String>> names(String statement) {
    Matcher m = IMPORT.matcher(statement);
    if (!m.matches()) return Optional.empty();
    Optional<Set<String>> all = m.group(1) == null ? classes(m.group(2)) : members(m.group(2));
    String name = m.group(3);
    return name.equals("*") ? all : all.filter(a -> a.contains(name)).map(a -> Set.of(name));
  }

  /** The classes of a package; empty if it is none, or not known. */
  private Optional<Set<String>> classes(String home) {
    if (isInFolder(home)) return Optional.empty();
    Set<String> names =
        PlatformClasses.packages().contains(home)
            ? Set.copyOf(PlatformClasses.of(home))
            : classPath.jars().list(home).stream()
                .map(JarClass::simpleName)
                .collect(Collectors.toSet());
    return Optional.of(names).filter(all -> !all.isEmpty());
  }

  /** The members of a class and of what it extends; empty if it is none, or not known. */
  private Optional<Set<String>> members(String type) {
    Set<String> names = new HashSet<>();
    return addMembers(type.replace('.', '/'), names) ? Optional.of(names) : Optional.empty();
  }

  private boolean addMembers(String type, Set<String> names) {
    if (type.equals(ROOT)) return true;
    String home = type.substring(0, Math.max(0, type.lastIndexOf('/'))).replace('/', '.');
    if (isInFolder(home)) return false;
    try (InputStream file = open(home, type)) {
      if (file == null) return false;
      MemberNames members = new MemberNames(names);
      ClassReader reader = new ClassReader(file);
      reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      boolean whole = reader.getSuperName() == null || addMembers(reader.getSuperName(), names);
      for (String parent : reader.getInterfaces()) whole &= addMembers(parent, names);
      return whole;
    } catch (IOException | IllegalArgumentException e) { // newer than ASM knows
      return false;
    }
  }

  private @Nullable InputStream open(String home, String type) throws IOException {
    if (PlatformClasses.packages().contains(home)) return JAVA.getResourceAsStream(type + ".class");
    for (JarClass entry : classPath.jars().list(home))
      if (entry.file.equals(type + ".class")) return entry.openInputStream();
    return null;
  }

  private boolean isInFolder(String home) {
    for (File folder : classPath.folders())
      if (new File(folder, home.replace('.', '/')).isDirectory()) return true;
    return false;
  }

  /** Collects the names of fields, methods and nested classes. */
  private static final class MemberNames extends ClassVisitor {
    private final Set<String> names;

    MemberNames(Set<String> names) {
      super(Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      names.add(name);
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      names.add(name);
      return null;
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      if (inner != null) names.add(inner);
    }
  }
}
