import type { Mapping, MappingPage } from '../../data/model/imports/mapping.ts';
import type { Frame } from '../../data/model/frame.ts';
import { refusal } from '../forms.ts';
import type { House } from '../house.ts';
import { askIngest, type Told } from '../imports/ask-ingest.ts';
import { examined, INBOX } from '../imports/take-drop.ts';
import { LOCKED } from '../ingest-desk.ts';
import type { Asked, Fields, Outcome, PlainPage } from './server-page.ts';

/** Fields of the form that are no choices. */
const FILE = 'fichier';

/** “Décrire un fichier”: somebody says what the columns of a file are, sees what would be read, and keeps it as a profile. */
export const mappingPage: PlainPage<MappingPage> = {
  needs: 'nothing',
  right: 'coordinate',
  changes: 'coordinate',
  read,
  actions: { save },
};

async function read(house: House, { at }: Asked): Promise<MappingPage> {
  const { [FILE]: file = '', task: _task, ...choices } = at.own;
  const isAsked = Object.keys(choices).length > 0;
  if (file === '') return { file, isAsked, mapping: null, trouble: house.words.imports.noFile };
  const told = await askMapping(house, file, choices);
  return 'trouble' in told
    ? { file, isAsked, mapping: null, trouble: told.trouble }
    : { file, isAsked, mapping: told.answer, trouble: null };
}

function askMapping(
  house: House,
  file: string,
  choices: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<Told<Mapping>> {
  const said = JSON.stringify(choices);
  return askIngest(house, ['profile', 'map', ...options, '--choices', said, '--', file]);
}

async function save(fields: Fields, _: Frame, house: House): Promise<Outcome> {
  const { [FILE]: file = '', task: _task, ...choices } = Object.fromEntries(fields);
  const told = await askMapping(house, file, choices, '--write');
  if ('trouble' in told)
    return refusal('save', fields, {
      status: told.code === LOCKED ? 503 : 409,
      message: told.trouble,
    });
  const { saved, faults } = told.answer;
  if (saved === null) {
    const message = house.words.imports.notDescribed(wholeFaults(told.answer));
    return refusal('save', fields, { faults, message });
  }
  await examined([file], house);
  return { location: `${INBOX}#attente` };
}

/** What is wrong with the table as a whole, and with words that the page may not have asked about yet. */
function wholeFaults({ faults, words }: Mapping): string[] {
  const own = words.flatMap(({ field, word }) => {
    const fault = faults[field];
    return fault === undefined ? [] : [`« ${word} » : ${fault}`];
  });
  return [...(faults.columns === undefined ? [] : [faults.columns]), ...own];
}
