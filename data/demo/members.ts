/** A member of the group, as the demonstration needs it. */
export interface DemoMember {
  readonly code: string;
  readonly name: string;
  readonly kind: 'department' | 'commune';
  readonly siret: string;
  /** how COUNTER providers call it */
  readonly institution: string;
  /** its main library, under an invented name */
  readonly library: string;
  /** part of the uses in 2021 and in 2026, before the taste of each kind of resource */
  readonly useShare: readonly [first: number, last: number];
  /** part of the enrolled and of the active readers */
  readonly readerShare: number;
}

/** The five members, true; everything else about them is invented. */
export const MEMBERS: readonly DemoMember[] = [
  {
    code: '25',
    name: 'Département du Doubs',
    kind: 'department',
    siret: '22250001900013',
    institution: 'MEDIATHEQUE DEPARTEMENTALE',
    library: 'Réseau départemental',
    useShare: [0.535, 0.495],
    readerShare: 0.53,
  },
  {
    code: '25031',
    name: 'Audincourt',
    kind: 'commune',
    siret: '21250031800010',
    institution: 'Ville d’Audincourt',
    library: 'Médiathèque des Forges',
    useShare: [0.024, 0.0225],
    readerShare: 0.027,
  },
  {
    code: '25056',
    name: 'Besançon',
    kind: 'commune',
    siret: '21250056500016',
    institution: 'Ville de Besançon',
    library: 'Médiathèque de la Boucle',
    useShare: [0.37, 0.401],
    readerShare: 0.36,
  },
  {
    code: '25388',
    name: 'Montbéliard',
    kind: 'commune',
    siret: '21250388200012',
    institution: 'Ville de Montbéliard',
    library: 'Médiathèque des Remparts',
    useShare: [0.054, 0.064],
    readerShare: 0.06,
  },
  {
    code: '25580',
    name: 'Valentigney',
    kind: 'commune',
    siret: '21250580400014',
    institution: 'Ville de Valentigney',
    library: 'Bibliothèque du Canal',
    useShare: [0.017, 0.0155],
    readerShare: 0.023,
  },
];
