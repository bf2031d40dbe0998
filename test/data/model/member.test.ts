import { describe, expect, it } from 'vitest';
import { parseCommuneCode } from '../../../data/model/commune.ts';
import { memberServing, parseMemberCode } from '../../../data/model/member.ts';
import { MEMBERS } from '../../support/group.ts';

describe('memberServing', () => {
  it.each([
    ['a commune that signed', '25056', 'Besançon'],
    [
      'a commune over 10 000 inhabitants that did not (Pontarlier)',
      '25462',
      'Département du Doubs',
    ],
    ['the smallest commune', '25001', 'Département du Doubs'],
  ])('finds who serves %s', (_, code, name) => {
    expect(memberServing(parseCommuneCode(code), MEMBERS)?.name).toBe(name);
  });

  it('finds nobody where no department serves the rest', () => {
    const communes = MEMBERS.filter(({ kind }) => kind === 'commune');
    expect(memberServing(parseCommuneCode('25462'), communes)).toBeUndefined();
  });
});

describe('parseMemberCode', () => {
  it.each(['25', '2A', '25056', '2B033'])('reads %s', (text) => {
    expect(parseMemberCode(text)).toBe(text);
  });

  it.each(['2', '250', '2505', 'group', 'none', '25 056', ''])('refuses “%s”', (text) => {
    expect(() => parseMemberCode(text)).toThrow(RangeError);
  });
});
