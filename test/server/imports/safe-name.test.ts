import { expect, it } from 'vitest';
import { numbered, safeName } from '../../../server/imports/safe-name.ts';

it.each([
  ['releve.csv', 'releve.csv'],
  ['C:\\Users\\a\\relevé.csv', 'relevé.csv'],
  ['../../settings/agreement.yaml', 'agreement.yaml'],
  ['.htaccess', 'htaccess'],
  ['..', 'fichier'],
  ['', 'fichier'],
  ['a\u0000b\u202Ec.csv', 'abc.csv'],
  ['en cours.csv.part.tmp', 'en cours.csv'],
  ['e\u0301te\u0301.csv', 'été.csv'],
])('%j is kept as %j', (said, kept) => {
  expect(safeName(said)).toBe(kept);
});

it('a name too long for a file system keeps its end', () => {
  const name = safeName(`${'é'.repeat(300)}.tsv.gz`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/é\.tsv\.gz$/);
});

it('the second of a name bears a number before its end', () => {
  expect(numbered('a.tar.gz', 2)).toBe('a (2).tar.gz');
  expect(numbered('a', 3)).toBe('a (3)');
});
