import type { Access } from './access/access.ts';
import type { Accounts } from './access/accounts.ts';
import type { ErasingFault } from './access/erase-account.ts';
import type { Elsewhere } from './access/oidc/elsewhere.ts';
import type { Trial } from './access/trial.ts';
import type { Visitor } from './access/visitor.ts';
import type { Notices } from '../data/model/notices.ts';
import type { PageProps, Rendered } from '../web/page-props.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Bulletin } from './bulletin.ts';
import type { Config } from './config.ts';
import type { InboxFolder } from './imports/inbox-folder.ts';
import type { RunIngest } from './ingest-desk.ts';
import type { Records } from './records/records.ts';
import type { ServerState } from './state.ts';
import type { UsageStore } from './store/usage-store.ts';
import type { Words } from './words/words.ts';
import type { WorkLimits, Workshop } from './workshop.ts';

/** What `vite build` made of `web/`. */
export interface WebAssets {
  /** `index.html` with its three marks */
  readonly template: string;
  readonly renderPage: (props: PageProps, language: Config['language']) => Promise<Rendered>;
  /** the script files of a page's own component and words, to be fetched with the first one */
  readonly scriptsOf: (
    page: PageProps['page']['id'],
    language: Config['language'],
  ) => readonly string[];
  /** the files the browser asks for, by address */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What the pages and the API are served with. */
export interface AppConfig extends Pick<Config, 'language'> {
  /** who comes in, and as what; absent: everybody, as the whole house */
  readonly access?: Access;
  /** accounts and what is done with them; absent: nobody signs in here */
  readonly accounts?: Accounts;
  /** erases an account for good; absent: nothing is kept here to erase it from */
  readonly eraseAccount?: (id: string, actor: string) => Promise<ErasingFault | null>;
  /** the way in by an identity provider; absent: there is none */
  readonly elsewhere?: Elsewhere;
  /** roles that are tried while the door is open; absent: none are */
  readonly trial?: Trial;
  /** null when the pages are not built: the API answers, the pages say so */
  readonly web: WebAssets | null;
  /** one line for the person who runs the server */
  readonly log: (line: string) => void;
  /** what the notices say of this installation, as it is now; absent: nothing is settled */
  readonly notices?: () => Promise<Notices>;
  /** what people put down here; absent: it is gone with the process */
  readonly records?: Records;
  /** runs a command of the ingest process; absent: figures are only read here */
  readonly ingest?: RunIngest;
  /** where dropped files go; absent: none are taken here */
  readonly inbox?: InboxFolder;
  /** tells open pages what happens; absent: nobody else tells them anything */
  readonly bulletin?: Bulletin;
  /** where other machines reach the server; absent or null: nowhere */
  readonly origin?: string | null;
  /** addresses of the proxies whose `X-Forwarded-For` is believed; absent: of none */
  readonly proxies?: readonly string[];
  /** how much is computed at a time, where it is not the usual */
  readonly work?: Partial<WorkLimits>;
}

/** What every route is handed. */
export interface House {
  readonly access: Access;
  readonly store: UsageStore;
  readonly state: ServerState;
  readonly config: AppConfig;
  readonly records: Records;
  readonly bulletin: Bulletin;
  readonly words: Words;
  readonly answers: AnswerCache;
  readonly workshop: Workshop;
  /** where answers are read from the version while they are written out: few, long, apart from the others */
  readonly exports: Workshop;
}

/** What the middleware leaves for the routes. */
export interface Env {
  Variables: { requestId: string; visitor: Visitor };
}
