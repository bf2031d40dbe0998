import { yearsCovered } from '../../data/model/coverage.ts';
import {
  ENTRY_TASKS,
  type EntriesPage,
  type Entry,
  type EntryTask,
} from '../../data/model/entry.ts';
import type { Choice, Frame } from '../../data/model/frame.ts';
import { CATALOGUE } from '../../data/model/metric/catalogue.ts';
import { parisDay } from '../../data/model/paris-day.ts';
import { ruleEn } from '../../data/model/quarantine/rule-en.ts';
import { ruleFr } from '../../data/model/quarantine/rule-fr.ts';
import type { FigureAsked } from '../../data/model/correction.ts';
import { actionSchema } from '../entries/action.ts';
import type { EnteredRecord } from '../entries/entry-file.ts';
import { correctionSchema } from '../entries/correction.ts';
import { invoiceSchema } from '../entries/invoice.ts';
import { objectiveSchema } from '../entries/objective.ts';
import { correctionOffer, receivedFigure } from '../entries/received-figure.ts';
import { takeRecord, undoRecord, type Taken } from '../entries/take.ts';
import { readObjectives } from '../facts/objectives.ts';
import { checkFields, monthFirst, refusal, type Checked } from '../forms.ts';
import type { House } from '../house.ts';
import type { KeptRow } from '../records/records.ts';
import type { VersionInfo } from '../store/usage-store.ts';
import type { Fields, Outcome, PlainPage } from './server-page.ts';

const MOST_LISTED = 50;

/** Words of the address for what is entered. */
const WORDS = {
  invoice: 'facture',
  objective: 'objectif',
  action: 'action',
  correction: 'correction',
} as const;

const RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: ruleFr,
  en: ruleEn,
};

/** “Saisir”: what never comes as a file, each record a batch like the others. */
export const entriesPage: PlainPage<EntriesPage> = {
  needs: 'nothing',
  right: 'coordinate',
  changes: 'coordinate',
  read,
  actions: {
    invoice: (fields, _, house) =>
      enter('invoice', fields, house, ({ setting }) =>
        checkFields('invoice', fields, invoiceSchema(house.words, setting)),
      ),
    objective: (fields, _, house) =>
      enter('objective', fields, house, async () => {
        const known = await house.store.read((view) => readObjectives(view));
        const names = known.map(({ indicator }) => indicator);
        const schema = objectiveSchema(house.words, names, house.config.language);
        return checkFields('objective', fields, schema);
      }),
    action: (fields, _, house) =>
      enter('action', fields, house, ({ setting, communes }) => {
        const today = parisDay(house.state.now());
        return checkFields('action', fields, actionSchema(house.words, setting, communes, today));
      }),
    correction: (fields, _, house) =>
      enter('correction', fields, house, async ({ setting }) => {
        const asked = figureOf((name) => fields.get(name));
        const figure = await house.store.read((view) => receivedFigure(view, asked));
        const checked = checkFields(
          'correction',
          fields,
          correctionSchema(house.words, setting, figure),
        );
        // what is wrong with the figure itself concerns no field that anybody sees
        const reason = 'refused' in checked ? checked.refused.faults.received : undefined;
        if (reason === undefined) return checked;
        return refusal('correction', fields, { status: 409, message: reason });
      }),
    undo,
  },
};

/** Which figure is meant, in the names of a form or those of the address. */
function figureOf(given: (name: keyof FigureAsked) => string | undefined): FigureAsked {
  const of = (name: keyof FigureAsked) => given(name) ?? '';
  return {
    resource: of('resource'),
    month: of('month').replace(/^(\d{1,2})[/-](\d{4})$/, monthFirst),
    ...{ member: of('member'), metric: of('metric') },
  };
}

/** The parameters of the address that say which. */
const ASKED = { resource: 'ressource', month: 'mois', member: 'membre', metric: 'mesure' } as const;

