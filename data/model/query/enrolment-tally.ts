import type { Figure } from '../figure.ts';
import {
  dayNumber,
  lastDayOf,
  monthOfDay,
  parseDay,
  yearOf,
  type Day,
  type Month,
} from '../period.ts';

/** One count of enrolments, as it is published and may be shown. */
export interface TalliedCount {
  /** null: of the day `until` alone */
  readonly since: Day | null;
  readonly until: Day;
  /** a member or `group` */
  readonly place: string;
  readonly ageBand: string;
  readonly measure: string;
  readonly readers: Figure;
}

/** Counts of enrolments, added up as far as they can be. */
export class EnrolmentTally {
  readonly #counts: readonly TalliedCount[];
  readonly #members: readonly string[];

  constructor(counts: readonly TalliedCount[], members: readonly string[]) {
    this.#counts = counts;
    this.#members = members;
  }

  /** A stock at each member's last day of the year, of all ages together. */
  stock(codes: readonly string[], year: number, measure: string): Figure[] {
    return this.#lastRows(codes, year, measure).map((row) => row?.readers ?? this.#absent());
  }

  /** Enrolled readers of some ages at each member's last snapshot of the year. */
  ages(codes: readonly string[], year: number, bands: readonly string[]): Figure[] {
    return this.#lastRows(codes, year, 'enrolled').flatMap((last) =>
      bands.map((band) => (last ? this.#ofAge(last, band) : this.#absent())),
    );
  }

  /**
   * Movements of the intervals that end in some months. One that is longer than they are together tells nothing of them.
   */
  movements(codes: readonly string[], months: readonly Month[], measure: string): Figure[] {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const days = dayNumber(lastDayOf(last)) - dayNumber(parseDay(`${first}-01`)) + 1;
    const own = this.#counts.filter(
      (one) =>
        one.measure === measure && one.ageBand === '' && months.includes(monthOfDay(one.until)),
    );
    const asked =
      codes[0] === 'group' ? this.#ofGroup(own) : own.filter(({ place }) => codes.includes(place));
    if (asked.length === 0) return [this.#absent()];
    return asked.map(({ since, until, readers }) =>
      since !== null && dayNumber(until) - dayNumber(since) > days ? 'not-computable' : readers,
    );
  }

  /** Each interval once: as the group's where every member tells it, else member by member. */
  #ofGroup(own: readonly TalliedCount[]): TalliedCount[] {
    const intervalOf = ({ since, until }: TalliedCount) => `${since ?? ''} ${until}`;
    const told = new Set(own.filter(({ place }) => place === 'group').map(intervalOf));
    return own.filter((one) => one.place === 'group' || !told.has(intervalOf(one)));
  }

  /** The last count of a year, of each member asked for; of the group alone where all stopped on its day. */
  #lastRows(codes: readonly string[], year: number, measure: string): (TalliedCount | undefined)[] {
    const lastOf = (code: string) =>
      this.#counts.findLast(
        ({ place, ageBand, until, ...one }) =>
          place === code && ageBand === '' && one.measure === measure && yearOf(until) === year,
      );
    if (codes[0] !== 'group') return codes.map(lastOf);
    const [group, members] = [lastOf('group'), this.#members.map(lastOf)];
    return group && members.every((one) => one?.until === group.until) ? [group] : members;
  }

  #ofAge({ until, place }: TalliedCount, band: string): Figure {
    const found = this.#counts.find(
      (one) =>
        one.until === until &&
        one.place === place &&
        one.ageBand === band &&
        one.measure === 'enrolled',
    );
    return found?.readers ?? 0;
  }

  #absent(): Figure {
    return this.#counts.length === 0 ? 'not-computable' : 'missing';
  }
}
