import { useEffect, useState } from 'react';
import { ApiError, isAbort, type Api } from '../api/client';
import type { Job, JobStatus, Submission } from '../api/types';
import { useTexts } from '../app/preferences';
import { ErrorNote } from '../components/ErrorNote';
import { useSession } from '../session/session';

const ASK_AGAIN_MILLISECONDS = 1000;
const STEPS: JobStatus[] = ['scheduled', 'in_progress', 'completed'];

/** A job on its way; asks until it has ended. */
export function JobProgress({ submission }: { submission: Submission }) {
  const texts = useTexts();
  const { api } = useSession();
  const [job, setJob] = useState<Job>({ id: submission.jobId, status: 'scheduled' });
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const stop = new AbortController();
    follow(api, submission.jobId, stop.signal, setJob, setFailure).catch((error) => {
      if (!isAbort(error)) {
        setFailure(error);
      }
    });
    return () => stop.abort();
  }, [api, submission.jobId]);

  const ended = job.status === 'completed' || job.status === 'failed';
  return (
    <section className="card job" aria-label={texts.job.title}>
      <h2>{texts.job.title}</h2>
      <progress aria-label={texts.job.title} max={STEPS.length - 1} value={ended ? STEPS.length - 1 : job.status === 'in_progress' ? undefined : 0} />
      <p role="status" className={job.status === 'failed' ? 'note error' : undefined}>
        {texts.job.status[job.status]} {job.message}
      </p>
      <ErrorNote failure={failure} />
      {job.status === 'completed' && (
        <a className="button primary" href={`#/conversations/${encodeURIComponent(submission.conversationId)}`}>{texts.job.open}</a>
      )}
      <p className="hint">{texts.job.ids} <code>{submission.conversationId}</code>, <code>{submission.jobId}</code></p>
    </section>
  );
}

/** A moment without the server is only waited out: the job goes on without us. */
async function follow(
  api: Api, jobId: string, signal: AbortSignal, onJob: (job: Job) => void, onFailure: (failure: unknown) => void,
): Promise<void> {
  for (;;) {
    try {
      const job = await api.get<Job>(`/v1/job/${encodeURIComponent(jobId)}`, { signal });
      onFailure(null);
      onJob(job);
      if (job.status === 'completed' || job.status === 'failed') {
        return;
      }
    } catch (failure) {
      if (!(failure instanceof ApiError) || (failure.status !== 0 && failure.status < 500)) {
        throw failure;
      }
      onFailure(failure);
    }
    await pause(signal);
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = window.setTimeout(done, ASK_AGAIN_MILLISECONDS);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      fail(signal.reason);
    }, { once: true });
  });
}
