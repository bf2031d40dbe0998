import { describe, expect, it } from 'vitest';
import { causesOf } from '../../ingest/quarantine/causes.ts';
import { command } from '../support/command.ts';
import { dataDirectory, take } from '../support/data-directory.ts';

const EVENTS =
  'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n' +
  '01/03/2025;10:00:00;C1;Besançon;t;essai-video;\n' +
  '02/03/2025;10:00:00;C2;Besançonne;t;essai-video;\n' +
  '03/03/2025;10:00:00;C2;Besançonne;t;essai-video;\n' +
  '03/03/2025;10:00:00;C2;Besançon;t;=ssai-video;\n';

describe('the quarantine', () => {
  it('groups refused rows by what would mend them, the heaviest first, and keeps every place', async () => {
    const layout = await dataDirectory({ 'a/evenements-1.csv': EVENTS });
    await take(layout, 'a');

    const { out } = await command(layout, ['quarantine', '--json']);
    const causes = causesOf(JSON.parse(out) as Parameters<typeof causesOf>[0]);
    expect(causes).toMatchObject([
      {
        source: 'essai',
        rule: 'unknown-place',
        value: 'Besançonne',
        rows: 2,
        places: [{ line: 3 }],
      },
      { rule: 'unknown-resource', rows: 1, places: [{ line: 5 }] },
    ]);

    const text = await command(layout, ['quarantine']);
    expect(text.out).toContain('2 × essai : commune inconnue « Besançonne »');
    expect(text.out).toContain('« Besançon »');

    const csv = await command(layout, ['quarantine', '--csv']);
    expect(csv.out.trim().split('\n').slice(1)).toEqual([
      expect.stringMatching(/;evenements-1.csv;3;Commune;commune inconnue;Besançonne$/),
      expect.stringMatching(/;evenements-1.csv;4;Commune;commune inconnue;Besançonne$/),
      expect.stringMatching(/;evenements-1.csv;5;Ressource;ressource inconnue;'=ssai-video$/),
    ]);
  });
});
