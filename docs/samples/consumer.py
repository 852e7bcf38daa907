#!/usr/bin/env python3
"""Prints what Phrasewatch finds in the conversations of an account, and how its jobs go, until interrupted.

Written from docs/asyncapi.yaml alone. Needs: pip install confluent-kafka
Usage: consumer.py HOST:PORT ACCOUNT
"""
import json
import sys

from confluent_kafka import Consumer


def handle(heard, seen):
    """At least once: an event may come again, with the same id."""
    if heard["id"] in seen:
        return
    seen.add(heard["id"])
    data = heard["data"]
    match heard["type"]:
        case "io.phrasewatch.job.JobStatusChanged.v1":
            print("job", data["jobId"], data["status"])
        case "io.phrasewatch.detection.TrackersDetected.v1":
            for tracker in data["trackers"]:
                for match_ in tracker["matches"]:
                    print(f'{tracker["name"]}: "{match_["text"]}" ({match_["tier"]}, {match_["score"]:.2f})')
        case _:
            pass  # other types, also of later versions


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    servers, account = sys.argv[1:]
    consumer = Consumer({"bootstrap.servers": servers, "group.id": "sample-consumer", "auto.offset.reset": "latest",
                         "enable.auto.commit": False})
    consumer.subscribe(["detection.outcomes.v1", "job.events.v1"])
    seen = set()
    try:
        while True:
            record = consumer.poll(1.0)
            if record is None:
                continue
            if record.error():
                sys.exit(str(record.error()))
            heard = json.loads(record.value())
            if heard["accountid"] == account:
                handle(heard, seen)
            consumer.commit(record, asynchronous=False)
    except KeyboardInterrupt:
        consumer.close()


if __name__ == "__main__":
    main()
