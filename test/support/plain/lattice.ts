import type { Cell } from '../recount/cells.ts';
import { absent, known, NOT_COMPUTABLE, type Plain } from './figure.ts';
import type { Hidden } from './hidden.ts';
import { isIn, isMissing, hasCome, type World } from './world.ts';
import { numberIn, yearIn, yearsIn, type Spec } from './spec.ts';

/** What is counted of uses. */
export type Amount = 'uses' | 'raw_uses' | 'sessions' | 'readers';

type CellFigures = Partial<Cell> & Pick<Cell, 'raw_uses'>;

interface PublishedCell {
  readonly cell: CellFigures;
  readonly isHidden: boolean;
  /** name of the cell of one kind beside one of all kinds */
  readonly ofKind: (kind: string) => string;
}

interface Stretch {
  readonly span: 'month' | 'quarter' | 'year' | 'to-date';
  readonly year: number;
  /** that names it */
  readonly month: number;
}

/** Uses, sessions and readers, by any place and moment, added up from the recount of the rows. */
export class PlainLattice {
  readonly #world: World;
  readonly #hidden: Hidden;

  constructor(world: World, hidden: Hidden) {
    this.#world = world;
    this.#hidden = hidden;
  }

  /** The sum of the published cells of a figure that may be shown, and how far it can be trusted. */
  figure(spec: Spec, of: Amount): Plain {
    const cells = this.#cells(spec);
    if (cells.length === 0) {
      return this.#isNobodys(spec) ? NOT_COMPUTABLE : this.#nothing(spec, of);
    }
    const shown = cells.filter(({ isHidden }) => !isHidden);
    if (shown.length === 0) return absent('secret');
    if (of === 'raw_uses' && spec.scope === 'all' && this.#hidden.size > 0)
      return this.#rawUses(spec, cells);
    const amounts = shown.flatMap(({ cell }) => cell[of] ?? []);
    if (amounts.length === 0) return NOT_COMPUTABLE;
    const sum = amounts.reduce((total, one) => total + one, 0);
    const status = this.#isPartial(spec) ? 'partial' : 'complete';
    return known(
      of === 'uses' ? sum / 1000 : sum,
      shown.length < cells.length ? 'without-secret' : status,
    );
  }

  /** Raw uses of all kinds: the sum of the kinds that may be shown, where the total may be. */
  #rawUses(spec: Spec, totals: readonly PublishedCell[]): Plain {
    const shown = totals.filter(({ isHidden }) => !isHidden);
    const kinds = [...new Set(this.#world.declared.kinds.values())];
    const parts = shown.flatMap(({ ofKind }) => kinds.flatMap((kind) => this.#named(ofKind(kind))));
    const told = parts.filter(({ isHidden }) => !isHidden).map(({ cell }) => cell.raw_uses);
    if (told.length === 0) return absent('secret');
    const sum = told.reduce((total, one) => total + one, 0);
    const whole = totals.reduce((total, { cell }) => total + cell.raw_uses, 0);
    if (sum < whole) return known(sum, 'without-secret');
    return known(sum, this.#isPartial(spec) ? 'partial' : 'complete');
  }

  /** How many published cells the figure would be the sum of: distinct readers are told of one at a time. */
  parts({ months, where, items, moments }: Spec): number {
    const stretches = this.#stretches(months);
    return Math.max(stretches.length, where.codes.length, items.length, moments.length);
  }

  /** What members and nobody used together, where nobody in particular is asked about: what a price pays for. */
  counted(spec: Spec, of: Amount): Plain {
    const members = this.figure(spec, of);
    if (spec.where.codes[0] !== 'group') return members;
    const others = this.figure({ ...spec, where: { level: 'member', codes: ['none'] } }, of);
    if (others.value === null || ['secret', 'missing'].includes(members.status)) return members;
    if (members.value === null) return others;
    const order = ['complete', 'partial', 'without-secret'] as const;
    const worst = order.findLast((one) => [members.status, others.status].includes(one));
    return known(members.value + others.value, worst);
  }

  /** The cells with uses behind a figure. */
  #cells(spec: Spec): PublishedCell[] {
    const { where, items } = spec;
    const slots = this.#stretches(spec.months).flatMap((stretch) =>
      where.codes.flatMap((code) => items.map((item) => ({ stretch, code, item }))),
    );
    const names = slots.flatMap(({ stretch: { span, year, month }, code, item }) => {
      const scope = [code, spec.scope, item];
      if (isByHour(spec)) return spec.moments.map((moment) => ['hours', year, ...scope, ...moment]);
      return [[span, year, month, ...(where.level === 'member' ? [] : [where.level]), ...scope]];
    });
    return names.flatMap((parts) => {
      const name = parts.join('|');
      const scope = parts.indexOf('all');
      const ofKind = (kind: string) =>
        parts
          .with(scope, 'kind')
          .with(scope + 1, kind)
          .join('|');
      return this.#named(name).map((one) => ({ ...one, ofKind }));
    });
  }

  /** The cell of that name, if it counts uses. */
  #named(name: string): Omit<PublishedCell, 'ofKind'>[] {
    const cell = this.#cell(name);
    return cell && cell.raw_uses > 0 ? [{ cell, isHidden: this.#hidden.has(name) }] : [];
  }

  #cell(name: string): CellFigures | undefined {
    const { cells, places, hours } = this.#world;
    if (name.startsWith('hours|')) return hours.get(name.slice('hours|'.length));
    return cells.get(name) ?? places.get(name);
  }

  /** The stretches that are published each as one cell; what is none of them is the sum of its months. */
  #stretches(months: readonly string[]): Stretch[] {
    return yearsIn(months).flatMap((year) => {
      const own = months.filter((month) => yearIn(month) === year && isIn(this.#world, month));
      return stretchesOf(year, own.map(numberIn), this.#world.last.get(year) ?? 0);
    });
  }

  /** Are there uses, but none that a source attributes to a member? Then a member's are unknown, not 0. */
  #isNobodys(spec: Spec): boolean {
    if (spec.where.level !== 'member' || spec.where.codes[0] === 'none') return false;
    const count = (code: string) =>
      this.#cells({ ...spec, where: { level: 'member', codes: [code] } }).length;
    return count('none') > 0 && count('group') === 0;
  }

  /** Nothing was used, or nothing came that tells, although it was due or not. */
  #nothing(spec: Spec, of: Amount): Plain {
    const { where, resources, months } = spec;
    const { kinds, weights } = this.#world.declared;
    const isWeighed = resources.some((id) => weights.has(kinds.get(id) ?? ''));
    if (of === 'uses' && resources.length > 0 && !isWeighed) return NOT_COMPUTABLE;
    const isOfReaders = of === 'sessions' || of === 'readers';
    const grain = isOfReaders || where.level !== 'member' || isByHour(spec) ? 'events' : 'any';
    const hasAnyCome = resources.some((id) =>
      months.some((month) => hasCome(this.#world, id, month, grain)),
    );
    if (hasAnyCome) return known(0, this.#isPartial(spec) ? 'partial' : 'complete');
    return absent(this.#isPartial(spec) ? 'missing' : 'not-computable');
  }

  #isPartial({ resources, months }: Spec): boolean {
    return resources.some((id) => months.some((month) => isMissing(this.#world, id, month)));
  }
}

function isByHour({ moments }: Spec): boolean {
  return moments.some(([weekday, hour]) => weekday !== 0 || hour !== -1);
}

/** @param months numbers of the months received, in order */
function stretchesOf(year: number, months: readonly number[], last: number): Stretch[] {
  const { length } = months;
  const is = (from: number, to: number) =>
    length === to - from + 1 && months[0] === from && months.at(-1) === to;
  if (length === 0) return [];
  if (is(1, last)) return [{ span: 'year', year, month: 12 }];
  if (length === 1) return months.map((month) => ({ span: 'month', year, month }));
  const quarter = [3, 6, 9, 12].find((end) => is(end - 2, Math.min(end, last)));
  if (quarter !== undefined) return [{ span: 'quarter', year, month: quarter }];
  if (is(1, length)) return [{ span: 'to-date', year, month: length }];
  return months.map((month) => ({ span: 'month', year, month }));
}
