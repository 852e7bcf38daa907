-- Finds the ended jobs whose time is over.
create index job_ended_idx on job (updated_on) where status in ('completed', 'failed');
