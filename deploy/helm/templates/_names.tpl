{{- define "phrasewatch.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- define "phrasewatch.labels" -}}
app.kubernetes.io/part-of: phrasewatch
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* What never changes between releases; takes root and service. */}}
{{- define "phrasewatch.selector" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "phrasewatch.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "phrasewatch.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "phrasewatch.image" -}}
{{- $image := .root.Values.image -}}
{{- $path := printf "%s/%s:%s" $image.repository .service (default .root.Chart.AppVersion $image.tag) -}}
{{- if $image.registry }}{{ $image.registry }}/{{ end }}{{ $path -}}
{{- end -}}

{{/* Facts of the programs, not choices: port and database role of each service. */}}
{{- define "phrasewatch.facts" -}}
tracker-service: { port: 8081, role: tracker }
ingest-service: { port: 8082, role: ingest }
detection-worker: { port: 8083, role: worker }
conversation-service: { port: 8084, role: conversation }
{{- end -}}

{{/* First path segments of the public API and who answers them. */}}
{{- define "phrasewatch.routes" -}}
- { path: /v1/manage, type: Prefix, service: tracker-service }
- { path: /oauth2, type: Prefix, service: tracker-service }
- { path: /oauth2/token:generate, type: Exact, service: tracker-service }
- { path: /.well-known/jwks.json, type: Exact, service: tracker-service }
- { path: /v1/process, type: Prefix, service: ingest-service }
- { path: /v1/job, type: Prefix, service: ingest-service }
- { path: /v1/streaming, type: Prefix, service: ingest-service }
- { path: /v1/realtime, type: Prefix, service: ingest-service }
- { path: /v1/subscribe, type: Prefix, service: ingest-service }
- { path: /session/subscribe, type: Prefix, service: ingest-service }
- { path: /subscribe, type: Prefix, service: ingest-service }
- { path: /v1/detect, type: Prefix, service: detection-worker }
- { path: /v1/conversations, type: Prefix, service: conversation-service }
- { path: /v1/groups, type: Prefix, service: conversation-service }
- { path: /assets, type: Prefix, service: tracker-service }
- { path: /index.html, type: Exact, service: tracker-service }
- { path: /, type: Exact, service: tracker-service }
{{- end -}}

{{- define "phrasewatch.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "phrasewatch.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Name of the secret with a service's Kafka credentials; takes root and service. */}}
{{- define "phrasewatch.saslSecret" -}}
{{- .root.Values.kafka.saslSecret | replace "{service}" .service -}}
{{- end -}}

{{- define "phrasewatch.usesSasl" -}}
{{- if hasPrefix "SASL_" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end -}}

{{- define "phrasewatch.usesTls" -}}
{{- if hasSuffix "SSL" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end -}}
