package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.config.module.DescriptorException;
import statusline.config.module.DropInDescriptor;

class DescriptorFaultsTest {
  private static final String HEAD =
      "{\"id\": \"acme-lamp\", \"summary\": \"A lamp\", \"scope\": \"machine\","
          + " \"effort\": \"quick\", \"segments\": [{\"name\": \"lamp\", \"description\": \"on\"}]";

  private static final String SETTING =
      ", \"settings\": [{\"name\": \"due\", \"setIn\": \"run\", \"description\": \"time\", ";

  private static List<String> faults(String members) throws DescriptorException {
    return DescriptorFaults.of(DropInDescriptor.read(HEAD + members + "}"));
  }

  @Test
  void descriptorWithKnownMembersHasNoFault() throws DescriptorException {
    assertEquals(List.of(), faults(SETTING + "\"type\": \"duration\", \"default\": \"2d\"}]"));
    assertEquals(
        List.of(),
        faults(
            ", \"priority\": [{\"rank\": 3, \"segment\": \"lamp\"}],"
                + " \"places\": [{\"preset\": \"full\", \"line\": 1, \"segment\": \"lamp\"}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"setings\": [] | unknown member \"setings\". Did you mean \"settings\"?",
        ", \"place\": [] | unknown member \"place\". Did you mean \"places\"?",
        ", \"later version\": 1 | unknown member \"later version\"",
        ", \"policy\": {\"timout\": \"1s\"}"
            + " | policy: unknown member \"timout\". Did you mean \"timeout\"?",
        ", \"settings\": {} | \"settings\" must be a list",
        ", \"places\": [{\"preset\": \"full\", \"segment\": \"lamb\"}]"
            + " | places: \"segments\" does not list the segment \"lamb\". Did you mean \"lamp\"?",
        ", \"priority\": [{\"rank\": 1, \"place\": 2}] | priority: unknown member \"place\""
      })
  void memberWithoutEffectIsNamed(String members, String fault) throws DescriptorException {
    assertEquals(List.of(fault), faults(members));
  }

  @Test
  void segmentWhoseNameIsNoIdIsNamed() throws DescriptorException {
    String text = HEAD.replace("\"lamp\"", "\"My Lamp\"") + "}";

    assertEquals(
        List.of("the segment \"My Lamp\" must be words of lower-case letters joined by dashes"),
        DescriptorFaults.of(DropInDescriptor.read(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration | \"soon\" | is \"soon\" but must be a duration",
        "flag | \"yes\" | is \"yes\" but must be true or false",
        "count | \"7\" | is \"7\" but must be a whole number",
        "path | \"lamp\" | is \"lamp\" but must be an absolute path"
      })
  void defaultOfAnotherTypeIsNamed(String type, String value, String fault)
      throws DescriptorException {
    List<String> faults =
        faults(SETTING + "\"type\": \"" + type + "\", \"default\": " + value + "}]");

    assertEquals(1, faults.size(), faults::toString);
    String expected = "the default of the setting due " + fault;
    assertEquals(expected, faults.getFirst().substring(0, expected.length()));
  }
}
