import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en, type Texts } from '../texts/en';
import { es } from '../texts/es';

export type Language = 'en' | 'es';
export type Theme = 'system' | 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: Theme;
  texts: Texts;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const LANGUAGE_KEY = 'phrasewatch.language';
const THEME_KEY = 'phrasewatch.theme';
const Context = createContext<Preferences | null>(null);

/** Language and colours, remembered in the browser; nothing else is. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initialLanguage());
  const [theme, setTheme] = useState<Theme>(() => oneOf(recall(THEME_KEY), ['light', 'dark'], 'system'));

  useEffect(() => {
    document.documentElement.lang = language;
    remember(LANGUAGE_KEY, language);
  }, [language]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    remember(THEME_KEY, theme);
  }, [theme]);

  const value = useMemo<Preferences>(
    () => ({ language, theme, texts: language === 'es' ? es : en, setLanguage, setTheme }),
    [language, theme],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(Context);
  if (!preferences) {
    throw new Error('no PreferencesProvider around');
  }
  return preferences;
}

export function useTexts(): Texts {
  return usePreferences().texts;
}

function initialLanguage(): Language {
  return oneOf(recall(LANGUAGE_KEY), ['en', 'es'], navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en');
}

function oneOf<T extends string>(value: string | null, known: T[], otherwise: T): T;
function oneOf<T extends string, D extends string>(value: string | null, known: T[], otherwise: D): T | D;
function oneOf(value: string | null, known: string[], otherwise: string): string {
  return value !== null && known.includes(value) ? value : otherwise;
}

/** Storage may be switched off in the browser; then preferences last as long as the page. */
function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // nothing to do: see recall
  }
}
