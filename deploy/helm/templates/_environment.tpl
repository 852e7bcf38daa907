{{/* Environment of one service; takes root, service, facts and settings. */}}
{{- define "phrasewatch.environment" -}}
{{- $values := .root.Values -}}
{{- $name := include "phrasewatch.name" .root -}}
- name: JAVA_TOOL_OPTIONS
  value: {{ .settings.javaOptions | quote }}
- name: PHRASEWATCH_DATABASE_HOST
  value: {{ $values.database.host | quote }}
- name: PHRASEWATCH_DATABASE_PORT
  value: {{ $values.database.port | quote }}
- name: PHRASEWATCH_DATABASE_NAME
  value: {{ $values.database.name | quote }}
- name: PHRASEWATCH_DATABASE_{{ upper .facts.role }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $values.database.passwordsSecret }}
      key: {{ .facts.role }}
- name: PHRASEWATCH_TRACKER_SERVICE_URL
  value: "http://{{ $name }}-tracker-service:8081"
{{- if eq .service "detection-worker" }}
- name: PHRASEWATCH_INGEST_SERVICE_URL
  value: "http://{{ $name }}-ingest-service:8082"
{{- end }}
{{- if and (eq .service "ingest-service") (include "phrasewatch.usesMedia" .) }}
- name: PHRASEWATCH_MEDIA_DIRECTORY
  value: /var/lib/phrasewatch/media
{{- end }}
{{- if and (eq .service "ingest-service") $values.media.s3.bucket }}
- name: PHRASEWATCH_MEDIA_DIRECTORY
  value: /tmp/phrasewatch-media
- name: PHRASEWATCH_MEDIA_S3_BUCKET
  value: {{ $values.media.s3.bucket | quote }}
- name: PHRASEWATCH_MEDIA_S3_PREFIX
  value: {{ $values.media.s3.prefix | quote }}
- name: PHRASEWATCH_MEDIA_S3_REGION
  value: {{ $values.media.s3.region | quote }}
{{- with $values.media.s3.endpoint }}
- name: PHRASEWATCH_MEDIA_S3_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- with $values.media.s3.secret }}
- name: PHRASEWATCH_MEDIA_S3_ACCESS_KEY
  valueFrom:
    secretKeyRef:
      name: {{ . }}
      key: access-key
- name: PHRASEWATCH_MEDIA_S3_SECRET_KEY
  valueFrom:
    secretKeyRef:
      name: {{ . }}
      key: secret-key
{{- end }}
{{- end }}
- name: PHRASEWATCH_SERVICE_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $values.serviceSecret }}
      key: secret
{{- include "phrasewatch.kafkaEnvironment" . | nindent 0 }}
{{- if $values.observability.jsonLogs }}
- name: QUARKUS_LOG_CONSOLE_JSON_ENABLED
  value: "true"
{{- end }}
{{- if $values.observability.tracesEndpoint }}
- name: QUARKUS_OTEL_SDK_DISABLED
  value: "false"
- name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ $values.observability.tracesEndpoint | quote }}
{{- end }}
{{- if eq .service "tracker-service" }}
{{- range $values.accounts }}
- name: PHRASEWATCH_BOOTSTRAP_ACCOUNTS__{{ .name | upper | replace "-" "_" }}__APP_ID
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: app-id
- name: PHRASEWATCH_BOOTSTRAP_ACCOUNTS__{{ .name | upper | replace "-" "_" }}__APP_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: app-secret
{{- end }}
{{- end }}
{{- if and (eq .service "ingest-service") $values.webhookSecret }}
- name: PHRASEWATCH_WEBHOOKS_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $values.webhookSecret }}
      key: secret
{{- end }}
{{- if and (eq .service "detection-worker") (eq $values.workerScaling.kind "keda") (include "phrasewatch.usesSasl" .root) }}
- name: KEDA_KAFKA_USERNAME
  value: {{ $values.kafka.saslUsername | replace "{service}" .service | quote }}
{{- end }}
{{- range $key, $value := .settings.env }}
- name: {{ $key }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "phrasewatch.kafkaEnvironment" -}}
{{- $kafka := .root.Values.kafka -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $kafka.bootstrapServers | quote }}
{{- if ne $kafka.securityProtocol "PLAINTEXT" }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.securityProtocol }}
{{- end }}
{{- if include "phrasewatch.usesSasl" .root }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.saslMechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ include "phrasewatch.saslSecret" . }}
      key: sasl.jaas.config
{{- end }}
{{- if and (include "phrasewatch.usesTls" .root) $kafka.caSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/phrasewatch/kafka/ca.crt
{{- end }}
{{- end -}}
