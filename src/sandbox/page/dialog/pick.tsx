import type { Choice } from './answers.js';

interface PickProps {
  readonly own: Readonly<Record<string, unknown>>;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly put: (values: readonly string[]) => void;
}

/** One of many. */
export function Pick({ own, choices, chosen, put }: PickProps) {
  return (
    <select
      {...own}
      value={chosen}
      onChange={({ currentTarget }) => put(currentTarget.value === '' ? [] : [currentTarget.value])}
    >
      <option value="">Choose…</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
