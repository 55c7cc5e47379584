package acme.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.JsonObject;
import statusline.api.SessionInput;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;

class AcmeHelloModuleTest implements DataModuleContract<AcmeHelloModule.Hello> {
  public DataModule<AcmeHelloModule.Hello> module() {
    return new AcmeHelloModule();
  }

  public FakeEnvironment present() {
    var document = JsonObject.of(Map.of("model", Map.of("display_name", "Opus 5.5")));
    return FakeEnvironment.of(SessionInput.of(document));
  }

  public Optional<FakeEnvironment> absent() {
    return Optional.empty(); // there is always somebody to greet
  }

  public boolean runsCommands() {
    return false;
  }

  @Test
  void greetsModelOfSession() throws Exception {
    FakeEnvironment environment = present();
    var scope = module().scope(environment.scopeContext());

    var fetched = module().fetch(environment.moduleContext(scope));

    assertEquals(Fetched.of(new AcmeHelloModule.Hello("Opus 5.5")), fetched);
  }
}
