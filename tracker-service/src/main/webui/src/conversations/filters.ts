/** What the conversation list is narrowed to; empty strings mean nothing. */
export interface Filters {
  name: string;
  metadataKey: string;
  metadataValue: string;
  period: Period;
  /** RSQL written by hand; takes the place of the fields. */
  rsql: string | null;
}

export type Period = 'week' | 'month' | 'year' | 'ever';

export const NO_FILTERS: Filters = { name: '', metadataKey: '', metadataValue: '', period: 'month', rsql: null };

const DAYS: Record<Exclude<Period, 'ever'>, number> = { week: 7, month: 30, year: 365 };
const DAY_MILLISECONDS = 86_400_000;
const EVER = '1970-01-02T00:00:00.000Z';

/** The RSQL that the fields stand for; empty for none. A name is looked for anywhere in the conversation's name. */
export function rsqlOf(filters: Filters): string {
  if (filters.rsql !== null) {
    return filters.rsql.trim();
  }
  const parts: string[] = [];
  if (filters.name.trim()) {
    parts.push(`conversation.name==${quoted(`*${filters.name.trim()}*`)}`);
  }
  if (filters.metadataKey.trim() && filters.metadataValue.trim()) {
    parts.push(`conversation.metadata.${filters.metadataKey.trim()}==${quoted(filters.metadataValue.trim())}`);
  }
  return parts.join(' and ');
}

/** The query of `GET /v1/conversations` for one page and one more, the one more telling whether there is a next page. */
export function queryOf(filters: Filters, offset: number, pageSize: number, now: Date): string {
  const query = new URLSearchParams({ limit: String(pageSize + 1), offset: String(offset), order: 'desc' });
  query.set('startTime', startOf(filters.period, now));
  const rsql = rsqlOf(filters);
  if (rsql) {
    query.set('filter', rsql);
  }
  return query.toString();
}

function startOf(period: Period, now: Date): string {
  return period === 'ever' ? EVER : new Date(now.getTime() - DAYS[period] * DAY_MILLISECONDS).toISOString();
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
