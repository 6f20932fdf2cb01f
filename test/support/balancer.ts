import { connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  readonly base: string;
  stop(): Promise<void>;
}

/** What stands before several processes in life: each connection goes to the next that is there. */
export async function startBalancer(targets: () => readonly string[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((incoming) => {
    const there = targets();
    const target = there[turn++ % Math.max(there.length, 1)];
    if (target === undefined) return void incoming.destroy();
    const outgoing = connect(Number(new URL(target).port), '127.0.0.1');
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
