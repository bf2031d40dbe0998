import type { Day } from '../data/model/period.ts';
import { memberServing, type Member, type MemberCode } from '../data/model/member.ts';
import { matchingKey, parseCommuneCode, type CommuneCode } from '../data/model/commune.ts';
import { nearest } from '../data/model/nearest.ts';
import { referenceRows } from './reference.ts';
import { ALWAYS, isDated, undated } from './settings/dated-name.ts';
import { meaningOn, NameBook, type Meaning } from './settings/name-book.ts';
import type { Settings } from './settings/read.ts';

/** A commune of the department and the member that serves it. */
export interface Place {
  readonly commune: CommuneCode;
  readonly member: MemberCode;
}

/** Knows the communes of the department under every name a file may give them. */
export class Places {
  readonly #byKey = new Map<string, CommuneCode>();
  readonly #names: string[] = [];
  readonly #book: NameBook<CommuneCode>;
  readonly #members: readonly Member[];

  constructor({ agreement, catalogue }: Pick<Settings, 'agreement' | 'catalogue'>) {
    this.#members = agreement.members;
    for (const row of referenceRows('populations.csv')) this.#learn(row.name, row.insee_code);
    for (const row of referenceRows('commune-merges.csv')) {
      this.#learn(row.old_name, row.new_code);
      this.#learn(row.old_code, row.new_code);
    }
    for (const { name, kind, code, siret } of agreement.members) {
      if (kind === 'commune') for (const text of [name, siret]) this.#learn(text, code);
    }
    for (const { text, value, ...span } of catalogue.places) {
      if (isDated(span)) this.#remember(text);
      else this.#learn(text, value);
    }
    this.#book = new NameBook([...undated(this.#byKey), ...catalogue.places.filter(isDated)]);
  }

  /** The place a text stands for on a day, today's or later ones by default; undefined when nobody knows. */
  find(text: string, day: Day = ALWAYS.to): Place | undefined {
    return meaningOn(this.meanings(text), day);
  }

  /** The places a text stands for one after the other: name, INSEE code, SIRET or alias; empty when nobody knows. */
  meanings(text: string): Meaning<Place>[] {
    return this.#book.meanings(text).flatMap(({ value: commune, ...span }) => {
      const member = memberServing(commune, this.#members);
      return member ? [{ value: { commune, member: member.code }, ...span }] : [];
    });
  }

  /** Names close to a text nobody knows. */
  suggest(text: string): string[] {
    return nearest(text, this.#names);
  }

  #learn(text: string | undefined, code: string | undefined): void {
    if (!text || !code) return;
    const commune = parseCommuneCode(code);
    this.#remember(text);
    this.#byKey.set(matchingKey(text), commune);
    if (!this.#byKey.has(code.toLowerCase())) this.#byKey.set(code.toLowerCase(), commune);
  }

  #remember(text: string): void {
    if (!this.#byKey.has(matchingKey(text)) && /\p{L}/u.test(text)) this.#names.push(text);
  }
}
