#!/usr/bin/env python3
"""Submits a conversation over Kafka and prints what Phrasewatch finds in it, until interrupted.

Written from docs/asyncapi.yaml alone. Needs: pip install confluent-kafka
Usage: consumer.py HOST:PORT ACCOUNT "text" ["text" ...]
"""
import datetime
import json
import sys
import uuid

from confluent_kafka import Consumer, Producer


def event(type_, account, data):
    return {
        "specversion": "1.0",
        "id": str(uuid.uuid4()),
        "source": "/samples/consumer",
        "type": type_,
        "time": datetime.datetime.now(datetime.timezone.utc).isoformat().replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "accountid": account,
        "data": data,
    }


def submit(servers, account, texts):
    """Sends a conversation; returns the id its answers carry."""
    request = {
        "name": "From Kafka",
        "messages": [{"payload": {"content": text}} for text in texts],
        "trackers": [{"name": "Promotion Mention", "vocabulary": ["We have a sale right now on"]}],
    }
    submission = event("io.phrasewatch.ingest.SubmissionRequested.v1", account, {"request": request})
    producer = Producer({"bootstrap.servers": servers, "acks": "all", "enable.idempotence": True})
    producer.produce("ingest.submissions.v1", key=submission["id"], value=json.dumps(submission),
                     headers={"content-type": "application/cloudevents+json"})
    if producer.flush(30) > 0:
        sys.exit("the broker did not take the submission")
    return submission["id"]


def handle(heard, submission, seen):
    """At least once: an event may come again, with the same id."""
    if heard["id"] in seen:
        return
    seen.add(heard["id"])
    data = heard["data"]
    match heard["type"]:
        case "io.phrasewatch.job.SubmissionAccepted.v1" if data["submissionId"] == submission:
            print("accepted: conversation", data["conversationId"], "job", data["jobId"])
        case "io.phrasewatch.job.SubmissionRejected.v1" if data["submissionId"] == submission:
            print("rejected:", data["statusCode"], data["message"])
        case "io.phrasewatch.job.JobStatusChanged.v1":
            print("job", data["jobId"], data["status"])
        case "io.phrasewatch.detection.TrackersDetected.v1":
            for tracker in data["trackers"]:
                for match_ in tracker["matches"]:
                    print(f'{tracker["name"]}: "{match_["text"]}" ({match_["tier"]}, {match_["score"]:.2f})')
        case _:
            pass  # other types, also of later versions


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    servers, account, texts = sys.argv[1], sys.argv[2], sys.argv[3:]
    consumer = Consumer({"bootstrap.servers": servers, "group.id": "sample-consumer", "auto.offset.reset": "latest",
                         "enable.auto.commit": False})
    consumer.subscribe(["detection.outcomes.v1", "job.events.v1"])
    seen = set()
    submission = None
    try:
        while True:
            record = consumer.poll(1.0)
            if submission is None and consumer.assignment():
                submission = submit(servers, account, texts)
            if record is None:
                continue
            if record.error():
                sys.exit(str(record.error()))
            heard = json.loads(record.value())
            if heard["accountid"] == account:
                handle(heard, submission, seen)
            consumer.commit(record, asynchronous=False)
    except KeyboardInterrupt:
        consumer.close()


if __name__ == "__main__":
    main()
