#!/bin/sh
# JLine 4.5.0 (jline-terminal), Terminal.handle(Signal.WINCH), on a runtime image without jdk.unsupported.
#
# JLine handles signals with sun.misc.Signal, which is in the Java module jdk.unsupported. If the image
# lacks that module, `handle` registers nothing, throws nothing and logs nothing at the default level: a
# program never learns that its terminal was resized. With the module, the same program is notified.
#
# Needs Maven, JDK 25 with jlink, `script` and `stty`. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=org.jline:jline-terminal:4.5.0 -DoutputDirectory="$work"

cat >"$work/Resize.java" <<'JAVA'
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

class Resize {
  public static void main(String[] arguments) throws Exception {
    CountDownLatch resized = new CountDownLatch(1);
    try (Terminal terminal = TerminalBuilder.builder().system(true).provider("exec").build()) {
      terminal.handle(Terminal.Signal.WINCH, signal -> resized.countDown());
      String pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("kill", "-WINCH", pid).inheritIO().start().waitFor();
      boolean seen = resized.await(5, TimeUnit.SECONDS);
      System.out.println("answer: " + (seen ? "notified" : "not notified"));
    }
  }
}
JAVA
"$home/bin/javac" -cp "$work/jline-terminal-4.5.0.jar" -d "$work/classes" "$work/Resize.java"

# Runs the program in a terminal, on an image with some Java modules.
run() {
  "$home/bin/jlink" --add-modules "$1" --output "$work/image"
  script -qec "'$work/image/bin/java' -cp '$work/jline-terminal-4.5.0.jar:$work/classes' Resize" \
    /dev/null </dev/null | tr -d '\r' | sed -n 's/^.*answer: //p'
  rm -rf "$work/image"
}

with=$(run java.base,java.logging,jdk.unsupported)
without=$(run java.base,java.logging)
if [ "$with, $without" = "notified, not notified" ]; then
  echo "as described: with jdk.unsupported $with, without it $without"
else
  echo "changed: with jdk.unsupported $with, without it $without"
  exit 1
fi
