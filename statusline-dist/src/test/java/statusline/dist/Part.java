package statusline.dist;

import java.nio.file.Path;
import java.util.Set;

/// A part that is a Java module, as the table of the design has it: its folder, the name of its
/// Java module, and what that requires.
enum Part {
  API("statusline-api", "statusline.api"),
  TCK(
      "statusline-tck",
      "statusline.tck",
      "static org.junit.jupiter.api",
      "transitive statusline.api"),
  BROKER(
      "statusline-broker",
      "statusline.broker",
      "com.fasterxml.jackson.core",
      "com.google.gson",
      "jdk.net",
      "transitive statusline.api"),
  RENDERER(
      "statusline-renderer",
      "statusline.renderer",
      "org.fusesource.jansi",
      "org.jline.terminal",
      "statusline.api"),
  CONTEXT("module-context", "statusline.module.context", "statusline.api"),
  GIT("module-git", "statusline.module.git", "statusline.api"),
  CCUSAGE(
      "module-ccusage",
      "statusline.module.ccusage",
      "com.fasterxml.jackson.core",
      "statusline.api"),
  MODEL("module-model", "statusline.module.model", "com.google.gson", "statusline.api"),
  TIME("module-time", "statusline.module.time", "statusline.api"),
  APP(
      "statusline-app",
      "statusline.app",
      "com.fasterxml.jackson.databind",
      "com.google.gson",
      "info.picocli",
      "org.jline.terminal",
      "statusline.api",
      "statusline.broker",
      "statusline.renderer");

  private final String folder;
  private final String javaModule;
  private final Set<String> requires;

  Part(String folder, String javaModule, String... requires) {
    this.folder = folder;
    this.javaModule = javaModule;
    this.requires = Set.of(requires);
  }

  /// {@return the name of its Java module, which is its root package too}
  String javaModule() {
    return javaModule;
  }

  /// {@return what its descriptor asks for, besides the annotations that every part may use}
  Set<String> requires() {
    return requires;
  }

  /// {@return where it lies in the checkout}
  Path directory() {
    return Product.ROOT.resolve(folder);
  }

  /// {@return where the compiler puts what it ships}
  Path classes() {
    return directory().resolve("target").resolve("classes");
  }

  /// {@return where the compiler puts its tests}
  Path testClasses() {
    return directory().resolve("target").resolve("test-classes");
  }
}
