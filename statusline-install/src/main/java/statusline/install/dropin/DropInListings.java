package statusline.install.dropin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import statusline.broker.Broker;
import statusline.broker.catalog.ModuleListing;
import statusline.broker.dropin.LoadedDropIn;
import statusline.config.DescriptorFaults;
import statusline.config.dropin.DropIn;
import statusline.config.dropin.DropInSet;
import statusline.config.module.DropInDescriptor;

/// The listing of data modules with the drop-ins that are not in use. Stateless.
public final class DropInListings {
  private DropInListings() {}

  /// {@return the data modules of a broker and the drop-ins that it has not loaded, by id}
  public static List<ModuleListing> added(Broker broker, DropInSet dropIns) {
    List<ModuleListing> all = new ArrayList<>();
    for (ModuleListing module : broker.modules()) {
      all.add(withFaults(module, dropIns));
    }
    for (DropIn dropIn : dropIns.all()) {
      if (dropIn.state() != DropIn.State.TRUSTED) {
        all.addAll(unused(dropIn));
      } else if (dropIn.facts().ids().isEmpty()) {
        all.add(withReportsOnly(dropIn));
      }
    }
    for (LoadedDropIn loaded : broker.dropIns().all()) {
      String name = loaded.source().name();
      loaded
          .failure()
          .or(loaded::quarantine)
          .ifPresent(
              problem ->
                  all.add(listing(name, ModuleListing.State.BROKEN, "", "", Optional.of(problem))));
    }
    all.sort(Comparator.comparing(ModuleListing::id));
    return all;
  }

  private static ModuleListing withFaults(ModuleListing module, DropInSet dropIns) {
    if (module.origin() != ModuleListing.Origin.DROP_IN || module.problem().isPresent()) {
      return module;
    }
    for (DropIn dropIn : dropIns.trusted()) {
      for (DropInDescriptor descriptor : dropIn.modules()) {
        List<String> faults = DescriptorFaults.of(descriptor);
        if (descriptor.id().equals(module.id()) && !faults.isEmpty()) {
          return module.withProblem("its descriptor: " + String.join("; ", faults));
        }
      }
    }
    return module;
  }

  private static List<ModuleListing> unused(DropIn dropIn) {
    ModuleListing.State state =
        switch (dropIn.state()) {
          case UNTRUSTED -> ModuleListing.State.UNTRUSTED;
          case QUARANTINED -> ModuleListing.State.QUARANTINED;
          default -> ModuleListing.State.BROKEN;
        };
    // The id of a refused drop-in may belong to another one.
    boolean hasIds = state != ModuleListing.State.BROKEN && !dropIn.facts().ids().isEmpty();
    List<String> ids = hasIds ? dropIn.facts().ids() : List.of(dropIn.name());
    List<ModuleListing> listings = new ArrayList<>();
    for (String id : ids) {
      listings.add(
          listing(
              id,
              state,
              dropIn.facts().javaModule(),
              dropIn.facts().version(),
              Optional.of(dropIn.sentence())));
    }
    return listings;
  }

  private static ModuleListing withReportsOnly(DropIn dropIn) {
    return listing(
        dropIn.name(),
        ModuleListing.State.ENABLED,
        dropIn.facts().javaModule(),
        dropIn.facts().version(),
        Optional.empty());
  }

  private static ModuleListing listing(
      String id,
      ModuleListing.State state,
      String javaModule,
      String version,
      Optional<String> problem) {
    return new ModuleListing(
        id,
        state,
        ModuleListing.Origin.DROP_IN,
        javaModule,
        version,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        problem);
  }
}
