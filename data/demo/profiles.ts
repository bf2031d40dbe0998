import { billProfiles } from './bills/profiles.ts';
import { ENROLMENT_HEADINGS, STATES } from './enrolment-file.ts';
import { EVENT_LAYOUTS, type Cell, type EventLayout } from './event-layouts.ts';
import { MEMBERS } from './members.ts';
import { programmeProfiles } from './programme/files.ts';
import { TOTALS_LAYOUTS, totalsProfile } from './totals/layouts.ts';

const FIELDS: Readonly<Partial<Record<Cell, string>>> = {
  day: 'date',
  time: 'time',
  card: 'reader',
  commune: 'commune',
  content: 'content',
  session: 'session',
};

/** How each provider's and each member's files are read: name of the profile → its content. */
export function demoProfiles(): Map<string, object> {
  const events = Object.entries(EVENT_LAYOUTS).map(
    ([resource, layout]) => [resource, eventProfile(resource, layout)] as const,
  );
  const enrolments = MEMBERS.map(
    ({ code }) => [`inscriptions-${code}`, enrolmentProfile(code)] as const,
  );
  const totals = TOTALS_LAYOUTS.map(
    (layout) => [`totaux-${layout.resource}`, totalsProfile(layout)] as const,
  );
  return new Map([...events, ...enrolments, ...totals, ...billProfiles(), ...programmeProfiles()]);
}

function eventProfile(resource: string, { columns, types }: EventLayout): object {
  const mapped = Object.entries(columns).flatMap(([heading, cell]) => {
    const field = FIELDS[cell];
    return field === undefined ? [] : [[field, heading]];
  });
  const typed = Object.entries(columns).find(([, cell]) => cell === 'type')?.[0];
  return {
    source: resource,
    kind: 'events',
    files: [`evenements-${resource}-*.csv`],
    delimiter: ';',
    dates: 'dd/mm/yyyy',
    columns: Object.fromEntries(mapped) as Record<string, string>,
    constants: { resource },
    readerIs: 'card',
    ...(typed !== undefined && types && { skip: [{ column: typed, equals: [types[1]] }] }),
  };
}

function enrolmentProfile(member: string): object {
  const [card, commune, birthYear, enrolledOn, expiresOn, state] = ENROLMENT_HEADINGS;
  return {
    source: `inscriptions-${member}`,
    kind: 'enrolments',
    files: [`inscriptions-${member}-*.csv`],
    delimiter: ';',
    dates: 'dd/mm/yyyy',
    columns: { card, commune, birthYear, enrolledOn, expiresOn, state },
    states: STATES,
  };
}
