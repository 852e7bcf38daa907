import { useId } from 'react';
import { useTexts } from '../app/preferences';
import { rsqlOf, type Filters, type Period } from './filters';

const PERIODS: Period[] = ['week', 'month', 'year', 'ever'];

/** Fields for the usual filters, and the RSQL they stand for, which may be taken over by hand. */
export function ConversationFilters({ filters, onChange }: { filters: Filters; onChange(filters: Filters): void }) {
  const texts = useTexts();
  const id = useId();
  const byHand = filters.rsql !== null;

  return (
    <div className="filters card" role="search">
      <div className="filter-fields">
        <div>
          <label htmlFor={`${id}name`}>{texts.filters.name}</label>
          <input id={`${id}name`} type="search" disabled={byHand} value={filters.name} onChange={(event) => onChange({ ...filters, name: event.target.value })} />
        </div>
        <div>
          <label htmlFor={`${id}key`}>{texts.filters.metadataKey}</label>
          <input id={`${id}key`} disabled={byHand} value={filters.metadataKey} placeholder="agentId" spellCheck={false}
            onChange={(event) => onChange({ ...filters, metadataKey: event.target.value })} />
        </div>
        <div>
          <label htmlFor={`${id}value`}>{texts.filters.metadataValue}</label>
          <input id={`${id}value`} disabled={byHand} value={filters.metadataValue} onChange={(event) => onChange({ ...filters, metadataValue: event.target.value })} />
        </div>
        <div>
          <label htmlFor={`${id}period`}>{texts.filters.period}</label>
          <select id={`${id}period`} value={filters.period} onChange={(event) => onChange({ ...filters, period: event.target.value as Period })}>
            {PERIODS.map((period) => <option key={period} value={period}>{texts.filters.periods[period]}</option>)}
          </select>
        </div>
      </div>
      <details>
        <summary>{texts.filters.rsqlSummary} <code>{rsqlOf(filters) || texts.filters.none}</code></summary>
        <p className="hint" id={`${id}hint`}>{texts.filters.rsqlHint}</p>
        <label htmlFor={`${id}rsql`}>RSQL</label>
        <div className="rsql">
          <input id={`${id}rsql`} className="code" spellCheck={false} value={filters.rsql ?? rsqlOf(filters)} aria-describedby={`${id}hint`}
            onChange={(event) => onChange({ ...filters, rsql: event.target.value })} />
          {byHand && <button type="button" className="small" onClick={() => onChange({ ...filters, rsql: null })}>{texts.filters.useFields}</button>}
        </div>
      </details>
    </div>
  );
}
