"""Compares a report of `guard backtest --output json` with what stories expect.

    check.py REPORT STORY...

Each finding that a story expects must be there with every member that the story names, except the
names of the story's own account; and there must be no finding besides.
"""

import json
import sys

NAMES = ("service", "resource", "affects", "severity")


def facts(finding):
    """A finding in the words of the stories."""
    return {
        "kind": finding["kind"],
        "fate": finding["fate"]["word"] if isinstance(finding["fate"], dict) else finding["fate"],
        "field": finding["field"],
        "status": finding["status"]["word"],
        "before": shown(finding.get("before")),
        "after": shown(finding.get("after")),
        "basis": finding["basis"],
        "calls": [call["eventName"] for call in finding["calls"]],
    }


def shown(value):
    return value.get("display", value.get("text")) if isinstance(value, dict) else value


def main(report, *stories):
    with open(report, encoding="utf-8") as file:
        found = [facts(finding) for finding in json.load(file)["findings"]]
    wanted = []
    for story in stories:
        with open(story, encoding="utf-8") as file:
            wanted += json.load(file)["expected"]["findings"]
    missing, left = [], list(found)
    for want in wanted:
        want = {key: value for key, value in want.items() if key not in NAMES}
        fitting = [one for one in left if all(one.get(key) == want[key] for key in want)]
        if fitting:
            left.remove(fitting[0])
        else:
            missing.append(want)
    for one in missing:
        print("missing:   ", json.dumps(one, sort_keys=True), file=sys.stderr)
    for one in left:
        print("unexpected:", json.dumps(one, sort_keys=True), file=sys.stderr)
    if missing or left:
        return 1
    print(f"{len(wanted)} findings, as the stories expect")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
