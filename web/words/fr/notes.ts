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
  return NOTES[code](subjects.length > 0 ? ` (${listed(subjects)})` : '', overview.consumption);
}

const NOTES: Readonly<
  Record<Note['code'], (about: string, answer: Answered['consumption']) => string>
> = {
  demonstration: () => t`Données de démonstration : hors populations et membres, tout est fictif.`,
  'partial-year': (_, answer) =>
    t`Année partielle : ${count(answer.period.months)} mois sur 12 ; les chiffres sont provisoires.`,
  'series-break': (about, answer) =>
    t`Série rompue${breakText(answer, about)} : les valeurs des deux côtés ne se comparent pas.`,
  'missing-source': (about) =>
    t`Source incomplète${about} : les mois absents sont n.d., jamais zéro, et les totaux sont donnés sans eux.`,
  'provider-aggregate': (about) =>
    t`Totaux de fournisseur${about} : ni séances ni usagers actifs ne peuvent en être tirés.`,
  corrected: (about) =>
    t`Chiffre corrigé à la main${about} : la chronologie dit lequel et pourquoi.`,
  'no-weight': (about) =>
    t`Aucun poids n'est déclaré${about} : ces usages restent hors des usages pondérés.`,
  'no-agreement': (_, answer) =>
    t`Aucune version signée de la convention n'est en vigueur en ${answer.question.year} : la quote-part de coût est n.d.`,
  secret: (about) =>
    t`Secret statistique${about} : les valeurs qui reposent sur trop peu de lecteurs sont remplacées par s.`,
  'without-secret': (about) =>
    t`Hors secret${about} : les usages bruts y sont donnés sans les familles qui ne peuvent pas être montrées.`,
  unallocated: (about) =>
    t`Non réparti${about} : usages qu'aucune source ne rattache à un membre, montrés hors de toute part.`,
};

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
