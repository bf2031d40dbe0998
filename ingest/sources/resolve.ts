import { matchingKey } from '../../data/model/commune.ts';
import type { MemberCode } from '../../data/model/member.ts';
import { undated, type DatedName } from '../settings/dated-name.ts';
import { NameBook } from '../settings/name-book.ts';
import type { Settings } from '../settings/read.ts';
import type { Workshop } from './source.ts';

/** Text of a file → the values a lookup table holds for it, a row for each span of days; none when nobody knows the text. */
export type Resolve = (text: string) => readonly (readonly string[])[];

/** Commune and member of a place, with its first and last day. */
export function placeLookup({ places }: Workshop): Resolve {
  return (text) =>
    places
      .meanings(text)
      .map(({ value: { commune, member }, from, to }) => [commune, member, from, to]);
}

/** Member that a name in a provider's table stands for: a member's own name, or that of a place it serves. */
export function servingLookup(workshop: Workshop): Resolve {
  const member = memberLookup(workshop);
  const place = placeLookup(workshop);
  return (text) => {
    const own = member(text).map((values) => ['', ...values]);
    return own.length > 0 ? own : place(text);
  };
}

/** Identifier of a declared resource, under any of its names, with its first and last day. */
export function resourceLookup({ settings }: Workshop): Resolve {
  return meaningsOf(new NameBook(settings.catalogue.names));
}

/** A member under its name, code or SIRET, or as an institution of the catalogue, with its first and last day. */
export function memberLookup({ settings }: Workshop): Resolve {
  return meaningsOf(new NameBook(memberNames(settings)));
}

/** Every name of a member: those of the agreement, and the institutions of the catalogue. */
export function memberNames({
  agreement,
  catalogue,
}: Pick<Settings, 'agreement' | 'catalogue'>): DatedName<MemberCode>[] {
  const own = agreement.members.flatMap(({ code, name, siret }) =>
    [code, name, siret].flatMap((text): [string, MemberCode][] =>
      text === undefined ? [] : [[text, code]],
    ),
  );
  return [...undated(own), ...catalogue.institutions];
}

/** Finds texts that always stand for the same, whatever their case and accents. */
export function byKey(names: ReadonlyMap<string, string>): Resolve {
  const keys = new Map([...names].map(([name, value]) => [matchingKey(name), value]));
  return (text) => {
    const value = keys.get(matchingKey(text));
    return value === undefined ? [] : [[value]];
  };
}

function meaningsOf(book: NameBook<string>): Resolve {
  return (text) => book.meanings(text).map(({ value, from, to }) => [value, from, to]);
}
