import { movesBetween } from '../recount/enrolment-moves.ts';
import type { Enrolled } from '../recount/enrolments.ts';
import { absent, known, NOT_COMPUTABLE, summedUp, type Plain } from './figure.ts';
import type { Hidden } from './hidden.ts';
import { vintageFor } from './people.ts';
import { monthText, yearIn, yearsIn, type Spec } from './spec.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;

interface Snapshot {
  readonly member: string;
  readonly day: string;
  readonly rows: readonly Enrolled[];
}

/** A count of some readers: who, when, how many. */
interface Count {
  readonly member: string;
  readonly since: string | null;
  readonly until: string;
  readonly measure: string;
  readonly readers: number;
}

/** Enrolments, followed card by card. Every member of the drop sends a snapshot of the same days. */
export class PlainEnrolments {
  readonly #world: World;
  readonly #hidden: Hidden;
  readonly #snapshots: readonly Snapshot[];
  readonly #counts: readonly Count[];
  readonly #active: readonly Count[];

  constructor(world: World, hidden: Hidden) {
    this.#world = world;
    this.#hidden = hidden;
    this.#snapshots = [...world.enrolled].map(([file, rows]) => {
      const [, member = '', day = ''] =
        /^inscriptions-(\d+)-(\d{4}-\d\d-\d\d)\.csv$/.exec(file) ?? [];
      return { member, day, rows };
    });
    this.#counts = withGroup(this.#ownCounts(), world);
    this.#active = withGroup(this.#activity(), world);
  }

  /** What moved in the intervals between snapshots that end in the months asked for. */
  movements({ months, where, answerMonths }: Spec, measure: string): Plain {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return NOT_COMPUTABLE;
    const days = (endOf(last) - Date.parse(`${first}-01`)) / DAY;
    const own = this.#counts.filter(
      (one) =>
        one.measure === measure &&
        one.since !== null &&
        where.codes.includes(one.member) &&
        months.includes(one.until.slice(0, 7)),
    );
    if (own.length === 0) return this.#absent(answerMonths);
    return summedUp(
      own.map((one) => {
        const isLonger = Date.parse(one.until) - Date.parse(one.since ?? '') > days * DAY;
        return isLonger ? NOT_COMPUTABLE : this.#shown(one, 'snapshot', one.until);
      }),
    );
  }

  /** How many there are at the last snapshot of a year, or were active in it. */
  stock(
    { months, where, answerMonths }: Spec,
    measure: string,
    origin: 'snapshot' | 'activity',
  ): Plain {
    const year = yearIn(months[0] ?? '');
    const counts = origin === 'snapshot' ? this.#counts : this.#active;
    return summedUp(
      where.codes.map((code) => {
        const own = counts.find(
          (one) => one.member === code && one.measure === measure && yearIn(one.until) === year,
        );
        if (!own) return this.#absent(answerMonths);
        return this.#shown(own, origin, origin === 'snapshot' ? own.until : `${year}-12-31`);
      }),
    );
  }

  /** Enrolled readers at the last snapshot of a year, by age where ages are asked for. */
  ages({ months, where, bands, answerMonths }: Spec): Plain {
    const year = yearIn(months[0] ?? '');
    return summedUp(
      where.codes.flatMap((code) =>
        bands.map((band) => {
          const own = this.#snapshots.filter(
            ({ member, day }) => yearIn(day) === year && (member === code || code === 'group'),
          );
          const [{ day } = { day: '' }] = own;
          if (day === '') return band === '' ? absent('missing') : this.#absent(answerMonths);
          const name =
            band === '' ? ['enrolled', year, code] : ['snapshot', day, code, band, 'enrolled'];
          if (this.#hidden.has(name.join('|'))) return absent('secret');
          return known(
            own
              .flatMap(({ rows }) => rows)
              .filter((row) => isValid(row, day) && (band === '' || bandOf(row, day) === band))
              .length,
          );
        }),
      ),
    );
  }

  /** Communes, and their inhabitants, with a library that has an enrolled reader in the last snapshot of the year, or all. */
  territory(
    { months, where }: Spec,
    of: 'communes' | 'communesReached' | 'inhabitantsReached',
  ): Plain {
    const { populations, communes, declared, agreement } = this.#world;
    const year = yearIn(months[0] ?? '');
    const vintage = vintageFor(populations, year);
    const known_ = new Map(communes.map(({ code, member }) => [code, member]));
    const served = populations.filter((one) => one.vintage === vintage);
    const sent = this.#snapshots.filter(({ day }) => yearIn(day) === year);
    const reached = new Set(
      sent.flatMap(({ rows, day }) =>
        rows.filter((row) => isValid(row, day)).map(({ commune }) => commune),
      ),
    );
    return summedUp(
      where.codes.map((code) => {
        if (sent.length === 0 || (code !== 'group' && !declared.members.includes(code)))
          return absent('missing');
        if (served.length === 0) return NOT_COMPUTABLE;
        const own = served.filter(
          ({ commune }) =>
            code === 'group' || (known_.get(commune) ?? agreement.department) === code,
        );
        const there = of === 'communes' ? own : own.filter(({ commune }) => reached.has(commune));
        return known(
          of === 'inhabitantsReached'
            ? there.reduce((sum, { municipal }) => sum + municipal, 0)
            : there.length,
        );
      }),
    );
  }

  #shown({ member, measure, readers }: Count, origin: string, until: string): Plain {
    return this.#hidden.has([origin, until, member, '', measure].join('|'))
      ? absent('secret')
      : known(readers);
  }

  /** Of years no snapshot is of, nothing can be said; of others, that it did not come. */
  #absent(months: readonly string[]): Plain {
    const years = yearsIn(months);
    const isTold = this.#snapshots.some(
      ({ day }) => yearIn(day) >= Math.min(...years) && yearIn(day) <= Math.max(...years),
    );
    return absent(isTold ? 'missing' : 'not-computable');
  }

  #ownCounts(): Count[] {
    return this.#world.declared.members.flatMap((member) => {
      const own = this.#snapshots
        .filter((one) => one.member === member)
        .toSorted((a, b) => (a.day < b.day ? -1 : 1));
      return own.flatMap((after, at): Count[] => {
        const before = own[at - 1];
        const moves = movesBetween(before ?? { day: '0000-01-01', rows: [] }, after);
        return Object.entries(moves).flatMap(([measure, readers]) => {
          const isStock = ['enrolled', 'pending', 'late', 'expiring'].includes(measure);
          if (!isStock && !before) return [];
          return [
            {
              member,
              measure,
              readers,
              until: after.day,
              since: isStock ? null : (before?.day ?? null),
            },
          ];
        });
      });
    });
  }

  /** Who of those enrolled used something: events tell the card. */
  #activity(): Count[] {
    const months = new Map<string, Set<string>>();
    for (const { reader, year, month } of this.#world.uses) {
      const own = months.get(reader) ?? new Set();
      months.set(reader, own.add(monthText(year, month)));
    }
    const first = [...this.#world.months][0] ?? '';
    return this.#snapshots.flatMap(({ member, day, rows }) => {
      const year = day.slice(0, 4);
      const back = `${Number(year) - 2}${day.slice(4)}`;
      const counts = { active: 0, regular: 0, never: 0, inactive: 0 };
      for (const row of rows.filter((one) => isValid(one, day))) {
        const all = [...(months.get(row.card) ?? [])].filter((month) => month <= day.slice(0, 7));
        const own = all.filter((month) => month.startsWith(year));
        if (own.length > 0) counts.active += 1;
        if (own.length >= 3) counts.regular += 1;
        if (all.length === 0) counts.never += 1;
        const isOld = row.enrolledOn !== '' && row.enrolledOn <= back;
        if (isOld && !all.some((month) => month > back.slice(0, 7))) counts.inactive += 1;
      }
      return Object.entries(counts).flatMap(([measure, readers]) =>
        measure === 'inactive' && `${first}-01` > back
          ? []
          : [{ member, measure, readers, since: null, until: day }],
      );
    });
  }
}

/** The members together, whose snapshots are all of the same days. */
function withGroup(counts: readonly Count[], { declared }: World): Count[] {
  const together = new Map<string, Count[]>();
  for (const one of counts) {
    const key = [one.since, one.until, one.measure].join('|');
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return [
    ...counts,
    ...[...together.values()].flatMap((own) =>
      own.slice(0, own.length === declared.members.length ? 1 : 0).map((one) => ({
        ...one,
        member: 'group',
        readers: own.reduce((sum, { readers }) => sum + readers, 0),
      })),
    ),
  ];
}

function isValid({ state, expiresOn }: Enrolled, day: string): boolean {
  return (state === 'active' || state === 'renewed') && (expiresOn === '' || expiresOn >= day);
}

function bandOf({ birthYear }: Enrolled, day: string): string {
  if (birthYear === undefined) return 'unknown';
  const age = yearIn(day) - birthYear;
  const bands: readonly [number, string][] = [
    [12, '<12'],
    [18, '12–17'],
    [26, '18–25'],
    [65, '26–64'],
  ];
  return bands.find(([under]) => age < under)?.[1] ?? '65+';
}

/** The first moment after a month. */
function endOf(month: string): number {
  return Date.UTC(yearIn(month), Number(month.slice(5)), 1);
}
