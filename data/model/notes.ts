import type { Compared, ConsumptionAnswer, Measures, Note } from './answer.ts';
import { correctedResources } from './annotation.ts';
import { missingMonths, receptionOf, resourcesOf } from './coverage.ts';
import { isKnown } from './figure.ts';
import type { Resource } from './resource.ts';
import { resourcesIn, scopeOf, type Setting } from './reading.ts';

type Answer = Omit<ConsumptionAnswer, 'notes'>;

/**
 * What must be known before the figures of an answer are used, the most general first.
 *
 * @param withoutSecret labels of the rows whose raw uses are told without those that may not be shown
 */
export function notesOf(
  answer: Answer,
  setting: Setting,
  withoutSecret: readonly string[],
): Note[] {
  const { period, comparison } = answer;
  const asked = resourcesIn(setting.resources, scopeOf(answer.question));
  const offered = resourcesOf(asked, setting.coverage, period);
  const corrected = correctedResources(
    setting.annotations,
    (month) => month >= period.from && month <= period.to,
  );
  return [
    ...when(setting.agreement.demonstration, { code: 'demonstration' }),
    ...when(answer.partial, { code: 'partial-year', subject: period.to }),
    ...(comparison?.seriesBreak
      ? [{ code: 'series-break', subject: comparison.seriesBreak.label } as const]
      : []),
    ...when(answer.agreement === null, { code: 'no-agreement' }),
    ...named('missing-source', offered, (one) => isMissing(one, answer, setting)),
    ...named('provider-aggregate', offered, (one) => isAggregate(one, answer, setting)),
    ...named('corrected', offered, ({ id }) => corrected.has(id)),
    ...named('no-weight', offered, ({ kind }) => !isWeighted(kind, setting)),
    ...when(hasSecret(answer), { code: 'secret' }),
    ...withoutSecret.map((subject) => ({ code: 'without-secret', subject }) as const),
    ...when(hasFigures(answer.unallocated), { code: 'unallocated' }),
  ];
}

function when(condition: boolean, note: Note): Note[] {
  return condition ? [note] : [];
}

function named(
  code: Note['code'],
  resources: readonly Resource[],
  concerns: (resource: Resource) => boolean,
): Note[] {
  return resources.filter(concerns).map(({ name }) => ({ code, subject: name }));
}

function isMissing(resource: Resource, { period }: Answer, { coverage }: Setting): boolean {
  return missingMonths(resource, coverage, period).length > 0;
}

/** Did only totals come, from which neither sessions nor readers can be told? */
function isAggregate(resource: Resource, { period }: Answer, { coverage }: Setting): boolean {
  const came = (grain?: 'event') => receptionOf([resource], coverage, period, grain) === 'received';
  return came() && !came('event');
}

function isWeighted(kind: Resource['kind'], { kinds }: Setting): boolean {
  return kinds.some(({ id, weight }) => id === kind && weight !== undefined);
}

function hasSecret({ rows, group, unallocated }: Answer): boolean {
  return [...rows, group, unallocated].some(
    (cell: Compared) => cell.rawUses === 'secret' || cell.previous?.rawUses === 'secret',
  );
}

function hasFigures(cell: Measures): boolean {
  const { rawUses, totalItemRequests, uniqueItemRequests } = cell;
  return [rawUses, totalItemRequests, uniqueItemRequests].some((one) => isKnown(one) && one > 0);
}
