import type { AccessibilityWords } from '../accessibility.ts';
import { t } from './typeset.ts';

/** The declaration of accessibility in French: the form of the decree of 20 September 2019. */
export const accessibility: AccessibilityWords = {
  title: t`Déclaration d'accessibilité — Canopée`,
  heading: t`Déclaration d'accessibilité`,
  commitment: (publisher) =>
    t`${publisher ?? 'Le groupement qui publie ces pages'} s'engage à rendre ses sites internet, intranet et extranet accessibles, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.`,
  scope: t`Cette déclaration s'applique à toutes les pages de Canopée servies à cette adresse.`,
  stateTitle: 'État de conformité',
  state: t`Canopée est non conforme au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1 : aucun audit n'a encore été mené. Une page peut être accessible sans que cela soit établi ; tant que ce n'est pas établi, elle ne se dit pas conforme.`,
  testsTitle: 'Résultats des tests',
  tests: t`Aucun taux de conformité n'est donné, faute d'audit. Des contrôles automatiques sont passés à chaque modification ; ils ne remplacent pas un audit :`,
  tested: [
    t`axe-core, règles WCAG 2.2 des niveaux A et AA et bonnes pratiques, sur chaque page et chaque état, en clair, en sombre et à 320 pixels de large : aucune erreur relevée ;`,
    t`validité du code HTML de chaque page : aucune erreur relevée ;`,
    t`parcours au clavier seul, focus visible à chaque pas ;`,
    t`affichage de 320 à 2 560 pixels sans défilement horizontal de la page, couleurs forcées, mouvements réduits ;`,
    t`lecture et filtres sans JavaScript ; chaque graphique a un titre, une phrase et un tableau de ses valeurs.`,
  ],
  faultsTitle: 'Contenus non accessibles ou non évalués',
  faults: [
    t`Aucun essai n'a été mené avec des lecteurs d'écran, ni par des personnes handicapées.`,
    t`Les fichiers à télécharger (classeurs, PDF imprimés par le navigateur, images) n'ont pas été évalués ; les mêmes valeurs se lisent dans les tableaux des pages.`,
    t`Aucune dérogation pour charge disproportionnée n'est demandée.`,
  ],
  madeTitle: t`Établissement de cette déclaration`,
  made: (day) => t`Cette déclaration a été établie le ${day}.`,
  facts: [
    { name: 'Technologies', text: 'HTML, CSS, SVG, JavaScript (facultatif)' },
    { name: 'Environnement de test', text: 'Chromium sous Linux' },
    { name: 'Outils', text: 'axe-core, html-validate, Playwright' },
    {
      name: 'Pages vérifiées',
      text: t`toutes celles que liste la navigation, et la page de l'API`,
    },
  ],
  contactTitle: 'Retour d’information et contact',
  contact: t`Si vous n'arrivez pas à accéder à un contenu ou à un service, écrivez-nous pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.`,
  remedyTitle: 'Voies de recours',
  remedy: t`Si vous constatez un défaut d'accessibilité qui vous empêche d'accéder à un contenu ou à une fonctionnalité, que vous nous le signalez et que vous n'obtenez pas de réponse, vous pouvez saisir le Défenseur des droits :`,
  remedies: [
    {
      text: 'écrire un message au Défenseur des droits',
      address: 'https://formulaire.defenseurdesdroits.fr/',
    },
    {
      text: 'contacter le délégué du Défenseur des droits près de chez vous',
      address: 'https://www.defenseurdesdroits.fr/saisir/delegues',
    },
    {
      text: t`envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07`,
    },
  ],
};
