import type { Spelling } from './spelling.ts';

/** What a column of an event file holds. */
export type Cell =
  'day' | 'time' | 'card' | 'commune' | 'content' | 'session' | 'type' | 'minutes' | 'device';

/** The event files of a provider: each its own headings. */
export interface EventLayout {
  /** heading in the file → what it holds */
  readonly columns: Readonly<Record<string, Cell>>;
  readonly spelling: Spelling;
  /** word before a content's number */
  readonly content: string;
  /** contents on offer */
  readonly offer: number;
  /** word in the column `type` of a row that is a use, and of one that is not */
  readonly types?: readonly [use: string, other: string];
  /** the file ends with a line of totals */
  readonly footer?: boolean;
}

/** Layouts by resource. */
export const EVENT_LAYOUTS: Readonly<Record<string, EventLayout>> = {
  'la-discotheque': {
    columns: {
      Date: 'day',
      Heure: 'time',
      Lecteur: 'card',
      Commune: 'commune',
      Contenu: 'content',
      Type: 'type',
    },
    spelling: 'capitals',
    content: 'Titre',
    offer: 9_000,
    types: ['Titre complet', 'Extrait'],
  },
  'scene-ouverte': {
    columns: {
      Jour: 'day',
      Horaire: 'time',
      Compte: 'card',
      Ville: 'commune',
      Concert: 'content',
      Séance: 'session',
    },
    spelling: 'short-saint',
    content: 'Concert',
    offer: 600,
  },
  'cine-club': {
    columns: {
      'Date de visionnage': 'day',
      'Heure de début': 'time',
      Abonné: 'card',
      Bibliothèque: 'commune',
      Film: 'content',
      Statut: 'type',
      'Durée (min)': 'minutes',
    },
    spelling: 'library',
    content: 'Film',
    offer: 1_800,
    types: ['Lecture', 'Bande-annonce'],
  },
  'echo-des-revues': {
    columns: {
      date: 'day',
      heure: 'time',
      carte: 'card',
      insee: 'commune',
      article: 'content',
      appareil: 'device',
    },
    spelling: 'insee',
    content: 'Article',
    offer: 12_000,
  },
  'cours-pour-tous': {
    columns: {
      'N° de session': 'session',
      'Date de connexion': 'day',
      'Heure de connexion': 'time',
      'Identifiant lecteur': 'card',
      'Commune de rattachement': 'commune',
      Module: 'content',
      'Temps passé (min)': 'minutes',
    },
    spelling: 'plain',
    content: 'Module',
    offer: 1_400,
  },
  'langues-voyageuses': {
    columns: {
      Le: 'day',
      À: 'time',
      'N° lecteur': 'card',
      'Commune d’inscription': 'commune',
      Leçon: 'content',
    },
    spelling: 'plain',
    content: 'Leçon',
    offer: 900,
  },
  'code-en-poche': {
    columns: { Date: 'day', Heure: 'time', Usager: 'card', Commune: 'commune', Série: 'content' },
    spelling: 'capitals',
    content: 'Série',
    offer: 160,
    footer: true,
  },
  'petits-lecteurs': {
    columns: {
      Date: 'day',
      Heure: 'time',
      Famille: 'card',
      Médiathèque: 'commune',
      Album: 'content',
      Appareil: 'device',
    },
    spelling: 'careless',
    content: 'Album',
    offer: 1_100,
  },
  'histoires-a-ecouter': {
    columns: {
      'Jour d’écoute': 'day',
      'Heure d’écoute': 'time',
      Carte: 'card',
      'Commune lecteur': 'commune',
      Histoire: 'content',
      Écoute: 'session',
    },
    spelling: 'short-saint',
    content: 'Histoire',
    offer: 700,
  },
};

/** The layout of a resource's event files. */
export function eventLayoutOf(resource: string): EventLayout {
  const layout = EVENT_LAYOUTS[resource];
  if (!layout) throw new Error(`no layout for the events of ${resource}`);
  return layout;
}
