import { describe, expect, it } from 'vitest';
import type { Problem } from '../../ingest/problem.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { copiesOf, dataDirectory, filledDirectory, only, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const GOOD =
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n';

/** A directory that holds one use. */
const established = copiesOf(async () => {
  const layout = await dataDirectory({ 'good/evenements-0.csv': GOOD });
  await take(layout, 'good');
  return layout;
});

describe('a file that cannot be taken', () => {
  const cases: [name: string, content: string | Uint8Array, problem: Problem, sentence: RegExp][] = [
    ['evenements-1.csv', '', { code: 'empty-file' }, /vide/],
    ['evenements-2.csv', '\u0003\u0004\u0000\u0000', { code: 'not-text', line: 1 }, /Ligne 1 : octets nuls/],
    ['evenements-9.csv', 'PK\u0003\u0004\u0000\u0000', { code: 'zip-damaged' }, /Le classeur est abîmé/],
    ['evenements-3.csv', `${GOOD}${'x'.repeat(2 ** 20 + 1)}`, { code: 'line-too-long', line: 3 }, /Ligne 3 : plus de 1 Mio/],
    ['evenements-4.csv', GOOD.replaceAll('\n', '\r'), { code: 'carriage-returns' }, /retour chariot/],
    [
      'evenements-5.csv',
      GOOD.replace('Commune', 'Ville'),
      { code: 'missing-column', line: 1, column: 'Commune', found: ['Date', 'Heure', 'Lecteur', 'Ville', 'Contenu', 'Ressource', 'Type'] },
      /Ligne 1 : la colonne « Commune » manque/,
    ],
    [
      'inconnu.csv',
      'Mois;b\n1;2\n',
      { code: 'unknown-kind', profiles: ['essai'], headings: ['Mois', 'b'] },
      /ni rapport COUNTER/,
    ],
    [
      'lecteurs.csv',
      'Camille;Durand\nDominique;Martin\n',
      { code: 'unknown-kind', profiles: ['essai'], headings: [] },
      /profiles \(essai\)\. Ajoutez/,
    ],
    [
      'evenements-6.csv',
      `${GOOD}"02/03/2025;10:00:00;C1;Besançon;t;essai-video;\n03/03/2025;10:00:00;C1;Besançon;t;essai-video;\n`,
      { code: 'open-quote', line: 3 },
      /Ligne 3 : un guillemet/,
    ],
    ['evenements-7.csv', GOOD.split('\n')[0] ?? '', { code: 'no-usable-row', read: 0 }, /que son en-tête/],
    ['evenements-8.csv', GOOD.replace('Besançon', 'Nulle-Part'), { code: 'no-usable-row', read: 1 }, /La seule ligne/],
  ]; // prettier-ignore

  it.each(cases)(
    '%s is refused with its reason, place and remedy',
    async (name, content, problem, sentence) => {
      const layout = await established();
      await filledDirectory(layout.root, { [`bad/${name}`]: content });

      const report = await take(layout, 'bad');

      expect(only(report, 'refused').problem).toEqual(problem);
      expect(problemText(fr, problem)).toMatch(sentence);
      expect(report).toMatchObject({ state: 'refused', version: { number: 1 } });
      expect(await published(layout, 'SELECT sum(uses)::INTEGER AS n FROM use_month')).toEqual([
        { n: 1 },
      ]);
    },
  );

  it('does not keep the good files beside it from being published', async () => {
    const layout = await dataDirectory({
      'inbox/evenements-0.csv': GOOD,
      'inbox/inconnu.csv': 'a;b\n',
    });
    const report = await take(layout, 'inbox');
    expect(report.state).toBe('published');
    expect(report.files.map(({ file, state }) => [file, state])).toEqual([
      ['evenements-0.csv', 'accepted'],
      ['inconnu.csv', 'refused'],
    ]);
  });

  it('names file, line and path of a wrong setting', async () => {
    const layout = await dataDirectory({
      'settings/catalogue.yaml':
        'resources:\n  - id: Majuscules\n    name: x\n    kind: music\n    provider: y\n',
      'inbox/evenements-0.csv': GOOD,
    });
    await expect(take(layout, 'inbox')).rejects.toMatchObject({
      problem: {
        code: 'bad-setting',
        file: 'settings/catalogue.yaml',
        line: 2,
        path: 'resources.0.id',
      },
    });
  });
});
