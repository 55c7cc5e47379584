#!/bin/sh
# Gson 2.14.0, JsonReader on integers such as 10^65.
#
# The reader adds up the digits of a number in a long. After 64 zeros the long has overflowed to 0, and the
# reader takes the next digit for one after a leading zero. So it refuses 1 with 65 zeros as malformed, with
# Strictness.STRICT, and reads 66 ones. With Strictness.LENIENT it returns the first as a string. JsonParser
# reads leniently: 10^65, which Gson's own writer has written as a number, becomes a string in quotes when it
# is parsed and written again.
#
# Needs Maven and JDK 17 or later. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=com.google.code.gson:gson:2.14.0 -DoutputDirectory="$work"

cat >"$work/Numbers.java" <<'JAVA'
import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.List;

class Numbers {
  private static String token(String json, Strictness strictness) {
    try {
      var reader = new JsonReader(new StringReader(json));
      reader.setStrictness(strictness);
      reader.beginArray();
      return reader.peek().toString();
    } catch (IOException refused) {
      return refused.getClass().getSimpleName();
    }
  }

  private static void print(String name, BigInteger number) {
    String json = new Gson().toJson(List.of(number));
    String again = JsonParser.parseString(json).toString();
    System.out.printf(
        "%s: %s %s %s%n",
        name,
        token(json, Strictness.STRICT),
        token(json, Strictness.LENIENT),
        again.equals(json) ? "same" : again.startsWith("[\"") ? "quoted" : "other");
  }

  public static void main(String[] arguments) {
    print("10^64", BigInteger.TEN.pow(64));
    print("10^65", BigInteger.TEN.pow(65));
    print("66 ones", new BigInteger("1".repeat(66)));
  }
}
JAVA

seen=$(java -cp "$work/gson-2.14.0.jar" "$work/Numbers.java")
expected="10^64: NUMBER NUMBER same
10^65: MalformedJsonException STRING quoted
66 ones: NUMBER NUMBER same"
if [ "$seen" = "$expected" ]; then
  printf 'as described:\n%s\n' "$seen"
else
  printf 'changed:\n%s\n' "$seen"
  exit 1
fi
