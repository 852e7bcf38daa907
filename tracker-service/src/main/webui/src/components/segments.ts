import type { Span } from '../api/types';

/** A piece of a text and everything that marks it. */
export interface Segment<T> {
  text: string;
  marks: T[];
}

/** Cuts a text where marks begin and end, so that overlapping marks can all be shown. Spans outside the text are cut to it. */
export function segments<T extends { span: Span }>(text: string, marks: T[]): Segment<T>[] {
  const inside = marks.filter((mark) => mark.span.start < mark.span.end && mark.span.start < text.length);
  const cuts = new Set([0, text.length]);
  for (const { span } of inside) {
    cuts.add(Math.max(0, span.start));
    cuts.add(Math.min(text.length, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => ({
    text: text.slice(places[index], end),
    marks: inside.filter((mark) => mark.span.start <= places[index] && mark.span.end >= end),
  }));
}
