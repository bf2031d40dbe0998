import { OutdatedVersion } from './errors.ts';
import type { RunIngest } from './ingest-desk.ts';
import type { StoreEvents } from './store/duckdb.ts';
import type { Words } from './words/words.ts';

/** What a server does as versions come. */
export interface Following extends StoreEvents {
  /** resolves when nothing is being built again */
  settled(): Promise<void>;
}

/**
 * Says which version is served. One that another Canopée built is built again, once: its tables are not those that questions are
 * asked of.
 *
 * @param swapped what else follows from another version
 */
export function followVersions(
  { running }: Words,
  log: (line: string) => void,
  ingest: RunIngest,
  swapped: (number: number) => void = () => undefined,
): Following {
  let rebuilding: Promise<void> | undefined;
  const rebuild = async () => {
    const { code, err } = await ingest(['rebuild']);
    if (code !== 0) log(running.rebuildFailed(code, err.trim()));
  };
  return {
    swapped: ({ number }) => {
      log(running.swapped(number));
      swapped(number);
    },
    failed: (number, error) => {
      if (!(error instanceof OutdatedVersion) || rebuilding)
        return log(running.swapFailed(number, reasonOf(error)));
      log(running.rebuilding(number));
      rebuilding = rebuild().catch((trouble: unknown) =>
        log(running.swapFailed(number, reasonOf(trouble))),
      );
    },
    settled: () => rebuilding ?? Promise.resolve(),
  };
}

/** The first line of what went wrong underneath. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}
