import { MEMBERS } from './members.ts';
import { pricesOf } from './price.ts';
import { RESOURCES, type DemoResource } from './resources.ts';
import { HAPPENINGS } from './story.ts';

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
    contracts: pricesOf(one).map(({ from: first, to: last, cents }) => {
      return { from: first, to: last, amount: cents / 100 };
    }),
  };
}
