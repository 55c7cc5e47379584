#!/bin/sh
# maven-toolchains-plugin 3.2.0, goal select-jdk-toolchain, with exec-maven-plugin 3.6.2, goal exec.
#
# The goal selects no toolchain if the JDK that runs Maven already matches the requested version. The
# exec goal then looks up its program on the PATH, not in Maven's JDK. So a build that asks for JDK N
# and executes `jar` runs a foreign `jar` exactly if Maven itself runs on JDK N. If Maven runs on
# another JDK, the same build runs the `jar` of JDK N.
#
# Needs Maven 3.8 or newer and one JDK. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')

# Another program of the same name, which comes first on the PATH.
mkdir "$work/bin" "$work/project"
printf '#!/bin/sh\necho "jar of the PATH"\n' >"$work/bin/jar"
chmod +x "$work/bin/jar"

cat >"$work/project/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <build>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-toolchains-plugin</artifactId>
        <version>3.2.0</version>
        <executions>
          <execution>
            <goals><goal>select-jdk-toolchain</goal></goals>
            <configuration><version>$version</version></configuration>
          </execution>
        </executions>
      </plugin>
      <plugin>
        <groupId>org.codehaus.mojo</groupId>
        <artifactId>exec-maven-plugin</artifactId>
        <version>3.6.2</version>
        <executions>
          <execution>
            <phase>validate</phase>
            <goals><goal>exec</goal></goals>
            <configuration>
              <executable>jar</executable>
              <arguments><argument>--version</argument></arguments>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
POM

cd "$work/project"
output=$(PATH="$work/bin:$PATH" JAVA_HOME="$home" mvn -B validate)
if echo "$output" | grep -q 'jar of the PATH'; then
  echo "as described: Maven on JDK $version, requested JDK $version, executed: jar of the PATH"
else
  echo "changed: the jar of Maven's JDK was executed"
  exit 1
fi
