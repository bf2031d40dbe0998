import type { LakeFile, LakeTable } from '../lake.ts';

/** Which key made the readers of a lake table; a table that is not here tells of no person. */
const READERS_OF: Readonly<Partial<Record<LakeTable, 'use' | 'enrolment'>>> = {
  usage_event: 'use',
  reader_month: 'use',
  enrolment: 'enrolment',
  enrolment_change: 'enrolment',
  enrolment_activity: 'enrolment',
  enrolment_account: 'enrolment',
};

/** Does a file hold readers under the key of their year of use, or under the enrolment key? */
export function readersOf({ table }: LakeFile): 'use' | 'enrolment' | undefined {
  return READERS_OF[table];
}

/** The year a lake file holds rows of; undefined for rejects, which have none. */
export function yearOfFile({ path }: LakeFile): number | undefined {
  const year = /\/year=(\d+)\//.exec(path)?.[1];
  return year === undefined ? undefined : Number(year);
}
