#!/bin/sh
# JDK, ProcessHandle of a process that another process started (seen with 17.0.15 and 25.0.3 on Linux).
#
# A process that has exited stays `isAlive()`, and `onExit()` does not complete, until its parent has
# read its exit status. If the parent never does, as in a container whose first process adopts
# orphans but does not wait for them, a program that waits for the end of a daemon waits for ever. The
# state `Z` in /proc/PID/stat and the empty `info().command()` show that the process is gone.
#
# Needs Linux and a JDK of version 11 or newer. Exit code 0: the behaviour is as described.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"; kill "$parent" 2>/dev/null || true' EXIT
parent=0

cat >"$work/Zombie.java" <<'JAVA'
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class Zombie {
  public static void main(String[] arguments) throws Exception {
    ProcessHandle process = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
    String exit = "completes";
    try {
      process.onExit().get(3, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      exit = "does not complete";
    }
    System.out.println(
        "isAlive " + process.isAlive()
            + ", onExit " + exit
            + ", command " + process.info().command().isPresent());
  }
}
JAVA

# The shell becomes `sleep`, which does not wait for the child that the shell has started.
sh -c 'sleep 0.2 & echo $! >"$1/pid"; exec sleep 30' sh "$work" &
parent=$!
sleep 1
pid=$(cat "$work/pid")
state=$(sed 's/.*) //; s/ .*//' "/proc/$pid/stat")
seen="state $state, $(java "$work/Zombie.java" "$pid")"
expected="state Z, isAlive true, onExit does not complete, command false"
if [ "$seen" = "$expected" ]; then
  echo "as described: $seen"
else
  echo "changed: $seen"
  exit 1
fi
