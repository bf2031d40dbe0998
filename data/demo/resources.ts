/** Kinds of resources the demonstration subscribes to. */
export type DemoKind = 'music' | 'video' | 'press' | 'self-training' | 'children';

/** A resource of the demonstration; name and provider are invented. */
export interface DemoResource {
  readonly id: string;
  readonly name: string;
  readonly kind: DemoKind;
  readonly provider: string;
  /** how its provider tells the uses */
  readonly sends: 'events' | 'counter-institutions' | 'counter';
  readonly from: string;
  readonly to?: string;
  readonly replaces?: string;
  readonly aliases?: readonly string[];
  /** uses in a full year at the level of 2024 */
  readonly uses: number;
  /** part of the active readers who like it */
  readonly appeal: number;
  /** price of 2021 in euros, incl. tax */
  readonly price: number;
}

/** Twelve resources over five kinds, with beginnings, an end and a replacement. */
export const RESOURCES: readonly DemoResource[] = [
  {
    id: 'la-discotheque',
    name: 'La Discothèque',
    kind: 'music',
    provider: 'Sonothèque du Levant',
    sends: 'events',
    from: '2021-01-01',
    aliases: ['Discotheque en ligne'],
    uses: 23_000,
    appeal: 0.24,
    price: 10_800,
  },
  {
    id: 'scene-ouverte',
    name: 'Scène ouverte',
    kind: 'music',
    provider: 'Arpège et Compagnie',
    sends: 'events',
    from: '2022-03-01',
    uses: 4_200,
    appeal: 0.09,
    price: 5_900,
  },
  {
    id: 'cine-club',
    name: 'Ciné-club',
    kind: 'video',
    provider: 'La Lanterne bleue',
    sends: 'events',
    from: '2021-01-01',
    uses: 12_500,
    appeal: 0.3,
    price: 16_400,
  },
  {
    id: 'docs-en-stock',
    name: 'Docs en stock',
    kind: 'video',
    provider: 'Images du Réel Diffusion',
    sends: 'counter',
    from: '2021-01-01',
    uses: 4_300,
    appeal: 0,
    price: 6_700,
  },
  {
    id: 'presse-comtoise',
    name: 'Presse comtoise',
    kind: 'press',
    provider: 'Rotatives de l’Est',
    sends: 'counter-institutions',
    from: '2021-01-01',
    to: '2023-12-31',
    uses: 13_500,
    appeal: 0,
    price: 16_900,
  },
  {
    id: 'kiosque-du-doubs',
    name: 'Kiosque du Doubs',
    kind: 'press',
    provider: 'Papier Numérique',
    sends: 'counter-institutions',
    from: '2024-01-01',
    replaces: 'presse-comtoise',
    aliases: ['Kiosque'],
    uses: 17_500,
    appeal: 0,
    price: 16_800,
  },
  {
    id: 'echo-des-revues',
    name: 'L’Écho des revues',
    kind: 'press',
    provider: 'Brochures et Cahiers',
    sends: 'events',
    from: '2021-01-01',
    uses: 5_800,
    appeal: 0.13,
    price: 5_600,
  },
  {
    id: 'cours-pour-tous',
    name: 'Cours pour tous',
    kind: 'self-training',
    provider: 'Tableau Vert',
    sends: 'events',
    from: '2021-01-01',
    uses: 20_500,
    appeal: 0.34,
    price: 12_300,
  },
  {
    id: 'langues-voyageuses',
    name: 'Langues voyageuses',
    kind: 'self-training',
    provider: 'Babil Éditions',
    sends: 'events',
    from: '2021-01-01',
    uses: 6_600,
    appeal: 0.14,
    price: 7_200,
  },
  {
    id: 'code-en-poche',
    name: 'Code en poche',
    kind: 'self-training',
    provider: 'Volant et Pédales',
    sends: 'events',
    from: '2021-01-01',
    to: '2024-12-31',
    uses: 2_600,
    appeal: 0.06,
    price: 3_000,
  },
  {
    id: 'petits-lecteurs',
    name: 'Petits lecteurs',
    kind: 'children',
    provider: 'L’Ours à lunettes',
    sends: 'events',
    from: '2021-01-01',
    uses: 9_000,
    appeal: 0.2,
    price: 5_400,
  },
  {
    id: 'histoires-a-ecouter',
    name: 'Histoires à écouter',
    kind: 'children',
    provider: 'Mille Oreilles',
    sends: 'events',
    from: '2023-01-01',
    uses: 4_800,
    appeal: 0.12,
    price: 4_300,
  },
];
