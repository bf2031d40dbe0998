import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { loggedError } from '../../server/log-text.ts';

describe('an error in the log', () => {
  it.each([
    [`Conversion Error: Could not convert string 'Zéphyrine' to INT32`, 'Could not convert string … to INT32'],
    ['Unexpected token Z, "Zéphyrine C"... is not valid JSON', 'Unexpected token Z, …... is not valid JSON'],
    ['no such account: z.canari@exemple.fr', 'no such account: …'],
    ['row 7788990011 is twice', 'row … is twice'],
    [`ENOENT: no such file or directory, open '/data/inbox/Durand.csv'`, 'ENOENT: no such file or directory, open …'],
    [`near "Zéphyrine: syntax error`, 'near …'],
    ['UNIQUE constraint failed: account.login', 'UNIQUE constraint failed: account.login'],
  ])('tells what happened, and nothing that was given: %s', (message, told) => {
    const [first = ''] = loggedError(new Error(message)).split('\n');
    expect(first.endsWith(told), first).toBe(true);
  }); // prettier-ignore

  it('tells where it happened, and what was behind it', () => {
    const text = loggedError(new RangeError('outer', { cause: new TypeError('inner') }));
    expect(text).toMatch(/^RangeError: outer\n +at .*log-text\.test\.ts/);
    expect(text).toMatch(/\n {2}cause: TypeError: inner\n +at /);
    expect(loggedError('Zéphyrine')).not.toContain('Zéphyrine');
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 60 })])(
    'is one line of message, whatever was given in quotes or after a break of the line',
    (given) => {
      const message = `failed for '${given.replaceAll("'", '')}'\n    at canari`;
      const text = loggedError(new Error(message));
      expect(text.split('\n')[0]).toMatch(/^Error: failed for …?/u);
      expect(text).not.toContain('at canari');
      const [first = '', second = ''] = text.split('\n');
      expect(first.length).toBeLessThan(330);
      expect(second).toMatch(/^ +at /);
    },
  );
});
