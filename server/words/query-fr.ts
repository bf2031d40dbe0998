import { monthInWords } from './month-in-words.ts';
import type { QueryWords } from './query-words.ts';

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const count = (text: string): string => new Intl.NumberFormat('fr').format(Number(text));
const listed = (allowed: readonly string[]): string => allowed.join(', ');

/** Free questions in French. */
export const queryFr: QueryWords = {
  by: (dimension) => `par ${dimension.toLowerCase()}`,
  row: 'Ligne',
  rowKinds: ['Détail', 'Autres', 'Total'],
  unallocated: 'Non réparti',
  unknownAge: 'âge inconnu',
  weekday: (number) => DAYS[number - 1] ?? String(number),
  quarter: (year, number) => `T${number} ${year}`,
  previous: (label) => `${label}, période comparée`,
  change: (label) => `${label}, évolution`,
  notes: {
    demonstration: () => 'Données de démonstration : hors populations et membres, tout est fictif.',
    'partial-year': (month) =>
      `Année partielle : données reçues jusqu’en ${monthInWords(month, 'fr')} ; les chiffres sont provisoires.`,
    'series-break': (label) =>
      `Série rompue (${label}) : les valeurs des deux côtés ne se comparent pas.`,
    'missing-source': (name) =>
      `Source incomplète (${name}) : ses mois absents ne valent pas zéro, et les totaux sont donnés sans eux.`,
    'provider-aggregate': (name) =>
      `Totaux de fournisseur (${name}) : ni séances ni usagers actifs ne peuvent en être tirés.`,
    corrected: (name) =>
      `Chiffre corrigé à la main (${name}) : l’explication de la réponse en donne le motif.`,
    'no-weight': (name) =>
      `Aucun poids n’est déclaré (${name}) : ces usages restent hors des usages pondérés.`,
    'no-agreement': (year) =>
      `Aucune version signée de la convention n’est en vigueur en ${year} : la quote-part est n.d.`,
    'no-price': (name) => `Aucun prix connu (${name}) : le coût est donné sans cette ressource.`,
    secret: () =>
      'Secret statistique : les valeurs qui reposent sur trop peu de lecteurs sont remplacées par s.',
    'without-secret': () =>
      'Hors secret : certaines sommes sont données sans les valeurs qui ne peuvent pas être montrées.',
    unallocated: (uses) =>
      `Non réparti : ${count(uses)} usages qu’aucune source ne rattache à un membre, hors des chiffres des membres.`,
    'events-only': () =>
      'D’après les événements seuls : les totaux de fournisseur ne disent ni la commune ni l’heure.',
    interval: () =>
      'Les mouvements entre deux états comptent au jour du second ; ceux d’un intervalle plus long que la période sont n.d.',
    'at-least': (source) =>
      `Au moins : aucun lien entre les comptes de « ${source} » et les inscrits.`,
    'closed-year': (year) =>
      `Année ${year} close : ses usages ont été corrigés depuis, ses lecteurs distincts restent ceux de la clôture.`,
  },
  rules: {
    'published-cells':
      'Chaque chiffre est la somme de cellules publiées avec la version ; celles qui reposent sur trop peu de lecteurs (moins de 5 pour les agents, de 11 pour le public) sont laissées de côté.',
    'double-click':
      'Deux demandes du même contenu à moins de 30 secondes comptent pour une (COUNTER).',
    'home-library':
      'Un usage compte là où est la bibliothèque de rattachement du lecteur, non là où il réside.',
    weights: 'Les usages de chaque famille sont multipliés par le poids déclaré de la famille.',
    distinct:
      'Les lecteurs distincts sont comptés exactement dans chaque cellule, jamais additionnés.',
    'one-report':
      'Le même usage figure dans plusieurs rapports d’un fournisseur : de chaque ressource, mois et mesure, un seul est compté.',
    orders:
      'Le coût est celui des commandes, à défaut le prix du contrat, réparti d’abord entre les années par jours, puis entre les membres.',
    'frozen-vintage':
      'Les quotes-parts suivent le millésime Insee figé dans la version de la convention qui régit l’année (art. 1).',
    'vintage-in-force': 'Les taux par habitant suivent le millésime Insee en vigueur dans l’année.',
    'last-snapshot': 'Les stocks d’inscrits sont ceux du dernier état de l’année de chaque membre.',
    merges:
      'Les usages d’une ressource fusionnée comptent sous la ressource qui l’a reprise, à partir du mois de la fusion.',
  },
  notBy: ({ measure, subject, allowed }) =>
    allowed.length === 0
      ? `« ${measure} » ne se croise pas avec la dimension « ${subject} ».`
      : `« ${measure} » ne se croise pas avec la dimension « ${subject} » ici. Possible : ${listed(allowed)}.`,
  notAdditive: ({ measure, subject, allowed }) =>
    `« ${measure} » ne s’additionne pas ${subject} : demandez une seule valeur à la fois, ou ${listed(allowed)}.`,
  oneYear: ({ measure, allowed }) =>
    `« ${measure} » ne se calcule que sur une année, de janvier au dernier mois reçu : ${listed(allowed)}.`,
  wholeYears: ({ measure, allowed }) =>
    `« ${measure} » ne se calcule que sur des années entières : ${listed(allowed)}.`,
  tooLarge: ({ subject, allowed }) =>
    `La réponse aurait ${subject} valeurs, au plus ${listed(allowed)} : retirez une dimension ou ajoutez un filtre.`,
  backwards: (from, to) => `La période va à rebours : ${from} est après ${to}.`,
  nothing: (parameter, allowed) =>
    allowed.length === 0
      ? `Rien ne répond à la fois à « ${parameter} » et aux autres filtres : retirez-en un.`
      : `Rien ne répond à la fois à « ${parameter} » et aux autres filtres. Avec eux : ${listed(allowed)}.`,
  nothingBy: (allowed) =>
    `Aucun de ces chiffres n’est connu par ce que « by » demande${allowed.length === 0 ? '.' : ` ; ils le sont par : ${listed(allowed)}.`}`,
  topNeeds: (allowed) =>
    `« top » garde les premiers de la dernière dimension, seule de son genre : ${listed(allowed)}.`,
  over: {
    month: 'd’une période à l’autre',
    member: 'entre lieux',
    resource: 'entre ressources',
    ageBand: 'entre âges',
    hour: 'entre moments',
  },
};
