import type { Note } from '../../../data/model/answer.ts';
import type { Answered, NotesWords } from '../notes.ts';
import { count, longDay, monthName } from '../format.ts';
import { listed, plural } from './grammar.ts';
import { t } from './typeset.ts';

/** What stands under the figures, in French. */
export const notes: NotesWords = { notes: statements, agreement: agreementText };

/** One statement for each reason, its subjects listed. */
function statements(overview: Answered): readonly string[] {
  const subjects = new Map<Note['code'], string[]>();
  for (const { code, subject } of overview.consumption.notes) {
    subjects.set(code, [...(subjects.get(code) ?? []), ...(subject ? [subject] : [])]);
  }
  const months = monthsWithoutSecret(overview);
  if (months.length > 0)
    subjects.set('without-secret', [...(subjects.get('without-secret') ?? []), ...months]);
  return [...subjects].map(([code, names]) => noteText(code, names, overview));
}

function monthsWithoutSecret({ timeline }: Answered): readonly string[] {
  const found = (timeline?.points ?? []).filter(({ withoutSecret }) => withoutSecret);
  return found.length > 0 && found.length === timeline?.points.length
    ? ['chaque mois']
    : found.map(({ month }) => monthName(month));
}

function noteText(code: Note['code'], subjects: readonly string[], overview: Answered): string {
  const { question, period } = overview.consumption;
  const about = subjects.length > 0 ? ` (${listed(subjects)})` : '';
  switch (code) {
    case 'demonstration':
      return t`Données de démonstration : hors populations et membres, tout est fictif.`;
    case 'partial-year':
      return t`Année partielle : ${count(period.months)} mois sur 12 ; les chiffres sont provisoires.`;
    case 'series-break':
      return t`Série rompue${breakText(overview.consumption, about)} : les valeurs des deux côtés ne se comparent pas.`;
    case 'missing-source':
      return t`Source incomplète${about} : les mois absents sont n.d., jamais zéro, et les totaux sont donnés sans eux.`;
    case 'provider-aggregate':
      return t`Totaux de fournisseur${about} : ni séances ni usagers actifs ne peuvent en être tirés.`;
    case 'no-weight':
      return t`Aucun poids n'est déclaré${about} : ces usages restent hors des usages pondérés.`;
    case 'no-agreement':
      return t`Aucune version signée de la convention n'est en vigueur en ${question.year} : la quote-part de coût est n.d.`;
    case 'secret':
      return t`Secret statistique${about} : les valeurs qui reposent sur trop peu de lecteurs sont remplacées par s.`;
    case 'without-secret':
      return t`Hors secret${about} : les usages bruts y sont donnés sans les familles qui ne peuvent pas être montrées.`;
    case 'unallocated':
      return t`Non réparti${about} : usages qu'aucune source ne rattache à un membre, montrés hors de toute part.`;
  }
}

function breakText({ comparison }: Answered['consumption'], about: string): string {
  const found = comparison?.seriesBreak;
  return found ? t` le ${longDay(found.date)} (${found.label})` : about;
}

function agreementText({ consumption }: Answered): string {
  const { agreement } = consumption;
  if (!agreement) return '';
  const kind = agreement.populationKind === 'municipal' ? 'municipales' : 'totales';
  const population = `${count(agreement.departmentPopulation)} ${plural(agreement.departmentPopulation, 'habitant', 'habitants')}`;
  return t`Quote-part : populations ${kind} Insee ${agreement.vintage} (${population}), figées dans la version « ${agreement.id} » de la convention ; le Département dessert le reste.`;
}
