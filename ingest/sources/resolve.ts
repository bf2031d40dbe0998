import { matchingKey } from '../../data/model/commune.ts';
import type { Workshop } from './source.ts';

/** Text of a file → the values a lookup table holds for it; undefined when nobody knows the text. */
type Resolve = (text: string) => readonly string[] | undefined;

/** Commune and member of a place. */
export function placeLookup({ places }: Workshop): Resolve {
  return (text) => {
    const place = places.find(text);
    return place && [place.commune, place.member];
  };
}

/** Member that a name in a provider's table stands for: a member's own name, or that of a place it serves. */
export function servingLookup(workshop: Workshop): Resolve {
  const member = memberLookup(workshop);
  const place = placeLookup(workshop);
  return (text) => {
    const [own] = member(text) ?? [];
    return own === undefined ? place(text) : ['', own];
  };
}

/** Identifier of a declared resource, under any of its names. */
export function resourceLookup({ settings }: Workshop): Resolve {
  return byKey(settings.catalogue.names);
}

/** A member under its name, code or SIRET, or as an institution of the catalogue. */
export function memberLookup({ settings }: Workshop): Resolve {
  const { agreement, catalogue } = settings;
  const own = agreement.members.flatMap(({ code, name, siret }) =>
    [code, name, siret].flatMap((text): [string, string][] =>
      text === undefined ? [] : [[text, code]],
    ),
  );
  return byKey(new Map<string, string>([...own, ...catalogue.institutions]));
}

/** Finds texts whatever their case and accents. */
export function byKey(names: ReadonlyMap<string, string>): Resolve {
  const keys = new Map([...names].map(([name, value]) => [matchingKey(name), value]));
  return (text) => {
    const value = keys.get(matchingKey(text));
    return value === undefined ? undefined : [value];
  };
}
