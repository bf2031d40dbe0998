import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../data/model/overview.ts';
import { parseMemberCode } from '../../../data/model/member.ts';
import { notesWords } from '../../../web/words/notes.ts';
import { monthLines } from '../../../web/words/month-lines.ts';
import { overviewWords } from '../../../web/words/overview.ts';
import { words } from '../../../web/words/words.ts';
import { empty } from '../fixtures/empty.ts';
import { fullYear } from '../fixtures/full-year.ts';
import { noAgreement } from '../fixtures/no-agreement.ts';
import { partialYear, partialYearFrame } from '../fixtures/partial-year.ts';

/** Sentences with plain spaces, to be read by people. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}

function withConsumption(overview: Overview, changed: Partial<Overview['consumption']>): Overview {
  return { ...overview, consumption: { ...overview.consumption, ...changed } };
}

describe('the finding', () => {
  it('sets the member who uses most against the one who pays most', () => {
    expect(plain(overviewWords().finding(fullYear))).toBe(
      'Besançon concentre 39 % des usages et finance 22 % du coût ; c’est l’inverse pour le Département du Doubs, 51 % contre 69 %.',
    );
  });

  it('speaks of the chosen member alone', () => {
    const question = { ...fullYear.consumption.question, member: parseMemberCode('25031') };
    expect(plain(overviewWords().finding(withConsumption(fullYear, { question })))).toBe(
      'Audincourt concentre 2 % des usages et finance 3 % du coût.',
    );
  });

  it('names no payer while no agreement is in force', () => {
    const rows = fullYear.consumption.rows.map((row) => ({
      ...row,
      costShare: 'not-computable' as const,
      gap: 'not-computable' as const,
    }));
    expect(
      plain(overviewWords().finding(withConsumption(fullYear, { rows, agreement: null }))),
    ).toBe(
      'Le Département du Doubs concentre 51 % des usages de 2024 ; sa part du coût n’est pas déterminée.',
    );
  });

  it('calls nobody to account for gaps under half a point', () => {
    const rows = fullYear.consumption.rows.map((row) => ({ ...row, gap: 0.002 }));
    expect(overviewWords().finding(withConsumption(fullYear, { rows }))).toContain('à peu près');
  });

  it('says that what was received belongs to no member', () => {
    expect(plain(overviewWords().finding(noAgreement))).toBe(
      'Les relevés de 2022 ne sont répartis entre aucun membre.',
    );
  });

  it('says when everything is secret or nothing is known', () => {
    const rows = fullYear.consumption.rows.map((row) => ({ ...row, useShare: 'secret' as const }));
    const group = { ...fullYear.consumption.group, uses: 'secret' as const };
    const unallocated = { ...fullYear.consumption.unallocated, uses: 0 };
    expect(
      overviewWords().finding(withConsumption(fullYear, { rows, group, unallocated })),
    ).toContain('trop peu de lecteurs');
    expect(plain(overviewWords().finding(empty))).toBe(
      'Aucune part d’usage n’est calculable pour 2022.',
    );
  });
});

describe('the three sentences', () => {
  it('say how much, how far from what is paid, and what that is worth', () => {
    expect(overviewWords().lede(fullYear).map(plain)).toEqual([
      'En 2024, 233 300 usages pondérés et 1 612 usagers actifs, soit 8,4 % d’usages de plus qu’en 2023.',
      '19,3 % du coût changerait de payeur s’il était facturé à l’usage, 1,1 point de plus qu’un an plus tôt.',
      'Cet écart est informatif : la convention répartit le coût selon la population (article 1).',
    ]);
  });

  it('give no percentage across a broken series', () => {
    const said = overviewWords().lede(partialYear).map(plain).join(' ');
    expect(said).toBe(
      'De janvier à octobre 2025, 194 000 usages pondérés et 1 511 usagers actifs ; aucune évolution n’est donnée, la série étant rompue le 1er janvier 2025 (nouvelle plateforme).',
    );
  });

  it('compare a running year with the same months', () => {
    const group = { ...partialYear.consumption.group, evolution: -0.021 };
    const overview = withConsumption(partialYear, { group });
    expect(plain(overviewWords().lede(overview)[0] ?? '')).toContain(
      'soit 2,1 % d’usages de moins que sur les mêmes mois de 2024.',
    );
  });

  it('speak of the chosen member, and of all where they must', () => {
    const question = { ...fullYear.consumption.question, member: parseMemberCode('25580') };
    const said = overviewWords().lede(withConsumption(fullYear, { question })).map(plain);
    expect(said[0]).toBe('En 2024, 3 100 usages pondérés, soit 6,9 % d’usages de plus qu’en 2023.');
    expect(said[1]).toContain('facturé à l’usage, tous membres confondus, 1,1 point');
  });

  it('say zero in words and name the missing agreement', () => {
    expect(overviewWords().lede(noAgreement).map(plain)).toEqual([
      'En 2022, aucune requête de membre.',
      'Aucune version signée de la convention n’est en vigueur en 2022 : la quote-part de coût est n.d.',
    ]);
  });
});

describe('captions and sentences of the charts', () => {
  it('count the members who pay more than they use, unknown ones apart', () => {
    expect(plain(overviewWords().members.finding(fullYear))).toBe(
      'Trois membres sur cinq paient plus que leur part d’usages',
    );
    expect(plain(overviewWords().members.finding(partialYear))).toBe(
      'Un membre paie plus que sa part d’usages (deux parts inconnues)',
    );
  });

  it('name the widest gap and leave out what is not shared', () => {
    expect(plain(overviewWords().members.sentence(fullYear))).toBe(
      'Le plus grand écart est celui du Département du Doubs (−18,4 points) ; indice de Hoover : 19,3 %. Ce qui n’est pas réparti n’entre dans aucune part.',
    );
  });

  it('count the months that rose, never across a break', () => {
    expect(overviewWords().timeline.finding(fullYear)).toBe('Onze mois sur douze dépassent 2023');
    expect(overviewWords().timeline.finding(partialYear)).toBe(
      'Mars est le mois le plus fort de 2025',
    );
    expect(plain(overviewWords().timeline.sentence(partialYear))).toBe(
      'Maximum en mars (21 900), minimum en juin (17 000) ; septembre et octobre sont provisoires.',
    );
  });

  it('say what a month holds, with a change only where it may be compared', () => {
    const [full, partial] = [fullYear, partialYear].map((overview) =>
      monthLines()(overview.timeline.points[8]!, overview).map(plain),
    );
    expect(full).toEqual(['24 730 usages pondérés', '22 800 un an plus tôt (+8,5 %)']);
    expect(partial).toEqual(['21 500 usages pondérés (provisoire)', '24 730 un an plus tôt']);
  });

  it('range the resources by what one use costs', () => {
    expect(plain(overviewWords().resources.sentence(fullYear))).toBe(
      'Un usage coûte de 0,22 € (La Discothèque) à 0,92 € (Ciné-club).',
    );
  });

  it('crown no resource while another one is hidden or missing', () => {
    expect(overviewWords().resources.finding(fullYear)).toBe(
      'Cours pour tous compte le plus d’usages',
    );
    expect(overviewWords().resources.finding(partialYear)).toBe(
      'Cours pour tous vient en tête des ressources au chiffre connu',
    );
  });

  it('list the subjects of one note together', () => {
    const aggregates = ['Kiosque', 'Docs en stock'].map((subject) => ({
      code: 'provider-aggregate' as const,
      subject,
    }));
    expect(
      notesWords()
        .notes(withConsumption(fullYear, { notes: aggregates }))
        .map(plain),
    ).toEqual([
      'Totaux de fournisseur (Kiosque et Docs en stock) : ni séances ni usagers actifs ne peuvent en être tirés.',
    ]);
  });

  it('warn that COUNTER metrics are never added together', () => {
    expect(plain(overviewWords().unallocated.finding(noAgreement))).toBe(
      'Deux relevés de 2022 ne sont répartis entre aucun membre',
    );
    expect(overviewWords().unallocated.sentence(noAgreement)).toContain(
      'ne s’additionnent jamais entre eux',
    );
  });
});

describe('the quality strip', () => {
  it('says fictitious, up to when, how complete and what is awaited', () => {
    expect(words.quality(partialYearFrame.quality).map(plain)).toEqual([
      'Données de démonstration',
      'arrêtées au 31 octobre 2025',
      '10 mois sur 12, année provisoire',
      '9 sources sur 10 (Kiosque du Doubs : septembre 2025 attendu)',
    ]);
  });

  it('never breaks a line before a colon, a semicolon or a percent sign', () => {
    const texts = [
      overviewWords().finding(fullYear),
      ...overviewWords().lede(partialYear),
      overviewWords().members.sentence(fullYear),
      ...notesWords().notes(fullYear),
      notesWords().agreement(fullYear),
    ];
    for (const text of texts) expect(text).not.toMatch(/ [:;?!%€»]|« /);
  });
});
