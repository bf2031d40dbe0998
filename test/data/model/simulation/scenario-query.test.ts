import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { AS_TODAY } from '../../../../data/model/simulation/scenario.ts';
import {
  communesNamed,
  queryOf,
  scenariosFrom,
} from '../../../../data/model/simulation/scenario-query.ts';
import { anyScenario } from '../../../support/any-scenario.ts';
import { BASE, scenario } from '../../../support/simulation.ts';

const read = (query: string) => scenariosFrom(new URLSearchParams(query), BASE);

describe('the address of scenarios', () => {
  it('is empty for today’s state, and reads as today’s state', () => {
    expect(queryOf([AS_TODAY])).toBe('');
    expect(read('')).toEqual({ scenarios: [AS_TODAY], faults: [] });
  });

  it('is short, and can be read by people', () => {
    const first = scenario({
      ...{ name: 'Moitié-moitié', key: 'usage:50,population:50', vintage: '2023' },
      ...{ in: '25462', price: 'kiosque:9000.50', floor: '2.50,25031:3' },
    });
    expect(queryOf([first, scenario({ key: 'equal-base' }), AS_TODAY])).toBe(
      'name=Moiti%C3%A9-moiti%C3%A9&key=population:50,usage:50&vintage=2023&in=25462&price=kiosque:9000.5' +
        '&floor=2.5,25031:3&b.key=equal-base&c.key=population',
    );
  });

  it.prop([fc.array(anyScenario, { minLength: 1, maxLength: 3 })])(
    'gives back the scenarios it was made of',
    (scenarios) => {
      expect(read(queryOf(scenarios))).toEqual({ scenarios, faults: [] });
      expect(queryOf(read(queryOf(scenarios)).scenarios)).toBe(queryOf(scenarios));
    },
  );

  it('does not depend on the order of names in a list', () => {
    const one = 'key=population:40,equal-base:60&out=25031,25580&remove=cine-club,kiosque';
    const two = 'remove=kiosque,cine-club,kiosque&out=25580,25031&key=equal-base:60,population:40';
    expect(read(two)).toEqual(read(one));
  });

  it.each([
    ['key=hasard', 'key', 'three-year-mean'],
    ['key=usage:60,population:60', 'key', 'population:60,usage:40'],
    ['key=usage:99.5,population:0.5', 'key', 'population:60,usage:40'],
    ['key=usage:50,usage:50', 'key', 'usage'],
    ['key=usage:-20,population:120', 'key', 'usage'],
    ['b.vintage=1999', 'b.vintage', '2022'],
    ['population=both', 'population', 'municipal'],
    ['in=75056', 'in', '25462'],
    ['in=25056', 'in', '25462'],
    ['in=Pontarlier', 'in', '25462'],
    ['out=25462', 'out', '25580'],
    ['out=25', 'out', '25031'],
    ['freed=state', 'freed', 'renormalise'],
    ['remove=nothing', 'remove', 'kiosque'],
    ['add=kiosque:100', 'add', 'nouvelle-ressource:12000.50'],
    ['add=Nouveau:100', 'add', 'nouvelle-ressource:12000.50'],
    ['price=kiosque', 'price', 'kiosque:12000.50'],
    ['price=kiosque:-5', 'price', 'kiosque:12000.50'],
    ['price=kiosque:1e9', 'price', 'kiosque:12000.50'],
    ['price=kiosque:1,50', 'price', 'kiosque:12000.50'],
    ['price=kiosque:100&remove=kiosque', 'price', 'kiosque:12000.50'],
    ['floor=120', 'floor', '0…100'],
    ['floor=2.505', 'floor', '0…100'],
    ['cap=25462:10', 'cap', '25056:5'],
    ['c.name=a%0Ab', 'c.name', '1…60'],
  ])('names the parameter and what it may hold: %s', (query, parameter, allowed) => {
    const { faults } = read(query);
    expect(faults.map((fault) => fault.parameter)).toEqual([parameter]);
    expect(faults[0]?.allowed).toContain(allowed);
  });

  it('tells all faults at once', () => {
    const { faults } = read('key=hasard&vintage=1&b.floor=x');
    expect(faults.map((fault) => fault.parameter)).toEqual(['key', 'vintage', 'b.floor']);
  });

  it.each([
    ['floor=21', 'floor', '0…20'],
    ['floor=20.01', 'floor', '0…20'],
    ['floor=17&in=25462', 'floor', '0…16.66'],
    ['cap=19.99', 'cap', '20…100'],
    ['cap=16&in=25462', 'cap', '16.67…100'],
    ['floor=10&cap=30,25031:5', 'floor', 'floor ≤ cap'],
    ['floor=25031:60,25056:41', 'floor', 'Σ ≤ 100'],
    ['out=25031,25056,25388,25580', 'out', '25031'],
  ])('refuses what cannot be kept: %s', (query, parameter, allowed) => {
    const { faults } = read(query);
    expect(faults.map((fault) => fault.parameter)).toEqual([parameter]);
    expect(faults[0]?.allowed).toContain(allowed);
  });

  it.each(['floor=20', 'cap=20', 'floor=0&cap=100', 'floor=25031:100', 'cap=25:100,25031:0'])(
    'takes what just can: %s',
    (query) => {
      expect(read(query).faults).toEqual([]);
    },
  );

  it('names the communes a base must hold before anything else is read', () => {
    const params = new URLSearchParams('in=25462,25001&b.in=25462&c.in=x');
    expect(communesNamed(params)).toEqual(['25001', '25462', '25462']);
  });
});
