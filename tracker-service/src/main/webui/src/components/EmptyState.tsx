import type { ReactNode } from 'react';

/** What stands where there is nothing yet: why, and what to do first. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
