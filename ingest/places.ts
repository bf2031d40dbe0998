import { memberServing, type Member, type MemberCode } from '../data/model/member.ts';
import { matchingKey, parseCommuneCode, type CommuneCode } from '../data/model/commune.ts';
import { nearest } from '../data/model/nearest.ts';
import { referenceRows } from './reference.ts';
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
    for (const [text, code] of catalogue.places) this.#learn(text, code);
  }

  /** The place a text stands for: name, INSEE code, SIRET or alias; undefined when nobody knows. */
  find(text: string): Place | undefined {
    const commune = this.#byKey.get(matchingKey(text));
    const member = commune && memberServing(commune, this.#members);
    return commune && member ? { commune, member: member.code } : undefined;
  }

  /** Names close to a text nobody knows. */
  suggest(text: string): string[] {
    return nearest(text, this.#names);
  }

  #learn(text: string | undefined, code: string | undefined): void {
    if (!text || !code) return;
    const commune = parseCommuneCode(code);
    if (!this.#byKey.has(matchingKey(text)) && /\p{L}/u.test(text)) this.#names.push(text);
    this.#byKey.set(matchingKey(text), commune);
    if (!this.#byKey.has(code.toLowerCase())) this.#byKey.set(code.toLowerCase(), commune);
  }
}