async function read(house: House, { at: { own } }: Pick<Frame, 'at'>): Promise<EntriesPage> {
  const { config, records, state } = house;
  const task = ENTRY_TASKS.find((one) => WORDS[one] === own.saisir) ?? 'invoice';
  const version = house.store.version();
  const rows = await records.read('entries', { most: MOST_LISTED });
  const standing = version ? await standingBatches(house) : new Set<string>();
  const entries = rows.map((row) => entryOf(row, standing));
  return {
    task,
    done: entries.find(({ batch }) => batch === own.fait) ?? null,
    entries,
    closed: !config.ingest ? 'read-only' : version ? null : 'no-version',
    ...offers(version, config.language),
    year: state.now().getFullYear(),
    correction:
      version && task === 'correction'
        ? await house.store.read((view) =>
            correctionOffer(
              view,
              figureOf((name) => own[ASKED[name]]),
            ),
          )
        : null,
  };
}

async function standingBatches({ store }: House): Promise<ReadonlySet<string>> {
  const rows = await store.read((view) =>
    view.ask<{ readonly batch: string }>({ name: 'entered-batch' }),
  );
  return new Set(rows.map(({ batch }) => batch));
}

function entryOf(row: KeptRow, standing: ReadonlySet<string>): Entry {
  const { batch, task, title, author, entered_at: enteredAt } = row;
  return {
    ...{ batch: String(batch), task: String(task) as EntryTask, title: String(title) },
    ...{ author: String(author), enteredAt: String(enteredAt) },
    counts: standing.has(String(batch)),
  };
}

function offers(
  version: VersionInfo | null,
  language: 'fr' | 'en',
): Pick<EntriesPage, 'providers' | 'resources' | 'indicators'> {
  const { resources = [] } = version?.setting ?? {};
  const own = new Set(resources.map(({ provider }) => provider));
  const isMeasured = version !== null && yearsCovered(version.setting.coverage).length > 0;
  const measures = isMeasured ? CATALOGUE : [];
  return {
    providers: [...own].map((name) => ({ value: name, label: name })).sort(byLabel),
    resources: resources.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel),
    indicators: measures
      .map((one) => ({ value: one.id, label: one[language].label }))
      .sort(byLabel),
  };
}

const collator = new Intl.Collator('fr');

function byLabel(a: Choice, b: Choice): number {
  return collator.compare(a.label, b.label);
}

interface Read {
  readonly author: string;
  readonly record: EnteredRecord;
}

/** Checks what was typed, hands it over, and notes who entered it. */
async function enter(
  task: EntryTask,
  fields: Fields,
  house: House,
  check: (version: VersionInfo) => Checked<Read> | Promise<Checked<Read>>,
): Promise<Outcome> {
  const version = house.store.version();
  const { forms } = house.words;
  if (!version) return refusal(task, fields, { status: 503, message: forms.notTaken['read-only'] });
  const checked = await check(version);
  if ('refused' in checked) return checked;
  const { record, author } = checked.values;
  const enteredAt = house.state.now().toISOString();
  const taken = await takeRecord(record, enteredAt, house);
  if (!('batch' in taken)) return notTaken(task, fields, taken, house);
  const note = { batch: taken.batch, task, title: record.title, author, entered_at: enteredAt };
  await house.records.change('note-entry', note);
  return { location: `/saisie?saisir=${WORDS[task]}&fait=${taken.batch}#fait` };
}

function notTaken(
  task: string,
  fields: Fields,
  taken: Exclude<Taken, { readonly batch: string }>,
  { words, config }: House,
): Outcome {
  if ('failed' in taken)
    return refusal(task, fields, { status: 503, message: words.forms.notTaken[taken.failed] });
  const rules = RULES[config.language] ?? {};
  const faults = taken.refused.map(({ field, rule }) => [field, rules[rule] ?? rule]);
  const message = words.forms.refusedRecord;
  return refusal(task, fields, {
    message,
    faults: Object.fromEntries(faults) as Record<string, string>,
  });
}

async function undo(fields: Fields, { at }: Frame, house: House): Promise<Outcome> {
  const batch = fields.get('batch') ?? '';
  const { notTaken: reasons } = house.words.forms;
  const entered = await standingBatches(house);
  if (!entered.has(batch)) return refusal('undo', fields, { status: 409, message: reasons.failed });
  const undone = await undoRecord(batch, house);
  if (undone !== 'done') return refusal('undo', fields, { status: 503, message: reasons[undone] });
  return { location: `/saisie?saisir=${at.own.saisir ?? WORDS.invoice}#saisies` };
}
