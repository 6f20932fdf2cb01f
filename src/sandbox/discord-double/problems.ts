import { ApiError } from './api-error.js';

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Gathers everything wrong with a body, so that it is answered at once, as Discord does (50035). */
export interface Problems {
  require(ok: boolean, path: string, message: string): void;
  /** A string between `min` and `max` characters; absent only when `min` is 0. */
  length(value: unknown, path: string, min: number, max: number): void;
  throwIfAny(): void;
}

export function problems(): Problems {
  const found: Problem[] = [];
  const require = (ok: boolean, path: string, message: string) => {
    if (!ok) found.push({ path, message });
  };
  return {
    require,
    length(value, path, min, max) {
      if (value === undefined || value === null) return require(min === 0, path, 'This field is required');
      const size = typeof value === 'string' ? value.length : -1;
      require(size >= min && size <= max, path, `Must be between ${min} and ${max} in length.`);
    },
    throwIfAny() {
      if (found.length > 0) throw invalidBody(found);
    },
  };
}

interface Tree {
  [key: string]: Tree | { code: string; message: string }[];
}

function invalidBody(found: readonly Problem[]): ApiError {
  const errors: Tree = {};
  for (const { path, message } of found) {
    let node = errors;
    for (const step of path.split('.')) {
      const next = node[step];
      const child: Tree = next && !Array.isArray(next) ? next : {};
      node[step] = child;
      node = child;
    }
    const own = node._errors;
    node._errors = [...(Array.isArray(own) ? own : []), { code: 'BASE_TYPE_INVALID', message }];
  }
  const summary = found.map(({ path, message }) => `${path}: ${message}`).join('; ');
  const error = new ApiError(400, 50035, 'Invalid Form Body', errors);
  error.cause = summary;
  return error;
}
