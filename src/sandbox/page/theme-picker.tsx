import { useState } from 'preact/hooks';
import { readTheme, THEMES, wearTheme } from './state/theme.js';

const WORDS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export function ThemePicker() {
  const [theme, setTheme] = useState(readTheme());
  return (
    <label>
      <span>Theme</span>
      <select
        value={theme}
        onChange={({ currentTarget }) => {
          const chosen = THEMES.find((one) => one === currentTarget.value) ?? 'system';
          wearTheme(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {WORDS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
