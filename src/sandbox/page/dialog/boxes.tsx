import type { Choice } from './answers.js';

interface BoxesProps {
  readonly own: Readonly<Record<string, unknown>>;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly put: (values: readonly string[]) => void;
}

/** Some of many. */
export function Boxes({ own: { id, required: _, ...described }, choices, chosen, put }: BoxesProps) {
  const flip = (value: string, on: boolean) =>
    put(choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <div class="boxes">
      {choices.map(({ value, label }, at) => (
        <label key={value} class="box">
          <input
            type="checkbox"
            {...(at === 0 && { ...described, id: String(id) })}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => flip(value, currentTarget.checked)}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </div>
  );
}
