package statusline.install.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.api.Effort;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.config.module.DropInDescriptor;

class DescriptorComparisonTest {
  private static final Policy POLICY =
      Policy.everyLine().withRefreshInterval(Duration.ofSeconds(90)).withMaxConcurrent(3);

  private static List<String> differences(ModuleInfo info) throws Exception {
    String text =
        """
        {"id": "acme-lamp", "summary": "A lamp", "scope": "config-directory", "effort": "program",
         "policy": {"refreshInterval": "90s", "maxConcurrent": 3}}
        """;
    return DescriptorComparison.of(DropInDescriptor.read(text).module(), info);
  }

  @Test
  void equalDescriptorHasNoDifference() throws Exception {
    assertEquals(
        List.of(),
        differences(
            new ModuleInfo(
                "acme-lamp", "A lamp", Scope.Kind.CONFIG_DIRECTORY, POLICY, Effort.PROGRAM)));
  }

  @Test
  void eachDifferenceNamesItsMember() throws Exception {
    Policy other = POLICY.withCacheTtl(Duration.ofMinutes(5)).withMaxConcurrent(2);

    assertEquals(
        List.of(
            "scope: the descriptor has config-directory, info() has machine",
            "effort: the descriptor has program, info() has quick",
            "policy.cacheTTL: the descriptor has none, info() has 5m",
            "policy.maxConcurrent: the descriptor has 3, info() has 2"),
        differences(new ModuleInfo("acme-lamp", "A lamp", Scope.Kind.MACHINE, other)));
  }
}
