import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../server/access/common-passwords.ts';
import { passwordFault } from '../../../server/access/password-policy.ts';

const OWNER = { login: 'anne.dupont', name: 'Anne Dupont', hasTotp: false };
const known = await commonPasswords();
const fault = (password: string, owner = OWNER) =>
  passwordFault(password, owner, (text) => known.has(text));

describe('a password', () => {
  it.each([
    ['fourteen letters', 'chouette orang', 'short'],
    ['fifteen letters', 'chouette orange', null],
    ['fifteen letters of two code units each', '🌞🌛🌊🌳🍎🌞🌛🌊🌳🍎🌞🌛🌊🌳🍏', null],
    ['an accent in two signs, one letter short', 'e\u0301cole maternel', 'short'],
    ['256 letters', 'ab c'.repeat(63) + 'defg', null],
    ['257 letters', 'ab c'.repeat(63) + 'defgh', 'long'],
    ['a common one', '1qaz2wsx3edc4rfv', 'common'],
    ['a common one in capitals', '1QAZ2WSX3EDC4RFV', 'common'],
    ['a common one and figures', 'motdepasse123456', 'common'],
    ['a common one among signs', '!!2026 Football 2026!!', 'common'],
    ['a common one twice', 'passwordpassword', 'common'],
    ['a common one and figures, twice', 'azerty20azerty20', 'common'],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa', 'common'],
    ['three letters over and over', 'abcabcabcabcabcabc', 'common'],
    ['the login with figures', 'Anne.Dupont-2026!', 'personal'],
    ['the name and the product', 'Canopée Anne DUPONT', 'personal'],
    ['the name in a sentence', 'Anne Dupont aime les fraises', null],
    ['figures alone, at random', '839201746529381', null],
  ])('of %s', (_, password, expected) => {
    expect(fault(password)).toBe(expected);
  });

  it('may be shorter beside a one-time code', () => {
    const owner = { ...OWNER, hasTotp: true };
    expect([fault('chouette ora', owner), fault('chouette or', owner)]).toEqual([null, 'short']);
  });
});

it('the list holds more than the 3 000 passwords ASVS asks for', () => {
  expect(known.size).toBeGreaterThan(40_000);
});
