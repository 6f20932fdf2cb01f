import { Counter, collectDefaultMetrics, Registry } from 'prom-client';
import type { Outcome } from '../../core/outbox/index.js';
import { answer, type HttpRoute } from './server.js';

export interface Metrics {
  readonly route: HttpRoute;
  /** Counts how deliveries end; never who or what about. */
  countDelivery(outcome: Outcome['kind']): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const deliveries = new Counter({
    name: 'kith_notices_total',
    help: 'Notices by how an attempt to deliver them ended; "lost" may have arrived, and is not sent again',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    countDelivery: (outcome) => deliveries.inc({ outcome }),
    route: {
      path: '/metrics',
      listener: (_request, response) => {
        void registry.metrics().then((text) => answer(response, 200, 'text/plain', text));
      },
    },
  };
}
