#!/bin/sh
# JDK 25.0.3, an AOT cache of a program that sorts.
#
# The cache contains the class of a lambda such as `(a, b) -> a.compareTo(b)`. It does not contain that of
# a comparator of Comparator.comparing, although the training run made it: those comparators are
# serializable, and the cache omits such lambdas. A program that starts with one generates a class at run
# time and loads the JDK's generator of classes for it.
#
# Needs JDK 25. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >Plain.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;

public class Plain {
  public static void main(String[] arguments) {
    var words = new ArrayList<>(List.of("b", "a"));
    words.sort((one, other) -> one.compareTo(other));
    System.out.println(words.size());
  }
}
JAVA
sed -e 's/Plain/Comparing/' -e 's/(one, other) -> one.compareTo(other)/java.util.Comparator.comparing(word -> word)/' \
  Plain.java >Comparing.java
javac -d classes Plain.java Comparing.java
jar -c -f words.jar -C classes .

generated() {
  java -XX:AOTCacheOutput="$1.aot" -cp words.jar "$1" >/dev/null 2>&1
  java -XX:AOTCache="$1.aot" -Xlog:class+load:file="$1.log" -cp words.jar "$1" >/dev/null
  grep 'Lambda' "$1.log" | grep -vc 'shared objects file' || true
}
plain=$(generated Plain)
comparing=$(generated Comparing)

version=$(java -version 2>&1 | head -1)
seen="$version; classes of lambdas generated at run time: $plain with a lambda, $comparing with Comparator.comparing"
if [ "$plain" -eq 0 ] && [ "$comparing" -gt 0 ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  grep 'Lambda' Plain.log Comparing.log || true
  exit 1
fi
