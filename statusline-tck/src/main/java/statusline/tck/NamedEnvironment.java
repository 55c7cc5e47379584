package statusline.tck;

import java.util.ArrayList;
import java.util.List;

/// An environment in which the rules test a data module, with its name in messages.
record NamedEnvironment(String name, FakeEnvironment environment) {
  static List<NamedEnvironment> of(ContractSubject<?> subject) {
    List<NamedEnvironment> environments = new ArrayList<>();
    environments.add(new NamedEnvironment("the environment of present()", subject.present()));
    subject
        .absent()
        .ifPresent(
            absent ->
                environments.add(new NamedEnvironment("the environment of absent()", absent)));
    environments.add(new NamedEnvironment("an empty environment", FakeEnvironment.empty()));
    return environments;
  }
}
