import type { DeedName } from '../../data/model/access/deed.ts';
import type {
  JournalFilters,
  JournalPage,
  ListedDeed,
  NamedDeed,
} from '../../data/model/access/journal-page.ts';
import type { Choice } from '../../data/model/frame.ts';
import { pageAt, PAGES, type PageId } from '../../data/model/pages.ts';
import type { Accounts } from '../access/accounts.ts';
import { askedDeeds, deedQuery, PAGE_LENGTH } from '../access/deed-query.ts';
import { listAccounts } from '../access/directory.ts';
import { grantsIn } from '../access/grants.ts';
import type { PlainPage } from './server-page.ts';

const NOTHING = { hasAccounts: false, deeds: [], actors: [], olderThan: null };
const GIVES_ROLES: readonly DeedName[] = ['account-made', 'roles', 'key-made'];

/** “Journal”: what was done here in twelve months, and whether it was touched since. */
export const journalPage: PlainPage<JournalPage> = {
  needs: 'nothing',
  right: 'administer',
  read: async ({ config: { accounts } }, { at: { own } }) => {
    const filters = askedDeeds(own);
    if (!accounts) return { ...NOTHING, filters, chain: { deeds: 0, brokenAt: null } };
    const [found, actors, chain] = await Promise.all([
      deedsOf(accounts, filters, own.avant ?? ''),
      actorsOf(accounts),
      accounts.audit.check(),
    ]);
    return { hasAccounts: true, filters, actors, chain, ...found };
  },
};

async function deedsOf({ audit }: Accounts, filters: JournalFilters, before: string) {
  const query = deedQuery({ ...filters, before });
  const found = await audit.find({ ...query, most: PAGE_LENGTH + 1 });
  const deeds = found.slice(0, PAGE_LENGTH).map(listed);
  const olderThan = found.length > PAGE_LENGTH ? (deeds.at(-1)?.number ?? null) : null;
  return { deeds, olderThan };
}

function listed(deed: NamedDeed): ListedDeed {
  const { deed: name, subject, detail } = deed;
  const page = pageIn(deed);
  const isAddress = page === null && subject.startsWith('/');
  const grants = GIVES_ROLES.includes(name) ? grantsIn(detail) : [];
  return { ...deed, grants, page, path: isAddress ? subject : '' };
}

/** A form is noted by the name of its page, what was looked at or taken away by its address. */
function pageIn({ deed, subject }: NamedDeed): PageId | null {
  if (deed === 'form') return PAGES.find(({ id }) => id === subject)?.id ?? null;
  return pageAt(subject)?.page ?? null;
}

async function actorsOf(accounts: Accounts): Promise<readonly Choice[]> {
  const [people, keys] = await Promise.all([listAccounts(accounts), accounts.keys.list()]);
  return [...people, ...keys].map(({ id, name }) => ({ value: id, label: name }));
}
