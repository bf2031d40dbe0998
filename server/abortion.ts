/** A promise that fails with the reason of a signal once it is aborted, until it is told to forget it. */
export interface Abortion {
  readonly promise: Promise<never>;
  forget(): void;
}

/** Watches a signal, for races with what it may interrupt. */
export function abortion(signal: AbortSignal): Abortion {
  const own = new AbortController();
  const promise = new Promise<never>((_, reject) => {
    const leave = () => reject(signal.reason as Error);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true, signal: own.signal });
  });
  promise.catch(() => undefined);
  return { promise, forget: () => own.abort() };
}
