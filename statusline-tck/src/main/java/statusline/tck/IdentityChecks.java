package statusline.tck;

import static statusline.tck.ContractRule.ID;
import static statusline.tck.ContractRule.INFO;
import static statusline.tck.ContractRule.PROVIDED;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;

/// The rules on the identity and registration of a data module.
final class IdentityChecks {
  private static final int LONGEST_SUMMARY = 80;

  private IdentityChecks() {}

  static <T extends Record> void id(ContractSubject<T> subject) {
    Class<?> type = subject.module().getClass();
    String name = type.getName();
    String id = subject.module().info().id();
    ID.require(name.endsWith("Module"), "the class name does not end in Module: " + name);
    String stated = ModuleInfo.idOf(name);
    ID.require(id.equals(stated), "info says " + id + " but " + name + " states " + stated);
    ID.require(Modifier.isPublic(type.getModifiers()), name + " is not public");
    ID.require(Modifier.isFinal(type.getModifiers()), name + " is not final");
    ID.require(hasConstructor(type), name + " has no public constructor without parameters");
  }

  /// Returns whether a class has a public constructor without parameters.
  static boolean hasConstructor(Class<?> type) {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return true;
      }
    }
    return false;
  }

  static <T extends Record> void info(ContractSubject<T> subject) {
    ModuleInfo first = subject.module().info();
    ModuleInfo second = subject.module().info();
    INFO.require(first.equals(second), first + " and then " + second);
    String summary = first.summary();
    INFO.require(!summary.isBlank(), "the summary is blank");
    INFO.require(!summary.endsWith("."), "the summary ends in a full stop: " + summary);
    INFO.require(
        isShortLine(summary),
        "the summary is no short line of up to " + LONGEST_SUMMARY + " characters: " + summary);
  }

  static boolean isShortLine(String text) {
    return text.length() <= LONGEST_SUMMARY && text.lines().count() == 1;
  }

  static <T extends Record> void provided(ContractSubject<T> subject) {
    Class<?> type = subject.module().getClass();
    String id = ModuleInfo.idOf(type.getName());
    List<String> found = new ArrayList<>();
    ServiceLoader<?> providers = ServiceLoader.load(DataModule.class, type.getClassLoader());
    for (ServiceLoader.Provider<?> provider : providers.stream().toList()) {
      if (ModuleInfo.idOf(provider.type().getName()).equals(id)) {
        found.add(provider.type().getName());
      }
    }
    PROVIDED.require(found.equals(List.of(type.getName())), "providers of " + id + ": " + found);
  }
}
