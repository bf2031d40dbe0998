import { fc } from '@fast-check/vitest';

/** The hard run tries each property a hundred times more often than the daily one. */
fc.configureGlobal({ numRuns: 10_000 });
