import type { EnrolmentsPage } from '../../../data/model/enrolments-page.ts';
import type { SpecialNote } from '../../../data/model/special/special-note.ts';
import { parseMonth } from '../../../data/model/period.ts';
import { longMonth } from '../format.ts';
import { t } from './typeset.ts';

/** What must be known before the figures of the page are quoted. */
export function enrolmentsNotes(page: EnrolmentsPage): readonly string[] {
  const sums = [page.group, ...page.members, ...page.months];
  return [
    ...page.notes.map(noteText).filter((text) => text !== ''),
    t`Un mouvement entre deux états compte au jour du second ; celui d'un intervalle plus long que la période est n.c.`,
    ...(sums.some(({ withoutSecret }) => withoutSecret.length > 0)
      ? [t`Hors secret : la somme laisse de côté les valeurs couvertes par le secret statistique.`]
      : []),
    ...(page.members.every(({ delay }) => delay === 'not-computable')
      ? [
          t`Délai de validation non calculable : aucun journal des changements ne dit la date des demandes. La bibliothèque dont le logiciel en tient un peut le déposer comme un fichier.`,
        ]
      : []),
  ];
}

function noteText({ code, subject = '' }: SpecialNote): string {
  switch (code) {
    case 'demonstration':
      return t`Données de démonstration : hors populations et membres, tout est fictif.`;
    case 'partial-year':
      return t`Année partielle : relevés reçus jusqu'en ${longMonth(parseMonth(subject))} ; les chiffres sont provisoires.`;
    case 'secret':
      return t`Des effectifs trop petits sont couverts par le secret statistique.`;
    case 'at-least':
      return t`Actifs et réguliers sont au moins ceux-là : rien ne relie les lecteurs de ${subject} aux inscriptions. Le prestataire peut fournir la table des comptes.`;
    case 'not-linked':
      return t`Actifs, réguliers et activation non calculables : aucune source ne relie ses lecteurs aux inscriptions. Le prestataire peut fournir la table des comptes, ou la coordination déclarer « readerIs: card » dans le profil.`;
    case 'missing-snapshot':
      return t`Aucun état des inscriptions reçu de : ${subject}. La bibliothèque peut déposer l'export de ses inscrits.`;
    case 'within-year':
      return t`Cohortes à l'intérieur d'une année civile : personne n'est suivi d'une année à l'autre.`;
    case 'no-cohorts':
      return t`Cohortes non calculables : aucune source n'a envoyé les usages de lecteurs cette année-là, ou ils ont été effacés.`;
    case 'no-cause':
    case 'many-comparisons':
      return '';
  }
}
