import type { Clocks } from '../../../data/model/notices.ts';
import type { KeptData, PrivacyWords } from '../privacy.ts';
import { plural } from './grammar.ts';
import { t } from './typeset.ts';

/** The notice on personal data in French (RGPD, articles 13 and 14). */
export const privacy: PrivacyWords = {
  title: 'Données personnelles — Canopée',
  heading: t`Ce que Canopée sait des lecteurs : des comptes, aucun nom`,
  introduction: t`Ce que lit une personne ne regarde qu'elle. Canopée compte des usages et des inscriptions ; elle ne montre jamais un lecteur, et oublie dès qu'elle le peut.`,
  who: (publisher) => ({
    title: 'Qui est responsable',
    texts: [
      t`${publisher ?? 'La coordination du groupement'} publie ces pages ; chaque membre du groupement reste responsable des fichiers de ses lecteurs qu'il transmet.`,
    ],
  }),
  never: {
    title: t`Ce qui n'est jamais gardé`,
    items: [
      t`le nom, l'adresse électronique ou postale ;`,
      t`le numéro de carte ou de compte en clair ;`,
      t`l'adresse IP ;`,
      t`la date de naissance : elle devient une tranche d'âge (moins de 12 ans, 12–17, 18–25, 26–64, 65 et plus) ;`,
      t`le titre d'un contenu vu par une personne.`,
    ],
  },
  keptTitle: 'Ce qui est gardé, pourquoi, combien de temps',
  data: 'Donnée',
  purpose: 'À quoi elle sert',
  clock: 'Durée',
  kept,
  clockCaveat,
  parts: (thresholds) => [
    {
      title: 'Deux clés, jamais réunies',
      texts: [
        t`Un lecteur n'est connu que par un pseudonyme, calculé de son numéro par une clé secrète (HMAC-SHA-256). Les usages ont une clé par année, détruite à la clôture du bilan : plus personne ne peut alors relier deux années. Les inscriptions ont une autre clé.`,
        t`Les deux ne se rencontrent qu'à l'import, pour une seule question : cette inscription a-t-elle servi ce mois-là ? Jamais pour quelle ressource.`,
      ],
    },
    {
      title: 'Les petits nombres sont cachés',
      texts: [
        t`Un compte de moins de ${thresholds.public} personnes n'est pas montré au public, de moins de ${thresholds.staff} aux agents des membres ; à sa place se lit « s. », secret statistique. D'autres valeurs sont cachées avec lui quand leur différence le trahirait.`,
      ],
    },
    {
      title: 'Pourquoi, et sur quelle base',
      texts: [
        t`Suivre l'usage de ressources achetées avec de l'argent public, répartir leur coût, vérifier les inscriptions et rendre compte : l'exécution d'une mission d'intérêt public (RGPD, article 6, 1, e).`,
      ],
    },
    {
      title: 'Qui voit quoi',
      texts: [
        t`Les agents des membres voient des comptes. Un bibliothécaire voit, pour sa seule commune, quelles lignes de son propre fichier d'inscriptions sont à vérifier ; jamais un usage.`,
        t`Rien ne sort de la machine qui sert ces pages : ni mesure d'audience, ni police, ni script d'un tiers. Qui ne se connecte pas ne reçoit aucun cookie.`,
        t`L'agent qui se connecte en reçoit un, qui ne sert qu'à sa session. Un journal garde pendant douze mois ses connexions et ce qu'il change, emporte ou contrôle ; jamais les pages de chiffres qu'il lit.`,
      ],
    },
  ],
  rights: {
    title: 'Vos droits',
    texts: [
      t`Vous pouvez demander l'accès à vos données, leur rectification, leur effacement, la limitation de leur traitement, et vous y opposer. Votre numéro de carte est nécessaire pour retrouver votre pseudonyme : il n'est gardé nulle part.`,
      t`Tant qu'une clé existe, tout ce qui se rattache à une carte peut être effacé. Après la clôture d'une année, ses usages ne se rattachent plus à personne. Un journal, qui ne nomme personne, empêche qu'une sauvegarde restaurée ne fasse revenir ce qui a été effacé.`,
    ],
  },
  complaint: t`Sans réponse, ou si elle ne vous satisfait pas, vous pouvez saisir la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07 :`,
  authority: { text: 'adresser une plainte à la CNIL', address: 'https://www.cnil.fr/fr/plaintes' },
};

function kept(clocks: Clocks | null): readonly KeptData[] {
  return [
    {
      data: t`Usages un par un : pseudonyme, ressource, moment, commune`,
      purpose: t`compter les usages, écarter doubles clics et doublons`,
      clock: after(clocks?.events, 'après réception'),
    },
    {
      data: t`Usages par lecteur et par mois : pseudonyme, ressource, mois, commune`,
      purpose: t`compter des personnes distinctes`,
      clock: t`jusqu'à la clôture du bilan de l'année ; restent des comptes`,
    },
    {
      data: t`Inscriptions : pseudonyme, commune, tranche d'âge, dates, état`,
      purpose: t`compter les inscrits, suivre les demandes, vérifier les dossiers`,
      clock: after(clocks?.enrolments, t`après l'expiration, ou le dernier relevé`),
    },
    {
      data: t`Fichiers d'origine, chiffrés (AES-256-GCM)`,
      purpose: t`relire un fichier mal lu, prouver un chiffre`,
      clock: t`${after(clocks?.originals, 'après réception')} ; reste leur empreinte`,
    },
    {
      data: t`Comptes des agents : nom, rôles, empreinte du mot de passe ; leurs actes`,
      purpose: t`ouvrir à chacun ce qui le concerne, savoir qui a fait quoi`,
      clock: t`jusqu'à l'effacement du compte ; les actes, 12 mois`,
    },
    {
      data: t`Sauvegardes de tout cela, chiffrées, clés comprises`,
      purpose: t`ne rien perdre ; ce qui a été effacé l'est de nouveau quand on en restaure une`,
      clock: after(clocks?.backups, t`après qu'elles ont été faites`),
    },
    {
      data: t`Comptes, coûts, factures : aucune donnée personnelle`,
      purpose: t`bilans et répartition du coût`,
      clock: 'sans limite',
    },
  ];
}

function after(days: number | undefined, what: string): string {
  return days === undefined ? 'n.d.' : t`${days} ${plural(days, 'jour', 'jours')} ${what}`;
}

function clockCaveat(clocks: Clocks | null): string {
  if (clocks === null) return t`Le réglage des durées (settings/privacy.yaml) ne peut pas être lu.`;
  return clocks.retention
    ? ''
    : t`Sur cette installation les durées ne courent pas : rien n'est effacé (retention: false dans settings/privacy.yaml).`;
}
