package statusline.install.dropin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import statusline.config.dropin.JarSet;

/// Searches the class files of a drop-in for calls that a daemon does not survive or that run
/// programs outside of its supervision.
///
/// It finds honest mistakes. Code that hides such a call, for example by reflection, is not found;
/// trusting a jar means trusting its author. Stateless.
public final class CodeScan {
  /// The words of `--allow`.
  public static final List<String> PERMISSIONS = List.of("exit", "process", "native");

  private static final int MAX_CLASS_BYTES = 8 << 20;

  private CodeScan() {}

  /// {@return the findings in all jars}
  ///
  /// @throws IOException if a jar cannot be read
  public static List<CodeFinding> of(JarSet jars) throws IOException {
    Set<CodeFinding> findings = new LinkedHashSet<>();
    for (Path jar : jars.jars()) {
      try (var content = new JarFile(jar.toFile())) {
        for (JarEntry entry : Collections.list(content.entries())) {
          if (entry.getName().endsWith(".class")) {
            scan(content, entry, findings);
          }
        }
      }
    }
    return List.copyOf(findings);
  }

  private static void scan(JarFile jar, JarEntry entry, Set<CodeFinding> findings)
      throws IOException {
    byte[] bytes;
    try (InputStream content = jar.getInputStream(entry)) {
      bytes = content.readNBytes(MAX_CLASS_BYTES);
    }
    try {
      ClassModel model = ClassFile.of().parse(bytes);
      findings.addAll(in(model));
    } catch (IllegalArgumentException notAClass) {
      throw new IOException(entry.getName() + " is not a class file", notAClass);
    }
  }

  private static List<CodeFinding> in(ClassModel model) {
    String name = model.thisClass().asInternalName().replace('/', '.');
    List<CodeFinding> findings = new ArrayList<>();
    for (PoolEntry entry : model.constantPool()) {
      if (entry instanceof MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String called = member.name().stringValue();
        permission(owner, called)
            .ifPresent(
                word -> findings.add(new CodeFinding(word, name, "calls " + text(owner, called))));
      }
    }
    for (MethodModel method : model.methods()) {
      if (method.flags().has(AccessFlag.NATIVE)) {
        String text = "has the native method " + method.methodName().stringValue();
        findings.add(new CodeFinding("native", name, text));
      }
    }
    return findings;
  }

  private static String text(String owner, String called) {
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    return called.equals("<init>") ? "new " + simple : simple + "." + called;
  }

  /// {@return the permission that a call needs}
  private static Optional<String> permission(String owner, String called) {
    return switch (owner) {
      case "java/lang/System" ->
          switch (called) {
            case "exit" -> Optional.of("exit");
            case "load", "loadLibrary" -> Optional.of("native");
            default -> Optional.empty();
          };
      case "java/lang/Runtime" ->
          switch (called) {
            case "exit", "halt", "addShutdownHook" -> Optional.of("exit");
            case "exec" -> Optional.of("process");
            case "load", "loadLibrary" -> Optional.of("native");
            default -> Optional.empty();
          };
      case "java/lang/ProcessBuilder" -> Optional.of("process");
      case "sun/misc/Unsafe", "java/lang/foreign/Linker", "java/lang/foreign/SymbolLookup" ->
          Optional.of("native");
      default -> Optional.empty();
    };
  }
}
