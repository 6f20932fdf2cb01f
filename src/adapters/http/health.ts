import { answer, type HttpRoute } from './server.js';

/** One thing that must be well for Kith to be ready. */
export interface Check {
  readonly name: string;
  readonly check: () => Promise<{ readonly well: boolean; readonly why?: string }>;
}

/** `/healthz`: this process lives. `/readyz`: the database answers and every configured platform is connected. */
export const healthRoutes = (checks: readonly Check[]): readonly HttpRoute[] => [
  {
    path: '/healthz',
    listener: (_request, response) => answer(response, 200, 'application/json', '{"status":"ok"}'),
  },
  {
    path: '/readyz',
    listener: (_request, response) => {
      void readiness(checks).then(({ ready, found }) =>
        answer(
          response,
          ready ? 200 : 503,
          'application/json',
          JSON.stringify({ status: ready ? 'ready' : 'not ready', ...found }),
        ),
      );
    },
  },
];

async function readiness(checks: readonly Check[]) {
  const results = await Promise.all(
    checks.map(async ({ name, check }) => ({
      name,
      ...(await check().catch((error: unknown) => ({ well: false, why: String(error) }))),
    })),
  );
  return {
    ready: results.every(({ well }) => well),
    found: Object.fromEntries(
      results.map(({ name, well, why }) => [name, well ? 'ok' : (why ?? 'not connected')]),
    ),
  };
}
