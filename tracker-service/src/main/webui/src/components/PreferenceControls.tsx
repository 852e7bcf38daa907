import { usePreferences, type Language, type Theme } from '../app/preferences';

/** Language and colours. */
export function PreferenceControls() {
  const { language, theme, texts, setLanguage, setTheme } = usePreferences();
  return (
    <div className="preferences">
      <select aria-label={texts.preferences.language} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
        <option value="en" lang="en">English</option>
        <option value="es" lang="es">Español</option>
      </select>
      <select aria-label={texts.preferences.theme} value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        <option value="system">{texts.preferences.system}</option>
        <option value="light">{texts.preferences.light}</option>
        <option value="dark">{texts.preferences.dark}</option>
      </select>
    </div>
  );
}
