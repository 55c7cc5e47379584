package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.DescriptorException;
import statusline.config.module.DescriptorReader;
import statusline.config.module.ModuleDescriptors;

/// Do the descriptors of the data modules agree with the classes and with the index of the image?
class ModuleDescriptorsTest {
  @ParameterizedTest
  @MethodSource("statusline.dist.Part#dataModules")
  void descriptorAgreesWithTheInfoOfItsModule(Part part) throws Exception {
    for (String provider : part.providers(DataModule.class)) {
      ModuleInfo info = info(provider);
      DataModuleDescriptor described = descriptor(part, info.id());

      assertEquals(info.id(), described.id());
      assertEquals(info.summary(), described.summary());
      assertEquals(info.scope(), described.scope());
      assertEquals(info.effort(), described.effort());
      assertEquals(info.policy(), described.policy(), info::id);
    }
  }

  @Test
  void indexContainsTheDescriptorsOfAllParts() throws Exception {
    Set<String> ids = new TreeSet<>();
    for (Part part : Part.dataModules()) {
      for (String provider : part.providers(DataModule.class)) {
        String id = info(provider).id();
        ids.add(id);
        assertEquals(descriptor(part, id), ModuleDescriptors.of(id).orElseThrow());
      }
    }

    assertEquals(ids, new TreeSet<>(ModuleDescriptors.ids()));
    assertTrue(ids.size() > 10, ids::toString);
  }

  private static ModuleInfo info(String provider) throws ReflectiveOperationException {
    var module = (DataModule<?>) Class.forName(provider).getConstructor().newInstance();
    return module.info();
  }

  private static DataModuleDescriptor descriptor(Part part, String id)
      throws IOException, DescriptorException {
    Path file = part.classes().resolve("META-INF/statusline").resolve(id + ".json");
    return DescriptorReader.read(Files.readString(file));
  }
}
