/** What the rows of an answer may be cut by, and filtered on. */
export type DimensionId =
  | 'year'
  | 'quarter'
  | 'month'
  | 'schoolYear'
  | 'member'
  | 'commune'
  | 'epci'
  | 'kind'
  | 'resource'
  | 'provider'
  | 'ageBand'
  | 'weekday'
  | 'hour';

/** Dimensions of one axis describe the same thing more or less finely. */
export type AxisId = 'time' | 'place' | 'offer' | 'age' | 'clock';

/** One dimension of the catalogue. */
export interface Dimension {
  readonly id: DimensionId;
  readonly axis: AxisId;
  /** how its values are written, as an example */
  readonly example: string;
  readonly fr: DimensionWords;
  readonly en: DimensionWords;
}

/** A dimension in one language. */
export interface DimensionWords {
  readonly label: string;
  readonly definition: string;
}

/** Every dimension, in the order they are offered. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'year',
    axis: 'time',
    example: '2025',
    fr: { label: 'Année', definition: 'Année civile, qui est aussi l’exercice budgétaire.' },
    en: { label: 'Year', definition: 'Calendar year, which is the budget year too.' },
  },
  {
    id: 'quarter',
    axis: 'time',
    example: '2025-Q1',
    fr: { label: 'Trimestre', definition: 'Trimestre civil.' },
    en: { label: 'Quarter', definition: 'Calendar quarter.' },
  },
  {
    id: 'month',
    axis: 'time',
    example: '2025-03',
    fr: { label: 'Mois', definition: 'Mois civil, à l’heure de Paris.' },
    en: { label: 'Month', definition: 'Calendar month, Paris time.' },
  },
  {
    id: 'schoolYear',
    axis: 'time',
    example: '2024-2025',
    fr: { label: 'Année scolaire', definition: 'De septembre à août.' },
    en: { label: 'School year', definition: 'From September to August.' },
  },
  {
    id: 'member',
    axis: 'place',
    example: '25056',
    fr: {
      label: 'Membre',
      definition:
        'Membre du groupement qui dessert la commune de la bibliothèque de rattachement ; « none » : non réparti.',
    },
    en: {
      label: 'Member',
      definition:
        'Member of the group that serves the commune of the home library; “none”: unallocated.',
    },
  },
  {
    id: 'commune',
    axis: 'place',
    example: '25462',
    fr: {
      label: 'Commune',
      definition: 'Commune de la bibliothèque de rattachement, par son code Insee.',
    },
    en: { label: 'Commune', definition: 'Commune of the home library, by its INSEE code.' },
  },
  {
    id: 'epci',
    axis: 'place',
    example: '242500361',
    fr: {
      label: 'Intercommunalité',
      definition: 'EPCI de la commune de rattachement, par son numéro SIREN.',
    },
    en: {
      label: 'Intercommunality',
      definition: 'Intercommunality (EPCI) of the home library’s commune, by its SIREN number.',
    },
  },
  {
    id: 'kind',
    axis: 'offer',
    example: 'press',
    fr: { label: 'Famille', definition: 'Famille de ressources : musique, vidéo, presse…' },
    en: { label: 'Kind', definition: 'Kind of resource: music, video, press…' },
  },
  {
    id: 'resource',
    axis: 'offer',
    example: 'kiosque',
    fr: { label: 'Ressource', definition: 'Ressource numérique, par son identifiant.' },
    en: { label: 'Resource', definition: 'Digital resource, by its identifier.' },
  },
  {
    id: 'provider',
    axis: 'offer',
    example: 'Presselib',
    fr: { label: 'Prestataire', definition: 'Prestataire qui fournit la ressource.' },
    en: { label: 'Provider', definition: 'Provider of the resource.' },
  },
  {
    id: 'ageBand',
    axis: 'age',
    example: '12–17',
    fr: { label: 'Tranche d’âge', definition: 'Âge de l’inscrit au jour de l’état.' },
    en: { label: 'Age band', definition: 'Age of the enrolled reader on the day of the snapshot.' },
  },
  {
    id: 'weekday',
    axis: 'clock',
    example: '1',
    fr: { label: 'Jour de la semaine', definition: 'De 1 (lundi) à 7 (dimanche), à Paris.' },
    en: { label: 'Weekday', definition: 'From 1 (Monday) to 7 (Sunday), in Paris.' },
  },
  {
    id: 'hour',
    axis: 'clock',
    example: '14',
    fr: { label: 'Heure', definition: 'De 0 à 23, à l’heure de Paris.' },
    en: { label: 'Hour', definition: 'From 0 to 23, Paris time.' },
  },
];

const BY_ID: ReadonlyMap<string, Dimension> = new Map(DIMENSIONS.map((one) => [one.id, one]));

/** The catalogue's entry for a dimension. */
export function dimension(id: DimensionId): Dimension {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`no dimension “${id}”`);
  return found;
}
