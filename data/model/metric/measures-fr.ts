import type { MeasureId, MetricWords } from '../metric.ts';

/** The measures every page offers, in French; apart, as a page speaks one language. */
export const MEASURES_FR: Readonly<Record<MeasureId, MetricWords>> = {
  uses: {
    label: 'Usages pondérés',
    definition:
      'Usages de chaque famille (titre écouté, film lancé, article ouvert…) multipliés par le poids déclaré de la famille.',
    caveat:
      'Des usages de familles différentes ne s’additionnent que par ces poids, affichés et modifiables.',
  },
  rawUses: {
    label: 'Usages bruts',
    definition:
      'Nombre d’usages tels que comptés par chaque fournisseur, double clic de 30 secondes retiré.',
    caveat:
      'À comparer à l’intérieur d’une même famille seulement. Toutes familles ensemble : somme de celles qui peuvent être montrées ; d’une commune, le total n’est pas montré.',
  },
  sessions: {
    label: 'Séances',
    definition:
      'Visites distinctes d’un lecteur sur une ressource : identifiant de séance du fournisseur, à défaut lecteur, jour et heure.',
    caveat: 'Hors ressources dont le fournisseur n’envoie que des totaux.',
  },
  activeUsers: {
    label: 'Usagers actifs',
    definition: 'Lecteurs distincts qui ont utilisé au moins une ressource pendant la période.',
    caveat:
      'Ne s’additionne ni entre mois, ni entre ressources, ni entre communes ; hors ressources sans événements.',
  },
  totalItemRequests: {
    label: 'Requêtes totales (Total_Item_Requests)',
    definition: 'Contenus demandés, chaque demande comptée.',
    caveat: 'Ne s’ajoute jamais aux requêtes uniques.',
  },
  uniqueItemRequests: {
    label: 'Requêtes uniques (Unique_Item_Requests)',
    definition: 'Contenus demandés, chaque contenu compté une fois par séance.',
    caveat: 'Ne s’ajoute jamais aux requêtes totales.',
  },
};
