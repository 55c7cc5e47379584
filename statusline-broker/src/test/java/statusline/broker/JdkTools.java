package statusline.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import statusline.api.DataModule;

/// The tools of the JDK, with which tests build data modules.
public final class JdkTools {
  private JdkTools() {}

  /// Runs a tool such as `javac`, and fails with its output if it fails.
  public static void run(String tool, String... arguments) {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    ToolProvider program = ToolProvider.findFirst(tool).orElseThrow();
    assertEquals(0, program.run(out, out, arguments), said::toString);
  }

  /// {@return the API that data modules are compiled against}
  public static Path api() {
    URI location =
        ModuleLayer.boot()
            .configuration()
            .findModule(DataModule.class.getModule().getName())
            .orElseThrow()
            .reference()
            .location()
            .orElseThrow();
    return Path.of(location);
  }
}
