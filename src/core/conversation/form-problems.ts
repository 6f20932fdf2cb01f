import type { z } from 'zod';

/** The first thing that is wrong with each field of a form, by field name. */
export function problemsOf({ issues }: z.ZodError): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) problems[String(path[0])] ??= message;
  return problems;
}
