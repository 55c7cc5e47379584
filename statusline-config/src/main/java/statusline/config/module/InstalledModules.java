package statusline.config.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The data modules of one account: those in the image and its trusted drop-ins. Immutable.
public final class InstalledModules {
  /// The data modules in the image.
  public static final InstalledModules IMAGE = new InstalledModules(List.of(), true);

  private final List<DropInDescriptor> dropIns;
  private final boolean isComplete;
  private final List<String> ids;

  /// Each line looks up its configuration by these modules.
  private final int hash;

  private InstalledModules(List<DropInDescriptor> dropIns, boolean isComplete) {
    this.dropIns = List.copyOf(dropIns);
    this.hash = this.dropIns.hashCode();
    this.isComplete = isComplete;
    if (dropIns.isEmpty()) {
      this.ids = ImageModules.ids();
    } else {
      List<String> all = new ArrayList<>(ImageModules.ids());
      for (DropInDescriptor dropIn : dropIns) {
        all.add(dropIn.id());
      }
      Collections.sort(all);
      this.ids = List.copyOf(all);
    }
  }

  /// {@return the data modules of the image and of drop-ins}
  public static InstalledModules with(List<DropInDescriptor> dropIns) {
    return dropIns.isEmpty() ? IMAGE : new InstalledModules(dropIns, true);
  }

  /// {@return the data modules of an account whose drop-ins have not been read yet: any name that a
  /// drop-in can have is accepted}
  public static InstalledModules incomplete() {
    return new InstalledModules(List.of(), false);
  }

  /// {@return whether all drop-ins are known}
  public boolean isComplete() {
    return isComplete;
  }

  /// {@return the ids, in alphabetical order}
  public List<String> ids() {
    return ids;
  }

  /// {@return the drop-ins}
  public List<DropInDescriptor> dropIns() {
    return dropIns;
  }

  /// {@return the description of a data module of a drop-in}
  public Optional<DropInDescriptor> dropIn(String id) {
    for (DropInDescriptor dropIn : dropIns) {
      if (dropIn.id().equals(id)) {
        return Optional.of(dropIn);
      }
    }
    return Optional.empty();
  }

  /// {@return the ids of the data modules that the author of a preset considered}
  List<String> knownIn(String preset) {
    List<String> known = new ArrayList<>(ImageModules.ids());
    for (DropInDescriptor dropIn : dropIns) {
      if (dropIn.isPlacedIn(preset)) {
        known.add(dropIn.id());
      }
    }
    return known;
  }

  /// {@return the placements of a preset, in the order of its lines}
  List<Placement> placements(String preset) {
    if (dropIns.isEmpty()) {
      return ImageModules.placements(preset);
    }
    List<Placement> all = new ArrayList<>(ImageModules.placements(preset));
    for (DropInDescriptor dropIn : dropIns) {
      all.addAll(dropIn.suggestions().placements().getOrDefault(preset, List.of()));
    }
    all.sort(Suggestions.ORDER);
    return all;
  }

  /// {@return the entries of the priority list, separated by spaces}
  String priority() {
    if (dropIns.isEmpty()) {
      return ImageModules.priority();
    }
    Map<Integer, List<String>> ranks = new TreeMap<>();
    String[] numbers = ImageModules.ranks().split(" ", -1);
    String[] entries = ImageModules.priority().split(" ", -1);
    for (int i = 0; i < entries.length; i++) {
      ranks.computeIfAbsent(Integer.valueOf(numbers[i]), n -> new ArrayList<>()).add(entries[i]);
    }
    for (DropInDescriptor dropIn : dropIns) {
      dropIn
          .suggestions()
          .ranks()
          .forEach((rank, own) -> ranks.computeIfAbsent(rank, n -> new ArrayList<>()).addAll(own));
    }
    return String.join(" ", ranks.values().stream().flatMap(List::stream).toList());
  }

  /// {@return what a preset shows only if a line names it, separated by spaces}
  String onDemand(String preset) {
    var names = new StringBuilder(ImageModules.onDemand(preset));
    for (DropInDescriptor dropIn : dropIns) {
      for (String name : dropIn.suggestions().onDemand().getOrDefault(preset, List.of())) {
        names.append(' ').append(name);
      }
    }
    return names.toString();
  }

  /// {@return what segments are about, such as `git=code`, separated by spaces}
  String topics() {
    var topics = new StringBuilder(ImageModules.topics());
    for (DropInDescriptor dropIn : dropIns) {
      for (String topic : dropIn.suggestions().topics()) {
        topics.append(' ').append(topic);
      }
    }
    return topics.toString();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof InstalledModules that
            && isComplete == that.isComplete
            && dropIns.equals(that.dropIns));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
