{{/* True for a service whose number of pods an autoscaler sets; takes root and service. */}}
{{- define "phrasewatch.isScaled" -}}
{{- if eq .service "detection-worker" -}}
{{- if ne .root.Values.workerScaling.kind "none" }}true{{ end -}}
{{- else if has .service (list "ingest-service" "conversation-service") -}}
{{- if .root.Values.serviceScaling.enabled }}true{{ end -}}
{{- end -}}
{{- end -}}

{{/* True for a service that reads or writes recordings. */}}
{{- define "phrasewatch.usesMedia" -}}
{{- if and .root.Values.media.enabled (not .root.Values.media.s3.bucket) (has .service (list "ingest-service" "detection-worker")) }}true{{ end -}}
{{- end -}}

{{- define "phrasewatch.podAnnotations" -}}
{{- $annotations := dict -}}
{{- if .root.Values.observability.scrapeAnnotations -}}
{{- $annotations = dict "prometheus.io/scrape" "true" "prometheus.io/path" "/q/metrics" "prometheus.io/port" (toString .facts.port) -}}
{{- end -}}
{{- $annotations = merge (dict) .root.Values.podAnnotations $annotations -}}
{{- if $annotations }}{{ toYaml $annotations }}{{ end -}}
{{- end -}}

{{/* Pod of one service; takes root, service, facts and settings. */}}
{{- define "phrasewatch.pod" -}}
{{- $values := .root.Values -}}
serviceAccountName: {{ include "phrasewatch.serviceAccount" .root }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 45
securityContext:
  {{- include "phrasewatch.podSecurity" . | nindent 2 }}
{{- with $values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "phrasewatch.selector" . | nindent 8 }}
containers:
  - name: {{ .service }}
    image: {{ include "phrasewatch.image" . }}
    imagePullPolicy: {{ $values.image.pullPolicy }}
    securityContext:
      {{- include "phrasewatch.containerSecurity" . | nindent 6 }}
    ports:
      - name: http
        containerPort: {{ .facts.port }}
    env:
      {{- include "phrasewatch.environment" . | nindent 6 }}
    resources:
      {{- toYaml .settings.resources | nindent 6 }}
    # a first start migrates the schema; up to five minutes
    startupProbe:
      httpGet: { path: /q/health/started, port: http }
      periodSeconds: 3
      failureThreshold: 100
    livenessProbe:
      httpGet: { path: /q/health/live, port: http }
      periodSeconds: 10
      timeoutSeconds: 5
      failureThreshold: 6
    readinessProbe:
      httpGet: { path: /q/health/ready, port: http }
      periodSeconds: 5
      timeoutSeconds: 5
    lifecycle:
      preStop:
        # until every proxy has taken the pod out
        exec: { command: ["sleep", "5"] }
    volumeMounts:
      - { name: tmp, mountPath: /tmp }
      {{- if and (include "phrasewatch.usesTls" .root) $values.kafka.caSecret }}
      - { name: kafka-ca, mountPath: /etc/phrasewatch/kafka, readOnly: true }
      {{- end }}
      {{- if include "phrasewatch.usesMedia" . }}
      - { name: media, mountPath: /var/lib/phrasewatch/media }
      {{- end }}
volumes:
  # native libraries unpack here, uploads wait here
  - name: tmp
    emptyDir: { sizeLimit: 2Gi }
  {{- if and (include "phrasewatch.usesTls" .root) $values.kafka.caSecret }}
  - name: kafka-ca
    secret:
      secretName: {{ $values.kafka.caSecret }}
      items: [{ key: ca.crt, path: ca.crt }]
  {{- end }}
  {{- if include "phrasewatch.usesMedia" . }}
  - name: media
    persistentVolumeClaim:
      claimName: {{ default (printf "%s-media" (include "phrasewatch.name" .root)) $values.media.existingClaim }}
  {{- end }}
{{- end -}}
