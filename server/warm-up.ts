import type { Visitor } from './access/visitor.ts';

/** What readers ask first of a version: the page they arrive on, and what its script asks for. */
const FORMS = ['text/html', 'application/json'];

/** Computes what readers will ask first, each time another version is served. */
export interface WarmUp {
  /** Begins anew, and gives up what is still being computed of an earlier version. */
  again(): void;
  stop(): void;
}

/**
 * Warms up an app by asking it as those who will; what it cannot answer yet is not waited for.
 *
 * @param ask asks it as somebody
 * @param expected as whom people will come: what one may see is not what another is answered
 */
export function warmUp(
  ask: (request: Request, visitor: Visitor) => Response | Promise<Response>,
  expected: () => Promise<readonly Visitor[]>,
): WarmUp {
  let current = new AbortController();
  const all = async (signal: AbortSignal) => {
    for (const visitor of await expected())
      for (const accept of FORMS) {
        if (signal.aborted) return;
        const headers = { accept, 'accept-encoding': 'gzip' };
        await ask(new Request('http://localhost/', { headers, signal }), visitor);
      }
  };
  return {
    again: () => {
      current.abort();
      current = new AbortController();
      void all(current.signal).catch(() => undefined);
    },
    stop: () => current.abort(),
  };
}
