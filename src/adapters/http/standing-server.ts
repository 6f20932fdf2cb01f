import { type HttpRoute, type HttpServer, startHttpServer } from './server.js';

/** A server that stays open while the app behind it is ended and started again. */
export interface StandingServer {
  /** Opens at the first call; later ones change what is behind it. Its `stop` takes that away again. */
  readonly serve: typeof startHttpServer;
  stop(): Promise<void>;
}

/** @param always what is answered even while no app is there */
export function createStandingServer(always: readonly HttpRoute[]): StandingServer {
  let behind: readonly HttpRoute[] = [];
  let open: HttpServer | undefined;
  return {
    async serve({ port, host, routes }) {
      behind = routes;
      open ??= await startHttpServer({
        port,
        host,
        get routes() {
          return [...always, ...behind];
        },
      });
      const stop = async () => {
        if (behind === routes) behind = [];
      };
      return { port: open.port, stop };
    },
    async stop() {
      await open?.stop();
    },
  };
}
