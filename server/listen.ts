import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A server that answers at an address until it is stopped. */
export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly address: string;
  /** Takes no new request, finishes those under way, and cuts what is left when the time is up. */
  stop(limitMs?: number): Promise<void>;
}

const IDLE_CHECK_MS = 25;
/** Connections the system made before the end are still waiting to be accepted: closing the port at once would reset them. */
const ACCEPT_MS = 50;

/**
 * Opens the port.
 *
 * @throws the system's error, with its code: EADDRINUSE when the port is taken
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `http://${name}:${bound.port}`,
    stop: (limitMs = 10_000) => close(server, limitMs),
  };
}

/** Fails as {@link listen} would, without keeping the port: to know before long work. */
export async function tryPort(host: string, port: number): Promise<void> {
  const nothing: RequestListener = (_, response) => void response.writeHead(503).end();
  await (await listen(nothing, host, port)).stop(0);
}

async function close(server: Server, limitMs: number): Promise<void> {
  await setTimeout(Math.min(ACCEPT_MS, limitMs));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const limit = globalThis.setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}
