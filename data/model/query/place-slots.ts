import type { CommuneCode } from '../commune.ts';
import type { Member, MemberCode } from '../member.ts';
import type { DimensionId } from './dimension.ts';
import { cutBy, dimensionsUsed, isAsked, type Question } from './question.ts';
import type { PlaceSlot, SlotValues } from './slot.ts';

/** A commune of the department, the intercommunality it belongs to and the member that serves it. */
export interface Commune {
  readonly code: CommuneCode;
  readonly name: string;
  /** SIREN number; null: in none */
  readonly epci: string | null;
  readonly epciName: string | null;
  readonly member: MemberCode;
}

/** Every place a question can be asked of. */
export interface Places {
  readonly members: readonly Member[];
  readonly communes: readonly Commune[];
}

/** What no source attributes to a member (*non réparti*), as a value of `member`. */
export const UNALLOCATED = 'none';

/** The values each dimension of place can be restricted to. */
export function placeValues(places: Places, id: 'member' | 'commune' | 'epci'): string[] {
  if (id === 'member') return [...places.members.map(({ code }) => code), UNALLOCATED];
  if (id === 'commune') return places.communes.map(({ code }) => code);
  return [...epcisOf(places).keys()];
}

/** Intercommunalities by their SIREN number, with their names, in the order of these. */
export function epcisOf({ communes }: Places): ReadonlyMap<string, string> {
  const named = communes.flatMap(({ epci, epciName }) =>
    epci === null ? [] : [[epci, epciName ?? epci] as const],
  );
  const collator = new Intl.Collator('fr');
  return new Map([...new Map(named)].sort(([, a], [, b]) => collator.compare(a, b)));
}

/** The level of the published cells a question reads: the coarsest that tells its places apart. */
export function levelOf(question: Pick<Question, 'by' | 'filters'>): PlaceSlot['level'] {
  const used = new Set<DimensionId>(dimensionsUsed(question));
  if (used.has('commune') || (used.has('epci') && used.has('member'))) return 'commune';
  return used.has('epci') ? 'epci' : 'member';
}

/** The places a question is cut into; one for all of them when it is not cut by place. */
export function placeSlots(question: Question, places: Places): PlaceSlot[] {
  const level = levelOf(question);
  if (level === 'member') return memberSlots(question, places);
  const by = cutBy(question, 'place');
  const groups = new Map<string, { values: SlotValues; codes: Set<string> }>();
  for (const commune of places.communes) {
    const named = { member: commune.member, commune: commune.code, epci: commune.epci };
    if (!isIn(named, question)) continue;
    const values = Object.fromEntries(by.map((id) => [id, named[id as keyof typeof named] ?? '']));
    const key = Object.values(values).join(' ');
    const group = groups.get(key) ?? { values, codes: new Set() };
    groups.set(key, group);
    group.codes.add(level === 'epci' ? (commune.epci ?? '') : commune.code);
  }
  return [...groups.values()].map(({ values, codes }) => ({ values, level, codes: [...codes] }));
}

function isIn(
  { member, commune, epci }: { member: string; commune: string; epci: string | null },
  { by, filters }: Question,
): boolean {
  if (epci === null && (by.includes('epci') || filters.epci)) return false;
  return (
    isAsked(filters, 'member', member) &&
    isAsked(filters, 'commune', commune) &&
    isAsked(filters, 'epci', epci ?? '')
  );
}

function memberSlots({ by, filters }: Question, { members }: Places): PlaceSlot[] {
  const level = 'member';
  const codes = filters.member ?? members.map(({ code }) => code as string);
  if (by.includes('member')) {
    return codes.map((code) => ({ values: { member: code }, level, codes: [code] }));
  }
  return [{ values: {}, level, codes: filters.member ?? ['group'] }];
}
