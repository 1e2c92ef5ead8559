"""Counts the records of an archive whose call is one of an Express service's resources: what a script
of a few lines does instead of `guard backtest`. Arguments: json or orjson, folder."""

import gzip
import pathlib
import sys

WATCHED = {
    ("ecs.amazonaws.com", name)
    for name in (
        "CreateExpressGatewayService",
        "UpdateExpressGatewayService",
        "DeleteExpressGatewayService",
        "UpdateService",
        "RegisterTaskDefinition",
    )
} | {("elasticloadbalancing.amazonaws.com", name) for name in ("ModifyRule", "CreateRule")}

if sys.argv[1] == "orjson":
    from orjson import loads
else:
    from json import loads

found = 0
for file in sorted(pathlib.Path(sys.argv[2]).rglob("*.json.gz")):
    document = loads(gzip.open(file).read())
    for record in document.get("Records", []) if isinstance(document, dict) else document:
        found += (record.get("eventSource"), record.get("eventName")) in WATCHED
print(found)
