import { Hono } from 'hono';
import { credentialsOf } from '../access/admission.ts';
import { whileHeStays } from '../access/staying.ts';
import { TooBusy } from '../errors.ts';
import type { Env, House } from '../house.ts';
import { eventsDoc, eventText } from './events-doc.ts';

/** Says that somebody is still there, so that a connection that died is noticed. */
const BEAT_MS = 25_000;

/**
 * What happens, as it happens (server-sent events): the version served, an import under way, what somebody changed. It is told as
 * long as whoever listens may.
 */
export function eventsRoute({ access, bulletin, store }: House) {
  return new Hono<Env>().get('/', eventsDoc, (c) => {
    const pipe = new TransformStream<string, string>();
    const writer = pipe.writable.getWriter();
    const write = (text: string) => void writer.write(text).catch(stop);
    const end = () => {
      stop();
      writer.close().catch(() => undefined);
    };
    const leave = bulletin.join({ hear: (event) => write(eventText(event)), end });
    if (leave === null) throw new TooBusy(60);
    const guest = { credentials: credentialsOf(c), visitor: c.get('visitor') };
    const stopLooking = whileHeStays(access, guest, end);
    const beat = setInterval(() => write(': \n\n'), BEAT_MS).unref();
    function stop(): void {
      stopLooking();
      clearInterval(beat);
      leave?.();
    }
    c.req.raw.signal.addEventListener('abort', stop);
    writer.closed.catch(stop);
    write(eventText({ type: 'version', number: store.version()?.number ?? 0 }));
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    c.header('Cache-Control', 'no-store');
    return c.body(pipe.readable.pipeThrough(new TextEncoderStream()));
  });
}
