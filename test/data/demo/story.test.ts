import { beforeAll, describe, expect, it } from 'vitest';
import { addedUp, sum, usesAmong, within, type Choice } from './chosen.ts';
import { emptyHouse, make } from './made.ts';
import { catalogueOf, csvOf, dropped, usesOf, type Catalogue, type Told } from './told.ts';

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];
const MARKET =
  /arte\b|assimil|cafeyn|divercities|europresse|kiosk\b|naxos|numilog|pressreader|skilleos|tout ?apprendre|univers ?ciné|vodeclic/i;
const layout = emptyHouse();
let catalogue: Catalogue;
/** uses by month, and by hour of the week */
let monthly: readonly Pick<Told, 'uses' | 'year' | 'month' | 'member' | 'resource'>[];
let hourly: readonly Pick<Told, 'uses' | 'resource' | 'weekday' | 'hour'>[];
/** uses of each card in a year */
let readers: readonly Pick<Told, 'uses' | 'year' | 'card'>[];
beforeAll(async () => {
  await make(layout, { scale: 1 });
  catalogue = catalogueOf(layout);
  const told = usesOf(layout);
  monthly = addedUp(told, ['year', 'month', 'member', 'resource']);
  hourly = addedUp(told, ['resource', 'weekday', 'hour']);
  readers = addedUp(told, ['year', 'card']).filter(({ card }) => card !== undefined);
}, 60_000);

describe('the uses of the demonstration', () => {
  it('grow to about a hundred thousand a year', () => {
    const totals = YEARS.map((year) => uses({ year }));
    expect(Math.min(...totals)).toBeGreaterThan(80_000);
    expect(Math.max(...totals)).toBeLessThan(115_000);
    expect(totals.slice(0, 4)).toEqual(totals.slice(0, 4).sort((one, two) => one - two));
  });

  it('are of about 1 500 active readers a year, more each year but for that of the break', () => {
    const active = YEARS.map((year) => readersOf(year).length);
    const [first = 0, , , before = 0, broken = 0, last = 0] = active;
    expect(first).toBeGreaterThan(1_100);
    expect(last).toBeLessThan(1_700);
    expect(active.slice(0, 4)).toEqual(active.slice(0, 4).sort((one, two) => one - two));
    expect(broken).toBeLessThan(before * 0.93);
    expect(last).toBeGreaterThan(before);
  });

  it('are those of a few heavy readers for a good part', () => {
    const counts = readersOf(2025)
      .map((reader) => reader.uses)
      .sort((one, two) => two - one);
    const tenth = counts.slice(0, counts.length / 10);
    expect(sum(tenth) / sum(counts)).toBeGreaterThan(0.3);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(sum(counts) / counts.length);
  });

  it.each(YEARS)('are by readers whom the snapshots of %d know', (year) => {
    const enrolled = new Set(
      dropped(layout, new RegExp(`^inscriptions-.*-${year}-`)).flatMap((name) =>
        csvOf(layout, name).rows.map(([card]) => card),
      ),
    );
    const strangers = readersOf(year).filter(({ card }) => !enrolled.has(card));
    expect(strangers).toEqual([]);
  });

  it('let Besançon use far more than its part of the cost, the department less', () => {
    const share = (member: string, year: number) =>
      uses({ member, year }) / (uses({ year }) - uses({ member: 'none', year }));
    for (const year of [2025, 2026]) {
      expect(share('25056', year)).toSatisfy(within(0.38, 0.41));
      expect(share('25', year)).toSatisfy(within(0.47, 0.53));
      expect(share('25388', year)).toSatisfy(within(0.055, 0.075));
      expect(share('25031', year)).toSatisfy(within(0.02, 0.026));
      expect(share('25580', year)).toSatisfy(within(0.014, 0.019));
    }
    expect(share('25056', 2025)).toBeGreaterThan(share('25056', 2021));
  });

  it('leave a few per cent that no member can be charged with', () => {
    expect(uses({ member: 'none' }) / uses({})).toSatisfy(within(0.03, 0.06));
  });
});

