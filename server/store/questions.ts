import { readFileSync } from 'node:fs';
import { QUESTION_NAMES, type QuestionName } from './usage-store.ts';

/** The text of every question, by its name. */
export type Questions = ReadonlyMap<QuestionName, string>;

/** The questions as they are asked. */
export function loadQuestions(): Questions {
  return new Map(QUESTION_NAMES.map((name) => [name, readFileSync(fileOf(name), 'utf8')]));
}

function fileOf(name: QuestionName): URL {
  return new URL(`../questions/${name}.sql`, import.meta.url);
}
