import { Hono } from 'hono';
import type { LiveEvent } from '../../data/model/live-event.ts';
import { TooBusy } from '../errors.ts';
import type { Env, House } from '../house.ts';

/** Says that somebody is still there, so that a connection that died is noticed. */
const BEAT_MS = 25_000;

/** What happens, as it happens (server-sent events): the version served, an import under way, what somebody changed. */
export function eventsRoute({ bulletin, store }: House) {
  return new Hono<Env>().get('/', (c) => {
    const pipe = new TransformStream<string, string>();
    const writer = pipe.writable.getWriter();
    const write = (text: string) => void writer.write(text).catch(stop);
    const leave = bulletin.join({
      hear: (event) => write(lineOf(event)),
      end: () => {
        clearInterval(beat);
        writer.close().catch(() => undefined);
      },
    });
    if (leave === null) throw new TooBusy(60);
    const beat = setInterval(() => write(': \n\n'), BEAT_MS).unref();
    function stop(): void {
      clearInterval(beat);
      leave?.();
    }
    c.req.raw.signal.addEventListener('abort', stop);
    write(lineOf({ type: 'version', number: store.version()?.number ?? 0 }));
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    c.header('Cache-Control', 'no-store');
    return c.body(pipe.readable.pipeThrough(new TextEncoderStream()));
  });
}

function lineOf(event: LiveEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