describe('what happened', () => {
  it('breaks the series on 1 January 2025, and recovers in the year', () => {
    expect(catalogue.annotations).toContainEqual({
      date: '2025-01-01',
      kind: 'break',
      label: 'Nouvelle plateforme',
    });
    const ratio = (month: number) => uses({ year: 2025, month }) / uses({ year: 2024, month });
    expect(uses({ year: 2025 }) / uses({ year: 2024 })).toSatisfy(within(0.8, 0.93));
    expect(ratio(1)).toBeLessThan(0.8);
    expect(ratio(12)).toBeGreaterThan(0.9);
  });

  it('shows an outage in its month', () => {
    expect(catalogue.annotations.filter(({ kind }) => kind === 'outage')).toHaveLength(1);
    const february = uses({ year: 2024, month: 2 });
    expect(february / uses({ year: 2024, month: 1 })).toBeLessThan(0.8);
    expect(february / uses({ year: 2024, month: 3 })).toBeLessThan(0.85);
  });

  it('has a promotion that works: twice the uses of before, while they elsewhere stay as they are', () => {
    const promotion = actionOf('25388', 2026);
    expect(promotion.date).toBe('2026-03-11');
    expect(risen(promotion, [1, 2], [3, 4, 5])).toBeGreaterThan(1.8);
    expect(risen({ ...promotion, member: '25' }, [1, 2], [3, 4, 5])).toSatisfy(within(0.85, 1.15));
  });

  it('has one that does not: not a tenth more than elsewhere in the months after', () => {
    const promotion = actionOf('25056', 2026);
    expect(promotion.date).toBe('2026-05-20');
    const there = risen(promotion, [3, 4], [5, 6, 7]);
    const elsewhere = risen({ ...promotion, member: '25' }, [3, 4], [5, 6, 7]);
    expect(there).toBeLessThan(1.05);
    expect(there / elsewhere).toSatisfy(within(0.9, 1.1));
    expect(perMonth(promotion, [4])).toBeGreaterThan(300);
  });

  it('names members and resources of the group only', () => {
    const resources = catalogue.resources.map(({ id }) => id);
    const members = Object.values(catalogue.institutions);
    for (const { member, resource } of catalogue.annotations) {
      if (member) expect(members).toContain(member);
      if (resource) expect(resources).toContain(resource);
    }
  });
});

describe('the rhythm', () => {
  it('follows the school year where one learns', () => {
    const learnt = (month: number) =>
      uses({ year: 2023, month, kind: 'self-training' }) +
      uses({ year: 2023, month, kind: 'children' });
    expect(learnt(9)).toBeGreaterThan(1.6 * learnt(8));
    expect(learnt(7)).toBeLessThan(0.7 * learnt(1));
  });

  it('is that of the weekend for films, of Wednesday for children, of working days for courses', () => {
    const [SUNDAY, MONDAY, WEDNESDAY, SATURDAY] = [0, 1, 3, 6];
    const on = (weekday: number, kind: string) => uses({ weekday, kind });
    expect(on(SATURDAY, 'video') + on(SUNDAY, 'video')).toBeGreaterThan(
      1.5 * 2 * on(MONDAY, 'video'),
    );
    expect(on(WEDNESDAY, 'children')).toBeGreaterThan(1.5 * on(MONDAY, 'children'));
    expect(on(MONDAY, 'self-training')).toBeGreaterThan(1.2 * on(SATURDAY, 'self-training'));
  });

  it('is that of the evening for films, and leaves the night alone', () => {
    const evening = uses({ kind: 'video', hours: [19, 20, 21, 22] });
    const events = uses({ kind: 'video', hours: Array.from({ length: 24 }, (_, hour) => hour) });
    expect(evening / events).toBeGreaterThan(0.4);
    expect(uses({ hours: [2, 3, 4] }) / uses({})).toBeLessThan(0.01);
  });
});

