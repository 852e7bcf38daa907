import type { Member } from '../api/types';
import type { Language } from '../app/preferences';
import type { Texts } from '../texts/en';

export function dateTime(iso: string, language: Language): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** How long it lasted, as h:mm:ss or m:ss. */
export function spoken(startIso: string, endIso: string): string {
  return clock((new Date(endIso).getTime() - new Date(startIso).getTime()) / 1000);
}

/** Seconds as h:mm:ss or m:ss; nothing sensible becomes 0:00. */
export function clock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export function speakerName(member: Member, texts: Texts): string {
  return member.name || member.email || member.userId || texts.conversations.unknownSpeaker;
}
