import { describe, expect, it } from 'vitest';
import { IngestError } from '../../ingest/errors.ts';
import { fr } from '../../ingest/words/fr.ts';
import { problemText } from '../../ingest/words/words.ts';
import { dataDirectory, only, take } from '../support/data-directory.ts';

const RESOURCES = `
resources:
  - { id: ancienne, name: Ancienne, kind: video, provider: Vidéo SA, aliases: [Scène] }
  - { id: nouvelle, name: Nouvelle, kind: music, provider: Musique SA, counter: [Musique en ligne] }
  - { id: derniere, name: Dernière, kind: music, provider: Musique SA }
`;

describe('a catalogue that cannot be', () => {
  const merge = (text: string) => `${RESOURCES}merges:\n${text}`;
  const ONE = '  - { resource: ancienne, into: nouvelle, from: 2025-03-01 }\n';

  it.each([
    ['a resource nobody knows', merge('  - { resource: autre, into: nouvelle }\n'), { path: 'merges.0.resource', line: 7, fault: { code: 'unknown-resource', text: 'autre', line: 0 } }],
    ['a line nobody knows', merge('  - { resource: ancienne, into: autre }\n'), { path: 'merges.0.into', line: 7, fault: { code: 'unknown-resource', text: 'autre', line: 0 } }],
    ['a merge into itself', merge('  - { resource: ancienne, into: ancienne }\n'), { path: 'merges.0', line: 7, fault: { code: 'merged-into-itself', text: 'ancienne', line: 0 } }],
    ['a circle', merge(`${ONE}  - { resource: derniere, into: ancienne }\n  - { resource: nouvelle, into: derniere }\n`), { path: 'merges.0', line: 7, fault: { code: 'merge-cycle', text: 'ancienne → nouvelle → derniere → ancienne', line: 0 } }],
    ['two merges of one resource', merge(`${ONE}  - { resource: ancienne, into: derniere, from: 2026-01-01 }\n`), { path: 'merges.1', line: 8, fault: { code: 'merged-twice', text: 'ancienne', line: 7 } }],
    ['another day than the first of a month', merge('  - resource: ancienne\n    into: nouvelle\n    from: 2025-03-15\n'), { path: 'merges.0.from', line: 9, fault: { code: 'not-first-of-month', text: '2025-03-15', line: 0 } }],
    ['one alias of two resources', RESOURCES.replace('counter: [Mus', 'aliases: [SCENE], counter: [Mus'), { path: 'resources.1.aliases.0', line: 4, fault: { code: 'two-meanings', text: 'SCENE', line: 3 } }],
    ['one place in two communes', `places:\n  Pont: '25056'\n  PONT: '25031'\n`, { path: 'places.PONT.0', line: 3, fault: { code: 'two-meanings', text: 'PONT', line: 2 } }],
    ['one institution of two members', `institutions:\n  Pont: '25056'\n  pont: '25031'\n`, { path: 'institutions.pont.0', line: 3, fault: { code: 'two-meanings', text: 'pont', line: 2 } }],
  ])('is refused for %s, with the line', async (_, catalogue, expected) => {
    const layout = await dataDirectory({ 'settings/catalogue.yaml': catalogue });
    const problem = await take(layout, 'inbox').then(
      () => undefined,
      (error: unknown) => (error instanceof IngestError ? error.problem : undefined),
    );
    expect(problem).toMatchObject({ code: 'bad-catalogue', ...expected });
    expect(problem && problemText(fr, problem)).toMatch(
      /^settings\/catalogue\.yaml, ligne \d+, « [^»]+ » : .*[^.]\.$/,
    );
  }); // prettier-ignore

  it('takes a name given twice for the same thing, and one with days beside one without', async () => {
    const twice = RESOURCES.replace('[Scène]', '[Scène, SCENE]').replace(
      'counter: [Mus',
      'aliases: [{ name: Scène, from: 2025-01-01 }], counter: [Mus',
    );
    const layout = await dataDirectory({
      'settings/catalogue.yaml': twice,
      'a/evenements-1.csv':
        'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n03/02/2025;10:00:00;L1;Besançon;t1;Scène;\n',
    });
    only(await take(layout, 'a'), 'accepted');
  });
});
