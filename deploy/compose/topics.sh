#!/bin/sh
# Makes the topics of docs/topics.md; those that exist stay as they are. Usage: topics.sh HOST:PORT
set -eu

topic() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$server" --create --if-not-exists \
        --topic "$1" --partitions "$2" --config cleanup.policy="$3" --config max.message.bytes=6291456
}

server=$1
topic tracker.definitions.v1 3 compact
topic ingest.submissions.v1 12 delete
topic ingest.message-batches.v1 12 delete
topic ingest.media.v1 12 delete
topic detection.outcomes.v1 12 delete
topic job.events.v1 12 delete
topic conversation.events.v1 12 delete
topic detection.dead-letters.v1 1 delete
topic ingest.dead-letters.v1 1 delete
topic conversation.dead-letters.v1 1 delete
