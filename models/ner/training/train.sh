#!/bin/sh
# Trains both taggers from the public sets in DATA into models/ner: train.sh DATA [WORK]. Needs python3-torch, python3-numpy and the .NET SDK.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-/usr/bin/python3}
data=$1
work=${2:-$root/build/ner}
mkdir -p "$work"
"$python" "$here/prepare.py" "$data" "$work/sentences.jsonl"
dotnet run -c Release --project "$root/tests/Redactor.Benchmarks" -- tagger-inputs "$work/sentences.jsonl" "$work/inputs"
OMP_NUM_THREADS=1 "$python" "$here/train.py" "$work/inputs.alphabetic" "$root/models/ner/alphabetic.safetensors" alphabetic --epochs 8 &
OMP_NUM_THREADS=1 "$python" "$here/train.py" "$work/inputs.han" "$root/models/ner/han.safetensors" han --epochs 8
wait
"$python" "$here/lock.py"
