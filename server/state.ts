/** What the server remembers that is not a figure: since when it runs, and whether it is stopping. */
export interface ServerState {
  readonly startedAt: Date;
  now(): Date;
  isStopping(): boolean;
  /** From now on the server is stopping. */
  stop(): void;
}

/** State of a server that starts now. */
export function serverState(now: () => Date): ServerState {
  let stopping = false;
  return {
    startedAt: now(),
    now,
    isStopping: () => stopping,
    stop: () => {
      stopping = true;
    },
  };
}