describe('the resources', () => {
  it('are about twelve over five kinds, each by a provider of its own', () => {
    expect(catalogue.resources.length).toSatisfy(within(11, 13));
    expect(new Set(catalogue.resources.map(({ kind }) => kind))).toEqual(
      new Set(['music', 'video', 'press', 'self-training', 'children']),
    );
    const providers = catalogue.resources.map(({ provider }) => provider);
    expect(new Set(providers).size).toBe(providers.length);
  });

  it('and their providers bear no name of the market', () => {
    const names = catalogue.resources.flatMap(({ name, provider }) => [name, provider]);
    expect(names.filter((name) => MARKET.test(name))).toEqual([]);
  });

  it('have beginnings, an end and a replacement, and no use outside of them', () => {
    const { resources } = catalogue;
    expect(resources.filter(({ from }) => from > '2021-01-01').length).toBeGreaterThanOrEqual(2);
    const replaced = resources.flatMap(({ replaces }) => replaces ?? []);
    expect(replaced).toHaveLength(1);
    const ended = resources.filter(({ to }) => to !== undefined).map(({ id }) => id);
    expect(ended.length).toBeGreaterThan(1);
    expect(ended).toEqual(expect.arrayContaining(replaced));
    for (const { id, from, to = '9999-12-31' } of resources) {
      const months = monthly
        .filter(({ resource, uses: count }) => resource === id && count > 0)
        .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
      const [first, last] = [months.reduce(earlier), months.reduce(later)];
      expect(first >= from.slice(0, 7) && last <= to.slice(0, 7), id).toBe(true);
    }
  });

  it('cost 80 to 105 thousand euros a year', () => {
    const spent = YEARS.map((year) =>
      sum(
        catalogue.resources
          .flatMap(({ contracts }) => contracts)
          .filter(({ from }) => from.startsWith(String(year)))
          .map(({ amount }) => amount),
      ),
    );
    expect(Math.min(...spent)).toBeGreaterThan(80_000);
    expect(Math.max(...spent)).toBeLessThan(105_000);
  });

  it('have all reported October 2026 but one', () => {
    const late = catalogue.resources
      .filter(({ to }) => to === undefined)
      .filter(({ id }) => uses({ year: 2026, month: 10, resource: id }) === 0);
    expect(late.map(({ id }) => id)).toEqual(['kiosque-du-doubs']);
    expect(uses({ year: 2026, month: 9, resource: 'kiosque-du-doubs' })).toBeGreaterThan(0);
    expect(monthly.some(({ year, month, uses: n }) => n > 0 && year === 2026 && month > 10)).toBe(
      false,
    );
  });
});

describe('the enrolled', () => {
  it('are eight to twelve thousand, more each year, in some 120 communes of the department', () => {
    const enrolled = dropped(layout, /^inscriptions-/).reduce((counts, name) => {
      const date = name.slice(-14, -4);
      return counts.set(date, (counts.get(date) ?? 0) + csvOf(layout, name).rows.length);
    }, new Map<string, number>());
    const counts = [...enrolled].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, n]) => n);
    expect(counts).toEqual([...counts].sort((one, two) => one - two));
    expect(counts[0]).toBeGreaterThan(8_000);
    expect(counts.at(-1)).toBeLessThan(16_000);
    const homes = csvOf(layout, 'inscriptions-25-2025-12-31.csv').rows.map(([, home]) => home);
    expect(new Set(homes).size).toSatisfy(within(115, 120));
  });
});

function uses(choice: Choice): number {
  const ofHours = choice.hours !== undefined || choice.weekday !== undefined;
  return usesAmong(ofHours ? hourly : monthly, catalogue, choice);
}

type Action = Catalogue['annotations'][number];

function actionOf(member: string, year: number): Action {
  const [action] = catalogue.annotations.filter(
    (one) => one.kind === 'action' && one.member === member && one.date.startsWith(String(year)),
  );
  if (!action) throw new Error(`no action at ${member} in ${year}`);
  return action;
}

/** Uses a month after, by those before. */
function risen(action: Action, before: readonly number[], after: readonly number[]): number {
  return perMonth(action, after) / perMonth(action, before);
}

function perMonth({ date, member = '', resource = '' }: Action, months: readonly number[]): number {
  const year = Number(date.slice(0, 4));
  return sum(months.map((month) => uses({ year, month, member, resource }))) / months.length;
}

function readersOf(year: number): typeof readers {
  return readers.filter((one) => one.year === year);
}

function earlier(one: string, two: string): string {
  return one < two ? one : two;
}

function later(one: string, two: string): string {
  return one > two ? one : two;
}
