package statusline.config.dropin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import statusline.config.module.DropInDescriptor;

/// What the jars of a drop-in contain, found without loading a class. Immutable.
///
/// @param javaModule name of the Java module that provides the data modules or reports; empty if
///     there
///     is none
/// @param version of that Java module; empty if it has none
/// @param requires names of the Java modules that the jars require
/// @param modules descriptions of the data modules
/// @param reports ids of the reports, in alphabetical order
public record DropInFacts(
    String javaModule,
    String version,
    List<String> requires,
    List<DropInDescriptor> modules,
    List<String> reports) {
  /// The facts of jars that cannot be read.
  public static final DropInFacts NONE = new DropInFacts("", "", List.of(), List.of(), List.of());

  public DropInFacts {
    requires = List.copyOf(requires);
    modules = List.copyOf(modules);
    reports = List.copyOf(reports);
  }

  /// {@return the facts of jars}
  ///
  /// @throws DropInException if they cannot be loaded
  public static DropInFacts of(JarSet jars) throws DropInException {
    return JarReader.read(jars);
  }

  /// {@return the ids of the data modules}
  public List<String> ids() {
    var ids = new TreeSet<String>();
    for (DropInDescriptor module : modules) {
      ids.add(module.id());
    }
    return new ArrayList<>(ids);
  }

  /// {@return the ids of the data modules and reports. No other drop-in may have one of them}
  public Set<String> allIds() {
    Set<String> all = new LinkedHashSet<>(ids());
    all.addAll(reports);
    return all;
  }

  /// {@return a sentence about an id that both have; empty if they can be used together}
  ///
  /// @param name of the drop-in with the other facts
  public Optional<String> conflict(String name, DropInFacts other) {
    return allIds().stream()
        .filter(other.allIds()::contains)
        .findFirst()
        .map(id -> "the drop-in " + name + " already has the id " + id);
  }
}
