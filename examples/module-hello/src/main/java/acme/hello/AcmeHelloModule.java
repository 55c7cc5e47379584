package acme.hello;

import java.util.List;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.api.FormatContext;
import statusline.api.ModuleContext;
import statusline.api.ModuleInfo;
import statusline.api.Part;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.ScopeContext;
import statusline.api.Segment;

/// A greeting for the model of the session. The class name gives the id: `acme-hello`.
public final class AcmeHelloModule implements DataModule<AcmeHelloModule.Hello> {
  record Hello(String model) {}

  public ModuleInfo info() {
    return new ModuleInfo("acme-hello", "A greeting", Scope.Kind.SESSION, Policy.everyLine());
  }

  public Scope scope(ScopeContext context) {
    return Scope.session(context.session());
  }

  public Fetched<Hello> fetch(ModuleContext context) {
    return Fetched.of(new Hello(context.session().modelName().orElse("world")));
  }

  public List<Segment> format(Hello hello, FormatContext context) {
    return List.of(Segment.of("hello", Part.label("hello "), Part.value(hello.model())));
  }
}
