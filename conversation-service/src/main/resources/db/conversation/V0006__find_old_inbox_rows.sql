-- Finds the marks of events so old that they can not come again.
create index inbox_recorded_idx on inbox (recorded_on);
