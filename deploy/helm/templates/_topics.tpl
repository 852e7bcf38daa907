{{/* Every topic of docs/topics.md, its partitions and clean-up policy; a test compares. */}}
{{- define "phrasewatch.topics" -}}
- { name: tracker.definitions.v1, partitions: 3, cleanup: compact }
- { name: ingest.submissions.v1, partitions: 12, cleanup: delete }
- { name: ingest.message-batches.v1, partitions: 12, cleanup: delete }
- { name: ingest.media.v1, partitions: 12, cleanup: delete }
- { name: detection.outcomes.v1, partitions: 12, cleanup: delete }
- { name: job.events.v1, partitions: 12, cleanup: delete }
- { name: conversation.events.v1, partitions: 12, cleanup: delete }
- { name: detection.dead-letters.v1, partitions: 1, cleanup: delete }
- { name: ingest.dead-letters.v1, partitions: 1, cleanup: delete }
- { name: conversation.dead-letters.v1, partitions: 1, cleanup: delete }
{{- end -}}

{{/* Largest record of any topic, bytes. */}}
{{- define "phrasewatch.maxRecordBytes" -}}
6291456
{{- end -}}

{{/*
What each service may do on Kafka. detection-worker and conversation-service share one outbox, so either may send what the other wrote.
Groups are prefixes.
*/}}
{{- define "phrasewatch.rights" -}}
tracker-service:
  writes: [tracker.definitions.v1]
  reads: []
  groups: []
ingest-service:
  writes: [ingest.message-batches.v1, ingest.media.v1, job.events.v1, ingest.dead-letters.v1]
  reads: [tracker.definitions.v1, ingest.submissions.v1, detection.outcomes.v1, conversation.events.v1]
  groups: [phrasewatch-ingest-, phrasewatch-tracker-catalog-]
detection-worker:
  writes: [detection.outcomes.v1, conversation.events.v1, detection.dead-letters.v1]
  reads: [tracker.definitions.v1, ingest.message-batches.v1, ingest.media.v1]
  groups: [phrasewatch-worker-, phrasewatch-tracker-catalog-]
conversation-service:
  writes: [conversation.events.v1, detection.outcomes.v1, conversation.dead-letters.v1]
  reads: [ingest.message-batches.v1]
  groups: [phrasewatch-conversation-]
{{- end -}}
