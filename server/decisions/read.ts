import type { Decision, Verdict } from '../../data/model/decision.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { parseResourceId } from '../../data/model/resource.ts';
import type { KeptRow, Records } from '../records/records.ts';

/** Every decision that was made here, in that order. */
export async function readDecisions(records: Pick<Records, 'read'>): Promise<Decision[]> {
  return (await records.read('decisions')).map(decision);
}

function decision(row: KeptRow): Decision {
  const { number, resource, year, verdict, replacement, comment, author } = row;
  return {
    ...{ number: Number(number), resource: parseResourceId(String(resource)), year: Number(year) },
    verdict: String(verdict) as Verdict,
    replacement: replacement === null || replacement === undefined ? null : String(replacement),
    ...{ comment: String(comment), author: String(author), decidedAt: String(row.decided_at) },
    decidedOn: parisDay(new Date(String(row.decided_at))),
  };
}
