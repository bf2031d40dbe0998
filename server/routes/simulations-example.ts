import type { z } from 'zod';
import type { simulationsSchema } from './simulations-schema.ts';

const MEMBER = { change: 'stays' as const, difference: 0, evolution: 0, held: null };

/** An answer of `/api/v1/simulations`, of `year=2025&in=25462`: Pontarlier joins; the populations are real. */
export const SIMULATIONS_EXAMPLE: z.input<typeof simulationsSchema> = {
  notice: 'Simulation, sans valeur contractuelle',
  year: 2025,
  version: { number: 7, checksum: '9f2c5d0a4be1' },
  query: 'year=2025&in=25462',
  scenarios: [
    {
      scenario: { in: '25462' },
      obstacles: [],
      members: [
        { code: '25031', name: 'Audincourt', share: 0.025533, ...same(255_330), ...MEMBER },
        { code: '25056', name: 'Besançon', share: 0.218818, ...same(2_188_178), ...MEMBER },
        {
          ...{ code: '25388', name: 'Montbéliard', change: 'stays', share: 0.046506 },
          ...{ amount: 465_059, due: 465_058, difference: 1, evolution: 0.000002, held: null },
        },
        {
          ...{ code: '25462', name: 'Pontarlier', change: 'joins', share: 0.032676 },
          ...{ amount: 326_758, due: 0, difference: 326_758, evolution: 'not-computable' },
          held: null,
        },
        { code: '25580', name: 'Valentigney', share: 0.019363, ...same(193_635), ...MEMBER },
        {
          ...{ code: '25', name: 'Département du Doubs', change: 'stays', share: 0.657104 },
          ...{ amount: 6_571_040, due: 6_897_799, difference: -326_759, evolution: -0.047371 },
          held: null,
        },
      ],
      resources: [
        {
          ...{ id: 'cine-club', name: 'Ciné-club', price: 10_000_000 },
          parts: {
            ...{ 25031: 255_330, 25056: 2_188_178, 25388: 465_059, 25462: 326_758 },
            ...{ 25580: 193_635, 25: 6_571_040 },
          },
        },
      ],
      total: 10_000_000,
      hoover: 'not-computable',
      largestRise: { member: '25462', difference: 326_758, evolution: 'not-computable' },
      notes: [{ code: 'demonstration' }],
    },
  ],
  base: {
    year: 2025,
    demonstration: true,
    agreement: 'Convention constitutive de groupement de commandes',
    today: {
      version: 'convention-2025',
      vintage: 2022,
      populationKind: 'municipal',
      freedShare: 'department',
      due: { 25031: 255_330, 25056: 2_188_178, 25388: 465_058, 25580: 193_635, 25: 6_897_799 },
    },
    candidates: [
      candidate('25031', 'Audincourt'),
      candidate('25056', 'Besançon'),
      candidate('25388', 'Montbéliard'),
      { code: '25462', name: 'Pontarlier', kind: 'commune', standing: 'outside' },
      candidate('25580', 'Valentigney'),
      { code: '25', name: 'Département du Doubs', kind: 'department', standing: 'member' },
    ],
    populations: [
      {
        ...{ vintage: 2022, kind: 'municipal', department: 548_662 },
        communes: { 25031: 14_009, 25056: 120_057, 25388: 25_516, 25462: 17_928, 25580: 10_624 },
      },
    ],
    resources: [{ id: 'cine-club', name: 'Ciné-club', kind: 'video', amounts: [10_000_000] }],
    settled: [],
    use: { year: 2025, months: 12, uses: uses(5200, 92_000, 15_000, 3100, 118_000) },
    threeYears: [
      { year: 2023, months: 12, uses: uses(4000, 80_000, 13_000, 2500, 100_500) },
      { year: 2024, months: 12, uses: uses(5000, 84_900, 14_000, 3000, 110_000) },
      { year: 2025, months: 12, uses: uses(5200, 92_000, 15_000, 3100, 118_000) },
    ],
    breaks: ['Nouvelle plateforme'],
    enrolledReaders: uses(400, 4100, 900, 300, 4300),
    activeUsers: { ...uses(60, 700, 140, 0, 712), 25580: 'secret' },
  },
};

function same(amount: number) {
  return { amount, due: amount };
}

function candidate(code: string, name: string) {
  return { code, name, kind: 'commune' as const, standing: 'member' as const };
}

function uses(...figures: readonly [number, number, number, number, number]) {
  const [audincourt, besancon, montbeliard, valentigney, department] = figures;
  return {
    ...{ 25031: audincourt, 25056: besancon, 25388: montbeliard },
    ...{ 25580: valentigney, 25: department },
  };
}

/** The same as a draft annex, from its beginning. */
export const ANNEX_EXAMPLE = `# Projet d’annexe à un avenant

**Simulation, sans valeur contractuelle.** Projet : seul un avenant signé par toutes les parties modifie la convention (art. 11).

## Quotes-parts

| Membre | Habitants desservis (2022) | Quote-part | Montant 2025 | Dû aujourd’hui | Écart | Écart (%) |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| Audincourt | 14 009 | 2,5533 % | 2 553,30 € | 2 553,30 € | 0,00 € | 0,00 % |
| Pontarlier | 17 928 | 3,2676 % | 3 267,58 € | 0,00 € | +3 267,58 € | n.c. |
`;
