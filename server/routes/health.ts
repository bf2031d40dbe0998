import { Hono } from 'hono';
import type { Env, House } from '../house.ts';

/** Is the server well, since when, with which version; 503 while it is stopping. */
export function healthRoute({ store, state }: House) {
  return new Hono<Env>().get('/', (c) => {
    const version = store.version();
    const uptime = Math.floor((state.now().getTime() - state.startedAt.getTime()) / 1000);
    c.header('Cache-Control', 'no-store');
    return c.json(
      {
        status: state.isStopping() ? 'stopping' : 'ok',
        version: version?.number ?? null,
        checksum: version?.checksum ?? null,
        publishedAt: version?.publishedAt ?? null,
        startedAt: state.startedAt.toISOString(),
        uptime,
      },
      state.isStopping() ? 503 : 200,
    );
  });
}
