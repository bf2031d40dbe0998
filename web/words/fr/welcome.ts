import type { WelcomeWords } from '../welcome.ts';
import { t } from './typeset.ts';

const ROLES = {
  commission: 'commission numérique',
  librarian: 'bibliothécaire',
  coordinator: 'coordination',
  administrator: 'administration des comptes',
} as const;

/** The page “Premiers pas” in French. */
export const welcome: WelcomeWords = {
  title: 'Premiers pas — Canopée',
  heading: t`Par où commencer ?`,
  introduction: t`Chaque page ouvre sur sa réponse, en une phrase ; les chiffres, l'image et le détail viennent dessous. Choisissez ce qui vous ressemble.`,
  visitors: {
    commission: {
      name: 'Commission numérique, une fois par an',
      answers: {
        overview: t`L'usage monte-t-il, et chacun paie-t-il sa part ? L'usage et la quote-part de chaque membre sur un même axe.`,
        resources: t`Que garder ? Le coût d'un usage et sa place dans le budget ; la page de chaque ressource reçoit votre décision.`,
        report: t`Que dire à la réunion ? Un document à imprimer, à figer avec sa date et son auteur, et à comparer à sa version suivante.`,
      },
    },
    librarian: {
      name: 'Bibliothécaire, chaque semaine',
      answers: {
        communes: t`Où en est ma commune ? Ses taux à côté des autres ; son nom mène à sa propre page.`,
        enrolments: t`Qui s'est inscrit, et que faut-il vérifier ? Chaque contrôle renvoie au fichier et à la ligne.`,
        resources: t`Qu'est-ce qui se lit et s'écoute en ce moment ? Mois par mois, ressource par ressource.`,
      },
    },
    department: {
      name: 'Département, chaque trimestre',
      answers: {
        evaluation: t`Le programme atteint-il ses objectifs ? Cibles, couverture du territoire, équité, effet des actions.`,
        costs: t`Qui doit combien, et pourquoi ? Dû, facturé et payé au centime, chaque montant avec sa preuve.`,
        simulations: t`Et si l'on partageait autrement ? Clés, millésimes, entrées et sorties côte à côte.`,
      },
    },
    coordinator: {
      name: 'Coordination, quand un fichier arrive',
      answers: {
        receptions: t`Les données sont-elles là, et justes ? Déposer un fichier, lire ce qu'il changerait, l'accepter, l'annuler.`,
        entries: t`Ce qui n'arrive jamais en fichier : une facture, un objectif, une action.`,
        administration: t`Qui est membre, sur quelle base, gardé combien de temps : ce qui est réglé, et où le changer.`,
      },
    },
  },
  everywhereTitle: 'Sur toutes les pages',
  everywhere: [
    t`L'adresse est l'état de la page : la copier, c'est la partager ; « Enregistrer la vue » lui donne un nom.`,
    t`Un clic sur une marque s'y limite, Échap revient en arrière.`,
    t`Un mot souligné mène à sa définition ; « Exporter » donne les chiffres avec leurs filtres et leur version.`,
    t`s. : secret statistique ; n.d. : non disponible, ce qui n'est jamais zéro.`,
  ],
  trial: {
    title: 'Voir ce que voit chacun',
    introduction: t`Sur ces données fictives, et sur cette machine seulement, tout est ouvert. Choisissez un rôle : vous verrez ce qu'un compte de ce rôle verrait, ni plus ni moins.`,
    label: 'Rôle',
    begin: 'Voir comme ce rôle',
    role: (role, member) => (member === null ? ROLES[role] : t`bibliothécaire : ${member}`),
    current: (role) => t`Vous voyez Canopée comme ce rôle : ${role}.`,
    end: 'Revenir à tout voir',
  },
  begin: 'Commencer avec vos propres données',
  state: (demonstration) =>
    demonstration
      ? t`Les données affichées sont fictives. Les vôtres vont dans un autre dossier : rien de la démonstration ne s'y mêle. Dans un terminal, là où Canopée est installée :`
      : t`Ce serveur montre déjà vos données. Pour un autre groupement, ou pour reprendre de zéro, là où Canopée est installée :`,
  steps: [
    {
      text: t`Préparez un dossier : des modèles à remplir, aucune donnée.`,
      typed: 'npx canopee init mes-donnees',
    },
    {
      text: t`Remplissez dans mes-donnees/settings la convention (agreement.yaml), le catalogue des ressources (catalogue.yaml) et qui répond aux lecteurs (contact.yaml), puis contrôlez-les.`,
      typed: 'DATA_DIR=mes-donnees npx canopee settings',
    },
    {
      text: t`Arrêtez la démonstration (Ctrl + C), puis servez votre dossier.`,
      typed: 'DATA_DIR=mes-donnees npx canopee serve',
    },
  ],
  after: t`Déposez ensuite vos fichiers à la page « Données » : chacun est lu et contrôlé, et rien n'est publié avant votre accord.`,
};
