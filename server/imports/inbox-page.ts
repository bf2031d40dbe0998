import type { InboxFile } from '../../data/model/imports/inbox-file.ts';
import { MOST_DROPPED, REMOVED_DAYS, type InboxPage } from '../../data/model/imports/inbox-page.ts';
import { may, membersFor, type Scope } from '../access/visitor.ts';
import type { House } from '../house.ts';
import { shownVersion } from '../page-context.ts';
import type { Asked } from '../pages/server-page.ts';
import { filesSeen } from './own-files.ts';

/** The order in which they are somebody's business. */
const ORDER: readonly InboxFile['state'][] = ['refused', 'waiting', 'undone', 'new', 'taken'];

/** What lies in the inbox now. */
export async function inboxContent(
  house: House,
  { at }: Pick<Asked, 'at'>,
  visitor: Scope,
): Promise<InboxPage> {
  const [told, removed] = await Promise.all([
    filesSeen(house, visitor),
    house.config.inbox?.removed() ?? [],
  ]);
  const files = 'answer' in told ? told.answer : [];
  const isCoordinator = membersFor(visitor, 'imports') === 'all';
  return {
    files: files
      .map((file) => named(file, memberNames(house)))
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
    mayDescribe: may(visitor, 'coordinate'),
    known: at.own.deja ?? null,
    removed: isCoordinator ? removed : [],
    trouble: 'trouble' in told ? told.trouble : null,
    most: MOST_DROPPED,
    keptDays: REMOVED_DAYS,
  };
}

function memberNames({ store }: House): ReadonlyMap<string, string> {
  const members = shownVersion(store.version())?.setting.agreement.members ?? [];
  return new Map(members.map(({ code, name }) => [code, name]));
}

/** Codes of members are told by their names. */
function named(file: InboxFile, names: ReadonlyMap<string, string>): InboxFile {
  if (!file.told) return file;
  const comparisons = file.told.comparisons.map(({ measure, ...other }) => {
    const parts = measure.split(' · ').map((part) => names.get(part) ?? part);
    return { measure: parts.join(' · '), ...other };
  });
  return { ...file, told: { ...file.told, comparisons } };
}
