import { matchingKey } from '../../data/model/commune.ts';

/** Words by which providers and library systems head their columns, by the field they stand for; most telling first. */
const WORDS: readonly (readonly [field: string, words: string])[] = [
  ['birth', 'date de naissance|annee de naissance|naissance|dateofbirth|birth year|birth date'],
  ['expiresOn', 'date d expiration|date expiration|fin d abonnement|expiration|dateexpiry|expires'],
  ['enrolledOn', 'date d inscription|date inscription|inscrit le|dateenrolled|enrolled'],
  ['state', 'etat|statut|status|situation'],
  ['time', 'heure|horaire|time'],
  ['year', 'annee|year|exercice'],
  ['date', 'date|mois|periode|jour|month|period|day|horodatage|date de consultation'],
  [
    'reader',
    'lecteur|identifiant|numero de carte|no carte|carte|usager|utilisateur|compte|user|card|account|cardnumber',
  ],
  [
    'commune',
    'commune|ville|bibliotheque|mediatheque|etablissement|membre|collectivite|site|library|member|institution|organisation|organization|insee|code insee|siret|branchcode',
  ],
  ['session', 'session|seance|id session'],
  ['resource', 'ressource|produit|plateforme|base|service|collection|resource|platform|database'],
  ['content', 'titre|contenu|oeuvre|document|article|title|content|item'],
  ['metric', 'indicateur|indicateurs|mesure|mesures|metric|metrics|type de mesure|nature'],
  ['value', 'valeur|nombre|quantite|nb|volume|value|count|number'],
];

const BY_WORD = new Map(
  WORDS.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)),
);

/** The field a heading most likely stands for; undefined when no word of it is telling. */
export function fieldOf(heading: string): string | undefined {
  const key = matchingKey(heading);
  const whole = BY_WORD.get(key);
  if (whole !== undefined || key === '') return whole;
  return WORDS.find(([, words]) =>
    words.split('|').some((word) => ` ${key} `.includes(` ${word} `)),
  )?.[0];
}
