/** What readers ask first of a version: the page they arrive on, and what its script asks for. */
const FORMS = ['text/html', 'application/json'];

/** Computes what readers will ask first, each time another version is served. */
export interface WarmUp {
  /** Begins anew, and gives up what is still being computed of an earlier version. */
  again(): void;
  stop(): void;
}

/** Warms up an app by asking it; what it cannot answer yet is not waited for. */
export function warmUp(ask: (request: Request) => Response | Promise<Response>): WarmUp {
  let current = new AbortController();
  const all = async (signal: AbortSignal) => {
    for (const accept of FORMS) {
      const headers = { accept, 'accept-encoding': 'gzip' };
      await ask(new Request('http://localhost/', { headers, signal }));
    }
  };
  return {
    again: () => {
      current.abort();
      current = new AbortController();
      void all(current.signal);
    },
    stop: () => current.abort(),
  };
}
