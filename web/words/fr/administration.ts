import type { AdministrationWords } from '../administration.ts';
import { count, percent, ratio } from '../format.ts';
import { inLetters, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

const FREED = {
  department: t`la part libérée va au Département`,
  renormalise: t`la part libérée est répartie entre les autres membres`,
} as const;

/** Claims that are no more than their name, in words. */
const TOLD = new Map([
  ['email', 'adresse électronique vérifiée'],
  ['email_domain', t`domaine de l'adresse électronique vérifiée`],
]);

/** The page “Administration” in French. */
export const administration: AdministrationWords = {
  title: 'Administration — Canopée',
  finding: ({ installation }) => {
    if (typeof installation === 'string') return t`Ce qui est réglé ici, et où le changer`;
    const faulty = installation.files.filter(({ state }) => state === 'faulty').length;
    return faulty === 0
      ? t`Les réglages sont en ordre`
      : t`${capital(inLetters(faulty))} ${plural(faulty, 'fichier de réglage est', 'fichiers de réglage sont')} à corriger`;
  },
  lede: t`Les réglages sont des fichiers du dossier settings/ : on les modifie avec un éditeur de texte, et le prochain import, ou « canopee rebuild », les applique. L'adresse et le fournisseur d'identité se règlent dans canopee.yaml, les comptes à leur page.`,
  files: {
    title: 'Fichiers de réglage',
    where: t`Dossier settings/ ; « canopee settings » en dit autant au terminal.`,
  },
  entrance: {
    title: t`Adresse et fournisseur d'identité`,
    where: t`canopee.yaml, « origin » et « oidc », ou CANOPEE_ORIGIN et CANOPEE_OIDC_… dans l'environnement, qui l'emportent ; lus au démarrage du serveur. Le secret n'est montré nulle part.`,
  },
  entered: ({ origin, provider }) => [
    ['Adresse publique', origin ?? t`aucune : ce serveur ne sert que cette machine`],
    [t`Fournisseur d'identité`, provider?.label ?? t`aucun : on entre par les comptes de Canopée`],
    ...(provider
      ? ([
          ['Émetteur, « issuer »', provider.issuer],
          ['Nom de Canopée chez lui, « clientId »', provider.clientId],
          ['Demandé, « scopes »', provider.scopes],
          [t`Niveau exigé, « acrValues »`, provider.levels.join(' ou ') || 'aucun'],
          ['À déclarer chez lui', provider.back.join(' et ')],
        ] as const)
      : []),
  ],
  claimRules: {
    title: t`Rôles donnés par le fournisseur d'identité`,
    where: t`canopee.yaml, « oidc.roles » ; lus au démarrage, appliqués à chaque connexion. Toutes les règles remplies comptent ; qui n'en remplit aucune n'entre pas.`,
  },
  when: (conditions) =>
    conditions.map(({ claim, is }) => t`${TOLD.get(claim) ?? claim} : « ${is} »`).join(' et '),
  agreement: {
    title: 'Convention et avenants',
    where: t`settings/agreement.yaml, ou une convention déposée en YAML.`,
    none: t`Aucune version de la convention n'est publiée.`,
  },
  rules: ({ published }) => {
    if (!published) return [];
    const { noticeMonths, noticeBasis, revisionThreshold, freedShare } = published.rules;
    const basis = noticeBasis === 'received' ? 'réception' : 'envoi';
    return [
      t`Préavis de retrait : ${count(noticeMonths)} mois, date de ${basis}.`,
      t`Révision signalée à partir de ${percent(revisionThreshold)} d'écart de coût.`,
      t`Au départ d'un membre, ${FREED[freedShare]}.`,
    ];
  },
  members: {
    title: 'Membres',
    where: 'settings/agreement.yaml, « members ».',
    none: t`Aucun membre n'est déclaré.`,
  },
  resources: {
    title: 'Ressources et prestataires',
    where: t`settings/catalogue.yaml, ou une liste « resources » déposée.`,
    none: t`Aucune ressource n'est déclarée.`,
  },
  objectives: {
    title: 'Objectifs',
    where: t`Une liste « objectives » déposée, ou la page Saisir.`,
    none: t`Aucun objectif n'est fixé.`,
  },
  disclosure: {
    title: 'Secret statistique et durées de conservation',
    where: t`Durées : settings/privacy.yaml. Les seuils font partie du produit.`,
  },
  profiles: {
    title: 'Profils de fichiers',
    where: t`settings/profiles/ ; un fichier non reconnu se décrit depuis la page Fichiers en attente.`,
    none: t`Aucun profil : seuls les rapports COUNTER sont reconnus.`,
  },
  harvest: {
    title: 'Moissons COUNTER',
    where: t`settings/harvest.yaml ; les secrets sont dans keys/ ou dans l'environnement.`,
    none: t`Aucun serveur n'est moissonné.`,
  },
  contacts: { title: 'Contacts', where: 'settings/contact.yaml.' },
  kept: {
    title: 'Boîte de dépôt et versions gardées',
    where: t`Le dossier de données ; « canopee verify » le contrôle.`,
    none: t`Aucune version n'est publiée.`,
  },
  absent: {
    busy: t`Un import est en cours : les fichiers de réglage ne peuvent pas être examinés. Rechargez la page dans une minute.`,
    'read-only': t`Ce serveur ne fait que lire : les fichiers de réglage sont examinés là où les fichiers sont importés.`,
  },
  states: { good: 'en ordre', missing: 'absent', faulty: 'à corriger' },
  statuses: {
    pending: t`en attente d'adhésion`,
    active: 'membre',
    leaving: 'sur le départ',
    left: 'parti',
  },
  secrets: { customer_id: 'client', requestor_id: 'demandeur', api_key: 'clé' },
  secret: ({ where, isThere }) => (isThere ? where : t`${where} : absent`),
  columns: {
    ...{ file: 'Fichier', state: 'État', fault: 'Défaut et remède', version: 'Version' },
    ...{ from: 'Depuis', to: `Jusqu’au`, key: 'Clé de répartition', signed: 'Signatures' },
    ...{ member: 'Membre', code: 'Code', status: 'État', joined: 'Depuis', leaves: 'Part le' },
    ...{ resource: 'Ressource', kind: 'Famille', provider: 'Prestataire', year: 'Année' },
    ...{ targets: 'Objectifs', setting: 'Réglage', value: 'Valeur', source: 'Source' },
    ...{ patterns: 'Noms de fichiers', auto: 'Sans confirmation', host: 'Serveur' },
    ...{
      reports: 'Rapports',
      schedule: 'Horaire',
      secrets: 'Secrets',
      number: 'Version',
      content: t`Contenu, « kind »`,
    },
    ...{ size: 'Taille', served: 'Servie', told: 'Ce que le fournisseur transmet', role: 'Rôle' },
  },
  disclosed: ({ notices: { thresholds, clocks } }) => [
    ['Seuil pour les agents', t`${thresholds.staff} lecteurs`],
    ['Seuil pour le public', t`${thresholds.public} lecteurs`],
    ...(clocks
      ? ([
          ['Effacement', clocks.retention ? 'en service' : t`arrêté : rien n'est jamais échu`],
          ['Usages un par un', t`${days(clocks.events)} après réception`],
          [t`Fichiers d'origine, chiffrés`, t`${days(clocks.originals)} après réception`],
          ['Inscriptions', t`${days(clocks.enrolments)} après expiration`],
        ] as const)
      : []),
  ],
  contact: ({ notices: { contacts } }) => [
    ['Publie ces pages', contacts.publisher ?? t`pas encore décidé`],
    ['Accessibilité', contacts.accessibility ?? t`pas encore décidé`],
    ['Données personnelles', contacts.privacy ?? t`pas encore décidé`],
  ],
  vintage: ({ vintage, populationKind }) =>
    t`population ${populationKind === 'total' ? 'totale' : 'municipale'} ${vintage}`,
  signatures: ({ signed, parties }) =>
    signed === parties ? t`les ${parties}` : t`${signed} sur ${parties} : pas encore en vigueur`,
  byHeadings: t`reconnus à leurs titres`,
  yes: 'oui',
  no: 'non',
  megabytes: (bytes) => t`${ratio(bytes / 1_000_000, 1)} Mo`,
  inbox: ({ isWatched, waiting, refused }) =>
    t`La boîte de dépôt ${isWatched ? 'est' : `n'est pas`} surveillée ; ${count(waiting)} ${plural(waiting, 'fichier attend', 'fichiers attendent')} une confirmation, ${count(refused)} ${plural(refused, 'ne peut pas être lu', 'ne peuvent pas être lus')}.`,
  links: { entries: 'Saisir un objectif ou une facture', receptions: 'Données et imports' },
};

function days(value: number): string {
  return t`${count(value)} ${plural(value, 'jour', 'jours')}`;
}
