import type { RetentionWords } from './retention.ts';

const number = new Intl.NumberFormat('fr-FR');
const plural = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count < 2 ? one : many}`;

/** Ce qui est dit des données personnelles qui disparaissent, en français. */
export const retentionFr: RetentionWords = {
  purge: {
    'retention-off':
      'La conservation est illimitée (settings/privacy.yaml, « retention: false ») : rien n’est effacé.',
    'nothing-due': 'Rien n’est échu : aucune donnée personnelle n’est à effacer.',
    due: 'Échu, à effacer par « canopee purge » :',
    purged: 'Effacé, la durée de conservation étant écoulée :',
  },
  erased: (erased) =>
    [
      line(erased.events, 'événement', 'événements'),
      line(
        erased['reader-months'],
        'ligne d’usage par lecteur et par mois',
        'lignes d’usage par lecteur et par mois',
      ),
      line(erased.enrolments, 'ligne d’inscription', 'lignes d’inscription'),
      line(erased.originals, 'fichier d’origine chiffré', 'fichiers d’origine chiffrés'),
      line(erased.keys, 'clé', 'clés'),
    ].flat(),
  closing: (year) =>
    `Clôturer le bilan ${year} fige ses usagers actifs et efface pour toujours ce qui permettrait de les recompter :`,
  confirmClose: (year) => `Clôturer le bilan ${year} ? C’est irréversible. [o/N] `,
  close: {
    closed: (year) =>
      `Bilan ${year} clos : les usagers actifs sont figés, la clé de l’année est détruite. Les usages peuvent encore être corrigés, pas les usagers.`,
    'closed-already': (year) => `Le bilan ${year} est déjà clos : rien n’a changé.`,
    'to-confirm': (year) => `Le bilan ${year} n’est pas encore clos.`,
    'not-confirmed': (year) => `Le bilan ${year} n’a pas été clos : rien n’a changé.`,
  },
  whichCard: 'Numéro de carte ou de compte à oublier (il ne s’affiche pas) : ',
  confirmForget: 'Effacer cette personne ? C’est irréversible. [o/N] ',
  forget: {
    forgotten: 'Cette personne est effacée partout où une clé la reconnaissait :',
    unknown:
      'Aucune clé ne reconnaît cette personne : il n’y a rien à effacer. Vérifiez le numéro, écrit comme dans les fichiers.',
    'to-confirm': 'Cette personne serait effacée.',
    'not-confirmed': 'Personne n’a été effacé : rien n’a changé.',
  },
  inBackups:
    'Les sauvegardes d’avant la contiennent encore, chiffrées : effacez-les à leur échéance. Restaurée, aucune ne la fera revenir, grâce au journal des effacements.',
  left: ({ closedYears, originals, inbox }) => [
    ...(closedYears.length > 0
      ? [
          `Années closes (${closedYears.join(', ')}) : leur clé est détruite, plus personne ne peut y être reconnu.`,
        ]
      : []),
    ...(originals > 0
      ? [
          `${plural(originals, 'fichier d’origine chiffré reste', 'fichiers d’origine chiffrés restent')} : la carte n’y a pas été trouvée en clair (un classeur ou une archive ne se laisse pas parcourir) ; « canopee purge » ${originals < 2 ? 'l’effacera à son échéance' : 'les effacera à leur échéance'}.`,
        ]
      : []),
    ...(inbox.length > 0
      ? [`La carte est encore dans inbox/, à vous d’y supprimer : ${inbox.join(', ')}.`]
      : []),
  ],
};

function line(count: number | undefined, one: string, many: string): string[] {
  return count === undefined || count === 0 ? [] : [plural(count, one, many)];
}
