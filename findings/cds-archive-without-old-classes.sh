#!/bin/sh
# JDK 25.0.3, a static CDS archive of a program with picocli 4.7.7.
#
# picocli is compiled for Java 5, and the JVM verifies classes of that age with its older verifier. A dump
# that is given a class list (-XX:SharedClassListFile) omits each of them that it has linked, with the
# warning "Old class has been linked". A program starts slower than its class list suggests, and only the
# log of the dump shows why.
#
# Needs Maven and JDK 25. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=info.picocli:picocli:4.7.7 -DoutputDirectory="$work"

cat >"$work/Hello.java" <<'JAVA'
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "hello")
public class Hello implements Runnable {
  @Option(names = "--name")
  String name = "";

  @Override
  public void run() {
    System.out.println("hello " + name);
  }

  public static void main(String[] arguments) {
    new CommandLine(new Hello()).execute(arguments);
  }
}
JAVA
cd "$work"
javac -cp picocli-4.7.7.jar -d classes Hello.java
jar -c -f hello.jar -C classes .
java -XX:DumpLoadedClassList=classes.txt -cp picocli-4.7.7.jar:hello.jar Hello --name=you >/dev/null
java -Xshare:dump -XX:SharedClassListFile=classes.txt -XX:SharedArchiveFile=hello.jsa \
  -cp picocli-4.7.7.jar:hello.jar >dump.log 2>&1

listed=$(grep -c '^picocli/' classes.txt)
skipped=$(grep -c 'Skipping picocli/.*Old class has been linked' dump.log || true)
seen="$listed classes of picocli in the list, $skipped skipped as old"
if [ "$skipped" -gt 0 ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  tail -20 dump.log
  exit 1
fi
