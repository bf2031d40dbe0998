import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { grantsByRule, type ClaimRule } from '../../../../data/model/access/claim-rule.ts';
import { claimedName } from '../../../../data/model/access/claimed-name.ts';
import { claimTexts } from '../../../../data/model/access/claims.ts';
import type { MemberCode } from '../../../../data/model/member.ts';

const LIBRARIAN = { role: 'librarian', member: '25056' as MemberCode } as const;
const COMMISSION = { role: 'commission', member: null } as const;

const rule = (
  grant: ClaimRule['grant'],
  ...when: readonly (readonly [string, string])[]
): ClaimRule => ({
  when: when.map(([claim, is]) => ({ claim, is })),
  grant,
});

/** Whatever a provider may send: texts, numbers, nothing, lists and records of them, names of every object among the keys. */
const anyClaims = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'groups',
      'email',
      'email_verified',
      'name',
      '__proto__',
      'constructor',
      'toString',
    ),
    fc.string(),
  ),
  fc.jsonValue(),
);

describe('the texts of a claim', () => {
  it.each([
    ['a text', { groups: 'a' }, 'groups', ['a']],
    ['a list', { groups: ['a', 'b'] }, 'groups', ['a', 'b']],
    [
      'what of a list is a text',
      { groups: [1, null, 'a', ['b'], { c: 'd' }, ''] },
      'groups',
      ['a'],
    ],
    ['one within others', { realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
    [
      'one whose name is an address',
      { 'https://x.example/roles': ['a'] },
      'https://x.example/roles',
      ['a'],
    ],
    ['none of what is missing', {}, 'groups', []],
    ['none of a number', { groups: 7 }, 'groups', []],
    ['none of a truth', { groups: true }, 'groups', []],
    ['none of a record', { groups: { a: 'b' } }, 'groups', []],
    ['none that every object has', {}, 'constructor.name', []],
    ['none within a text', { groups: 'abc' }, 'groups.length', []],
    ['none of 513 letters', { groups: 'a'.repeat(513) }, 'groups', []],
    ['one of 512 letters', { groups: 'a'.repeat(512) }, 'groups', ['a'.repeat(512)]],
    ['none of a list of 1001', { groups: Array.from({ length: 1_001 }, () => 'a') }, 'groups', []],
    [
      'a verified address',
      { email: 'Zoe@Besancon.FR', email_verified: true },
      'email',
      ['zoe@besancon.fr'],
    ],
    [
      'its domain',
      { email: 'Zoe@Besancon.FR', email_verified: true },
      'email_domain',
      ['besancon.fr'],
    ],
    ['no address that is not verified', { email: 'zoe@besancon.fr' }, 'email', []],
    [
      'no address that is said to be not',
      { email: 'zoe@besancon.fr', email_verified: false },
      'email',
      [],
    ],
    [
      'no address verified in words',
      { email: 'zoe@besancon.fr', email_verified: 'true' },
      'email',
      [],
    ],
    [
      'no domain of two addresses in one',
      { email: 'a@evil.example@besancon.fr', email_verified: true },
      'email_domain',
      [],
    ],
    [
      'no domain of several addresses',
      { email: ['a@b.fr', 'c@d.fr'], email_verified: true },
      'email_domain',
      [],
    ],
    ['no domain that is claimed by itself', { email_domain: 'besancon.fr' }, 'email_domain', []],
  ])('%s', (_, claims, name, texts) => {
    expect(claimTexts(claims, name)).toEqual(texts);
  });

  prop.prop([anyClaims, fc.string()])('are short texts, whatever is claimed', (claims, name) => {
    for (const text of claimTexts(claims, name)) {
      expect(typeof text).toBe('string');
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(512);
    }
  });
});

describe('the roles by rule', () => {
  it('are those of every rule that holds whole, each once', () => {
    const rules = [
      rule(COMMISSION, ['groups', 'agents']),
      rule(LIBRARIAN, ['siret', '21250056500016'], ['groups', 'lecture']),
      rule(COMMISSION, ['siret', '21250056500016']),
      rule(
        { role: 'administrator', member: null },
        ['siret', '21250056500016'],
        ['groups', 'nobody'],
      ),
    ];
    const claims = { siret: '21250056500016', groups: ['agents', 'lecture'] };
    expect(grantsByRule(claims, rules)).toEqual([COMMISSION, LIBRARIAN]);
    expect(grantsByRule({ ...claims, groups: [] }, rules)).toEqual([COMMISSION]);
    expect(grantsByRule({ siret: 21250056500016 }, rules)).toEqual([]);
  });

  it('compare letter by letter, but addresses', () => {
    const claims = { groups: 'Agents', email: 'zoe@b.fr', email_verified: true };
    expect(grantsByRule(claims, [rule(COMMISSION, ['groups', 'agents'])])).toEqual([]);
    expect(grantsByRule(claims, [rule(COMMISSION, ['email', 'ZOE@b.fr'])])).toEqual([COMMISSION]);
  });

  it('give nothing for no condition', () => {
    expect(grantsByRule({}, [rule(COMMISSION)])).toEqual([]);
  });

  prop.prop([anyClaims, anyClaims])(
    'never come from anything but what a rule names',
    (claims, more) => {
      const rules = [rule(COMMISSION, ['droit', 'commission'])];
      const { droit: _, ...others } = { ...claims, ...more };
      expect(grantsByRule(others, rules)).toEqual([]);
      expect(grantsByRule({ ...others, droit: 'commission' }, rules)).toEqual([COMMISSION]);
    },
  );

  prop.prop([fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c'))])(
    'do not shrink when more is claimed, nor hang on the order',
    (groups, others) => {
      const rules = [
        rule(COMMISSION, ['groups', 'a']),
        rule(LIBRARIAN, ['groups', 'b'], ['groups', 'c']),
      ];
      const fewer = grantsByRule({ groups }, rules);
      expect(grantsByRule({ groups: [...groups, ...others] }, rules)).toEqual(
        expect.arrayContaining([...fewer]),
      );
      expect(grantsByRule({ groups: groups.toReversed() }, rules)).toEqual(fewer);
    },
  );
});

describe('the name of an account', () => {
  it.each([
    ['as it is told', { name: 'Zoé Petit' }, [], 'Zoé Petit'],
    ['of two claims', { given_name: 'Zoé', usual_name: 'Petit' }, [], 'Zoé Petit'],
    ['of the claims that are chosen', { name: 'x', given_name: 'Zoé' }, ['given_name'], 'Zoé'],
    ['of a verified address or another', { email: 'zoe@b.fr' }, ['email'], 'zoe@b.fr'],
    ['on one line', { name: ' Zoé\n\tPetit\u2028' }, [], 'Zoé Petit'],
    ['that does not turn the line around', { name: 'Zoé\u202Egnp' }, [], 'Zoégnp'],
    ['of eighty letters', { name: 'é'.repeat(100) }, [], 'é'.repeat(80)],
    ['that is none', { name: { first: 'Zoé' } }, [], ''],
    ['of nothing', {}, ['given_name', 'usual_name'], ''],
  ])('%s', (_, claims, chosen, name) => {
    expect(claimedName(claims, chosen)).toBe(name);
  });

  prop.prop([anyClaims, fc.string()])(
    'is one line of eighty letters at the most',
    (claims, text) => {
      const name = claimedName({ ...claims, name: text }, []);
      expect(Array.from(name).length).toBeLessThanOrEqual(80);
      expect(name).not.toMatch(/[\p{Other}\n\r\u2028\u2029]/u);
      expect(name).toBe(name.trim());
    },
  );
});
