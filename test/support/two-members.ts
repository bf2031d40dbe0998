import type { RunIngest } from '../../server/ingest-desk.ts';
import { STORY } from './story.ts';
import type { Row } from './version.ts';

/** Two members of whom each received a file about its readers: neither is to see the other's. */
export const OWN = '25056';
export const OTHER = '25388';

const COUNTS = { read: 9, accepted: 9, rejected: 0, skipped: 0, duplicates: 0 };

/** Their files. */
export const BATCHES = [
  { batch: '00000000000000b1', member: OWN },
  { batch: '00000000000000b2', member: OTHER },
].map((one) => ({ ...one, file: `canari-${one.member}.csv` }));

/** What was published of them. */
export const TABLES = {
  ...STORY,
  batch: BATCHES.map(uploaded),
  enrolment_check: BATCHES.map(({ batch, member }) => ({
    ...{ batch, member, line: 42, rule: 'outside-territory' },
  })),
};

function uploaded({ batch, file, member }: (typeof BATCHES)[number]): Row {
  const source = { source: 'inscriptions', kind: 'enrolments', fingerprint: batch };
  return { batch, file, member, ...source, ...COUNTS, received_on: '2026-01-05', provisional: false }; // prettier-ignore
}

/** The ingest process of a house that received both files, and has two others waiting. */
export const ingest: RunIngest = ([command]) => {
  const span = null;
  const batches = BATCHES.map((one) => ({ ...one, span, at: '2026-01-05T08:00:00Z', kind: 'inscriptions', source: 'inscriptions', counts: COUNTS, state: 'live', replacedBy: [] })); // prettier-ignore
  const told = { problem: null, isUnknown: false, kind: 'inscriptions', source: 'inscriptions', span, counts: COUNTS, comparisons: [], spikes: [], replaced: [], unknown: [], notes: [], refusals: [] }; // prettier-ignore
  const waiting = BATCHES.map(({ file, member }) => ({ file: `attente-${file}`, bytes: 9, state: 'waiting', batch: null, told: { ...told, member } })); // prettier-ignore
  const said = command === 'batches' ? { batches, chosen: null } : waiting;
  return Promise.resolve({ code: 0, out: command === 'quarantine' ? 'ligne' : JSON.stringify(said), err: '' }); // prettier-ignore
};
