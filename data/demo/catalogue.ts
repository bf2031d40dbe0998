import { YEARS } from './calendar.ts';
import { MEMBERS } from './members.ts';
import { RESOURCES, type DemoResource } from './resources.ts';
import { HAPPENINGS } from './story.ts';

const RISE = 1.022;

/** What the group subscribes to, what it pays for it, other names, and what happened. */
export function demoCatalogue(): object {
  const communes = MEMBERS.filter(({ kind }) => kind === 'commune');
  return {
    places: Object.fromEntries(communes.map(({ library, code }) => [library, code])),
    institutions: Object.fromEntries(MEMBERS.map(({ institution, code }) => [institution, code])),
    resources: RESOURCES.map(resource),
    annotations: HAPPENINGS.map(({ effect: _, ...annotation }) => annotation),
  };
}

function resource(one: DemoResource): object {
  const { id, name, kind, provider, from, to, replaces, aliases, sends } = one;
  return {
    id,
    name,
    kind,
    provider,
    from,
    ...(to && { to }),
    ...(replaces && { replaces }),
    ...(aliases && { aliases }),
    ...(sends !== 'events' && { counter: [name] }),
    contracts: contracts(one),
  };
}

/** One order a year, a little dearer each year; a contract that begins in the year is paid from then on. */
function contracts({ from, to, price }: DemoResource): object[] {
  return YEARS.flatMap((year) => {
    const first = [from, `${year}-01-01`].sort().at(-1) ?? from;
    const last = `${year}-12-31`;
    if (first > last || (to !== undefined && to < first)) return [];
    const months = 13 - Number(first.slice(5, 7));
    const amount = Math.round((price * RISE ** (year - 2021) * months * 100) / 12) / 100;
    return [{ from: first, to: last, amount }];
  });
}
