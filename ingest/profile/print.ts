import { stringify } from 'yaml';
import { account, printRejects } from '../print.ts';
import type { Words } from '../words/words.ts';
import type { Preview, Total } from './preview.ts';
import type { Proposal } from './propose.ts';

/** Unknown names shown; the JSON form has all. */
const SHOWN = 8;

/** A proposal as the YAML of a profile. */
export function printProposal(
  { profile, unused, open }: Proposal,
  file: string,
  words: Words,
): string {
  const notes = [
    words.profile.proposed(file),
    ...(unused.length > 0 ? [words.profile.unused(unused)] : []),
    ...(open.length > 0 ? [words.profile.fillIn(open)] : []),
  ];
  return [...notes.map((note) => `# ${note}`), stringify(profile, { lineWidth: 0 }).trimEnd()].join(
    '\n',
  );
}

/** A preview as lines for a person. */
export function printPreview(preview: Preview, words: Words): string[] {
  const { profile } = words;
  const months = [...new Set(preview.sums.map(({ month }) => month))].sort();
  return [
    profile.chosen(preview.file, preview.source, words.kind[preview.kind]),
    ...preview.tables.flatMap((shape) => [
      `  ${profile.table(shape)}`,
      ...(shape.values.length > 1 ? [`    ${profile.values(shape.values)}`] : []),
      ...(shape.unread.length > 0 ? [`    ${profile.unread(shape.unread)}`] : []),
    ]),
    ...(preview.leftOut.length > 0 ? [`  ${profile.leftOut(preview.leftOut)}`] : []),
    `  ${account(preview.counts, words)}`,
    ...(months.length > 0 ? [`  ${profile.months(months)}`] : []),
    ...sums(preview.sums, 'member', words),
    ...sums(preview.sums, 'resource', words),
    ...firstValues(preview, words),
    ...printRejects(preview, words),
    ...preview.unknown.slice(0, SHOWN).map((unknown) => `  ${words.ledger.unknown(unknown)}`),
    profile.nothingKept,
  ];
}

/** One line of sums, metrics apart: `25056 1 234 uses`. */
function sums(totals: readonly Total[], by: 'member' | 'resource', words: Words): string[] {
  const { profile } = words;
  const added = new Map<string, number>();
  for (const total of totals) {
    const key = `${total[by] ?? profile.nobody}\u001F${total.metric}`;
    added.set(key, (added.get(key) ?? 0) + total.value);
  }
  if (added.size === 0) return [];
  const parts = [...added].map(([key, value]) => {
    const [name = '', metric = ''] = key.split('\u001F');
    return `${name} ${words.number(value)} ${metric}`;
  });
  return [`  ${by === 'member' ? profile.members : profile.resources} : ${parts.join(' · ')}`];
}

function firstValues({ first }: Preview, words: Words): string[] {
  if (first.length === 0) return [];
  return [
    `  ${words.profile.first} :`,
    ...first.map(({ line, sheet, title, month, member, resource, metric, value }) => {
      const field = sheet === null ? title : `${sheet} › ${title}`;
      const where = words.place(words.number(line), field);
      const who = member ?? words.profile.nobody;
      return `    ${where} : ${month} · ${who} · ${resource} · ${metric} = ${words.number(value)}`;
    }),
  ];
}
