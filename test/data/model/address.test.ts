import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  addressOf,
  addressOfFields,
  compareWord,
  contextFrom,
  ownParameters,
  KIND_PREFIX,
  measureWord,
  type AddressDefaults,
} from '../../../data/model/address.ts';
import type { Compare } from '../../../data/model/answer.ts';
import { parseMemberCode } from '../../../data/model/member.ts';
import { METRICS } from '../../../data/model/metric.ts';
import type { Context } from '../../../data/model/context.ts';
import { parseKindId, parseResourceId } from '../../../data/model/resource.ts';

const defaults: AddressDefaults = {
  year: 2026,
  years: [2024, 2025, 2026],
  members: ['25', '25056'].map(parseMemberCode),
  kinds: ['press', 'music'].map(parseKindId),
  resources: ['kiosque', 'la-discotheque'].map(parseResourceId),
};

function read(query: string): ReturnType<typeof contextFrom> {
  return contextFrom(new URLSearchParams(query), defaults);
}

const anyOffer = fc.oneof(
  fc.constant({ kind: null, resource: null }),
  fc.constantFrom(...defaults.kinds).map((kind) => ({ kind, resource: null })),
  fc.constantFrom(...defaults.resources).map((resource) => ({ kind: null, resource })),
);

const anyContext: fc.Arbitrary<Context> = fc
  .record({
    year: fc.constantFrom(...defaults.years),
    compare: fc.constantFrom<Compare>('to-date', 'full', 'none'),
    measure: fc.constantFrom(...METRICS.map(({ id }) => id)),
    member: fc.constantFrom(null, ...defaults.members),
    offer: anyOffer,
  })
  .map(({ offer, ...rest }) => ({ ...rest, ...offer }));

describe('address of the page', () => {
  it('is / for the state nobody chose', () => {
    expect(addressOf(read('').context, defaults)).toBe('/');
  });

  it('names what was chosen in French words', () => {
    const { context, errors } = read(
      'annee=2025&comparer=complet&mesure=seances&membre=25056&famille=press',
    );
    expect(errors).toEqual([]);
    expect(context).toEqual({
      year: 2025,
      compare: 'full',
      measure: 'sessions',
      member: '25056',
      kind: 'press',
      resource: null,
    });
    expect(addressOf(context, defaults)).toBe(
      '/?annee=2025&comparer=complet&mesure=seances&membre=25056&famille=press',
    );
  });

  it('takes an empty parameter, as a form without script sends it, for no choice', () => {
    expect(read('annee=&membre=&ressource=&mesure=')).toEqual(read(''));
  });

  it('reads a whole kind in the list of resources', () => {
    expect(read('ressource=famille:press').context).toMatchObject({
      kind: 'press',
      resource: null,
    });
  });

  it('lets the narrower of kind and resource count', () => {
    expect(read('famille=music&ressource=kiosque').context).toMatchObject({
      kind: null,
      resource: 'kiosque',
    });
  });

  it('names every parameter it cannot read, with what it may hold', () => {
    const { context, errors } = read('annee=1999&comparer=hier&membre=75056');
    expect(errors).toEqual([
      { parameter: 'annee', allowed: ['2024', '2025', '2026'] },
      { parameter: 'comparer', allowed: ['a-date', 'complet', 'aucune'] },
      { parameter: 'membre', allowed: ['25', '25056'] },
    ]);
    expect(context).toEqual(read('').context);
  });

  it.prop([anyContext])('reads back every state it writes', (context) => {
    const address = new URL(addressOf(context, defaults), 'http://page');
    expect(contextFrom(address.searchParams, defaults)).toEqual({ context, errors: [] });
  });

  it.prop([anyContext, fc.boolean()])('is as short from the fields of a form', (context, kept) => {
    const { year, compare, measure, member, kind, resource } = context;
    const fields = new Map([
      ...([['mesure', measureWord(measure)]] as const),
      ...([['membre', member ?? '']] as const),
      ...([['ressource', resource ?? (kind && !kept ? KIND_PREFIX + kind : '')]] as const),
      ...(kept ? ([['famille', resource ? 'music' : (kind ?? '')]] as const) : []),
      ...([['annee', String(year)]] as const),
      ...([['comparer', compareWord(compare)]] as const),
    ]);
    const choices = { years: defaults.years, members: [], kinds: [], resources: [] };
    const home = { page: 'overview', subject: null } as const;
    expect(addressOfFields(fields, choices, home)).toBe(addressOf(context, defaults));
  });

  it.prop([fc.webQueryParameters()])('never throws, whatever the query', (query) => {
    const { context } = read(query);
    expect(defaults.years).toContain(context.year);
  });
});

describe('parameters of a page’s own', () => {
  const own = (query: string) => ownParameters(new URLSearchParams(query), 'simulations');

  it('are those of the page, without blanks and without the others', () => {
    expect(own('key=usage&b.in=+25462+&name=&annee=2025&membre=25')).toEqual({
      key: 'usage',
      'b.in': '25462',
    });
  });

  it('come as lists and pairs from the fields of a form, in their order', () => {
    expect(own('out=25580&out=25388&key=population&key:=60&key=usage&key:=40&key=&key:=')).toEqual({
      key: 'population:60,usage:40',
      out: '25580,25388',
    });
    expect(own('add:old=5&add=new&add:=9.50&price:a=1&price:b=&cap=60&cap:25=70')).toEqual({
      add: 'old:5,new:9.50',
      price: 'a:1',
      cap: '60,25:70',
    });
  });
});
