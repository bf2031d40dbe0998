import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../server/setup/project.mjs';

/** What to ask a server, and how hard. */
export interface Load {
  readonly url: string;
  /** asked in turn by each connection */
  readonly paths: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  /** requests in all */
  readonly amount: number;
  /** does every connection ask the same at the same time? */
  readonly alike?: boolean;
}

/** How a load went; latencies in milliseconds. */
export interface Loaded {
  /** responses by status */
  readonly statuses: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly p50: number;
  readonly p99: number;
}

/** A process that asks servers, apart from them and from the one who measures. */
export interface Loader {
  /** @throws Error when a request failed, unless that is `allowed` */
  ask(load: Load, allowed?: 'failures'): Promise<Loaded>;
  stop(): void;
}

/** Starts a process that asks. */
export function startLoader(): Loader {
  const child = fork(inProject('test/bench/load-process.mjs'));
  return {
    async ask(load, allowed) {
      child.send({ headers: {}, alike: true, ...load });
      const [loaded] = (await once(child, 'message')) as [Loaded];
      if (allowed === undefined && failuresOf(loaded) > 0)
        throw new Error(`requests failed: ${JSON.stringify(loaded)}`);
      return loaded;
    },
    stop: () => void child.kill(),
  };
}

/** Requests that got no answer, or an error. */
export function failuresOf({ statuses, errors }: Loaded): number {
  const bad = Object.entries(statuses).filter(([status]) => Number(status) >= 400);
  return bad.reduce((sum, [, count]) => sum + count, errors);
}

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number | undefined;
  stop(): void;
}

/** An answer as it goes over the wire. */
export interface Bytes {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A bare `node:http` server that answers the same bytes to everything. */
export async function serveBare(bytes: Bytes): Promise<Served> {
  const child = fork(inProject('test/bench/peers/bare-http.mjs'));
  child.send(bytes);
  return served(child);
}

/**
 * How the product's server is composed: as it is; keeping no answer; besides, with a question of raw rows in the costs; and that
 * with every request computed for itself.
 */
export type Composition = 'as-it-is' | 'uncached' | 'raw' | 'raw-alone';

/** The product's server on a data directory. */
export function serveProduct(root: string, composition: Composition): Promise<Served> {
  const args = [root, composition];
  return served(fork(inProject('test/bench/product.ts'), args, { execArgv: ['--import', 'tsx'] }));
}

async function served(child: ChildProcess): Promise<Served> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`a server ended with code ${String(code)}`);
  });
  const [url] = (await Promise.race([once(child, 'message'), failed])) as [string];
  failed.catch(() => undefined);
  return {
    ...{ url, pid: child.pid },
    stop: () => void child.kill(),
  };
}
