import { describe, expect, it } from 'vitest';
import { amendmentAnnex } from '../../../../data/model/simulation/amendment-annex.ts';
import { queryOf } from '../../../../data/model/simulation/scenario-query.ts';
import type { ScenarioFields } from '../../../../data/model/simulation/scenario-text.ts';
import type { SimulationBase } from '../../../../data/model/simulation/simulation-base.ts';
import { simulate } from '../../../../data/model/simulation.ts';
import { plainSpaces } from '../../../support/plain-spaces.ts';
import { BASE, scenario } from '../../../support/simulation.ts';

describe('the draft annex of an amendment', () => {
  const withPontarlier = annex({ name: 'Avec Pontarlier', vintage: '2023', in: '25462' });

  it('says that it is a draft, a simulation and worth nothing in law', () => {
    expect(withPontarlier).toContain('# Projet d’annexe à un avenant : Avec Pontarlier\n');
    expect(withPontarlier).toContain('**Simulation, sans valeur contractuelle.** Projet');
    expect(withPontarlier).toContain('données de démonstration, fictives');
  });

  it('names the parties, those who join with them', () => {
    expect(section(withPontarlier, 'Parties').split('\n')).toEqual([
      '- Audincourt',
      '- Besançon',
      '- Montbéliard',
      '- Pontarlier (adhésion)',
      '- Valentigney',
      '- Département du Doubs',
    ]);
  });

  it('tells the key, the vintage and its source, then inhabitants, share and amount of each', () => {
    expect(section(withPontarlier, 'Répartition')).toContain(
      'population municipale de référence, millésime 2023 (Insee, en vigueur le 1er janvier 2026)',
    );
    // 18 067 / 547 163 = 3,30194 %; amounts by hand in simulation.test.ts
    expect(section(withPontarlier, 'Quotes-parts').split('\n')).toEqual([
      '| Membre | Habitants desservis (2023) | Quote-part | Montant 2025 | Dû aujourd’hui | Écart | Écart (%) |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| Audincourt | 14 071 | 2,5716 % | 2 571,63 € | 2 553,29 € | +18,34 € | +0,72 % |',
      '| Besançon | 118 489 | 21,6552 % | 21 655,16 € | 21 881,78 € | −226,62 € | −1,04 % |',
      '| Montbéliard | 24 672 | 4,5091 % | 4 509,08 € | 4 650,59 € | −141,51 € | −3,04 % |',
      '| Pontarlier | 18 067 | 3,3019 % | 3 301,93 € | 0,00 € | +3 301,93 € | n.c. |',
      '| Valentigney | 10 501 | 1,9192 % | 1 919,17 € | 1 936,35 € | −17,18 € | −0,89 % |',
      '| Département du Doubs | 361 363 | 66,0430 % | 66 043,03 € | 68 977,99 € | −2 934,96 € | −4,25 % |',
      '| Total |  |  | 100 000,00 € |  |  |  |',
    ]);
  });

  it('leaves date of effect and signatures to be written by hand', () => {
    const end = section(withPontarlier, 'Prise d’effet');
    expect(end).toContain('Date d’effet : ____ / ____ / ________');
    expect(end).toContain('| Pontarlier |  |  |');
  });

  it('tells blend, limits, freed share and prices in words', () => {
    const text = annex({
      ...{ key: 'population:60,usage:40', out: '25031', freed: 'renormalise' },
      ...{ floor: '2.5', cap: '60,25056:25', remove: 'discotheque', price: 'kiosque:9000' },
      add: 'filmotheque:12000',
    });
    expect(section(text, 'Répartition').split('\n')).toEqual([
      '- Clé de répartition : 60 % nombre d’habitants desservis, 40 % usages pondérés de l’année.',
      '- Habitants : population municipale de référence, millésime 2022 (Insee, en vigueur le 1er janvier 2025).',
      '- La part des membres qui se retirent est répartie entre ceux qui restent.',
      '- Plancher : chaque membre paie au moins 2,5 % du total de l’année.',
      '- Plafond : chaque membre paie au plus 60 %, Besançon paie au plus 25 % du total de l’année.',
      expect.stringContaining('au centime près'),
    ]);
    expect(section(text, 'Parties')).toContain('- Audincourt (retrait : n’est plus partie)');
    expect(section(text, 'Prise d’effet')).not.toContain('Audincourt');
    expect(section(text, 'Ressources').split('\n').slice(2)).toEqual([
      '| Ciné-club | 60 000,00 € |  |',
      '| filmotheque | 12 000,00 € | ajoutée |',
      '| Kiosque | 9 000,00 € | prix simulé |',
      '| La Discothèque |  | retirée |',
    ]);
  });

  it('has no table but the reasons where the key is not computable', () => {
    const text = annex({ key: 'active-users' });
    expect(section(text, 'Quotes-parts')).toBe(
      'Non calculable :\n\n- nombre d’usagers actifs, Valentigney (2025) : secret statistique',
    );
  });

  it('lets no name break the page or the table', () => {
    const base = { ...BASE, agreement: 'A | B <script>' };
    expect(annex({ name: '**gras** [x](y)' }, base)).toContain(
      '\\*\\*gras\\*\\* \\[x\\](y)\n\n**Simulation',
    );
    expect(annex({}, base)).toContain('Convention : A \\| B \\<script\\>');
  });
});

function annex(fields: ScenarioFields, base: SimulationBase = BASE): string {
  const asked = scenario(fields, base);
  const source = { version: { number: 7, checksum: '9f2c5d0a4be1aa' }, query: queryOf([asked]) };
  return plainSpaces(amendmentAnnex(base, simulate(base, asked), source));
}

/** What stands under a heading, up to the next one. */
function section(text: string, title: string): string {
  const [, after = ''] = text.split(`## ${title}\n\n`);
  return after.split('\n\n## ')[0]!.split('\n\n---')[0]!.trim();
}
