#!/bin/sh
# Makes the golden vectors again. Needs Java 17 with Maven, Python 3.9 or newer with pip and venv, and Node 24.
# What it downloads stays in a folder of its own, which is removed.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -f pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies "-DoutputDirectory=$work/jars"
node pattern-questions.ts >"$work/questions.json"
java -cp "$work/jars/*" PatternOracle.java <"$work/questions.json" >../event-patterns.json

# 2026.3 carries the IANA data 2026c, the one in Node 24.21 (process.versions.tz): both sides must know the same clock changes.
pip install --quiet --target "$work/python" tzdata==2026.3
PYTHONPATH="$work/python" python3 clock_changes.py >../clock-changes.json

# An emulator of AWS's APIs that others wrote: the shapes of its answers to every call that a function makes.
python3 -m venv "$work/moto"
"$work/moto/bin/pip" install --quiet "moto[server]==5.2.5"
"$work/moto/bin/moto_server" --host 127.0.0.1 --port 4566 >"$work/moto.log" 2>&1 &
moto=$!
trap 'kill $moto; rm -rf "$work"' EXIT
until curl --silent --output "$work/moto.html" http://127.0.0.1:4566/moto-api/; do sleep 1; done
node api-shapes.ts http://127.0.0.1:4566 >../api-shapes.json
