import type { TopLevelSpec } from 'vega-lite';
import type { Right } from '../../data/model/access/right.ts';
import type { Context } from '../../data/model/context.ts';
import type { Frame } from '../../data/model/frame.ts';
import type { PageAddress } from '../../data/model/pages.ts';
import type { Reply } from '../../data/model/reply.ts';
import type { Chart } from '../../web/charts/chart.ts';
import type { Sender } from '../access/origin.ts';
import type { Visitor } from '../access/visitor.ts';
import type { House } from '../house.ts';
import type { Speech } from '../query/query-answer.ts';
import type { Asker } from '../read-published.ts';
import type { RecordsReader } from '../records/records.ts';
import type { UsageView } from '../store/usage-store.ts';

/** What the address of a page asks for, every parameter settled. */
export interface Asked {
  readonly at: PageAddress;
  readonly context: Context;
}

/** What a page is made with beside figures: a language, and what people put down here. */
export interface PageMeans extends Speech {
  readonly records: RecordsReader;
}

/** What a page of figures is made from: one version, for somebody, in a language. */
export interface PageSource extends PageMeans {
  readonly view: UsageView;
  readonly asker: Asker;
}

/** The fields of a form as they were sent, without spaces around; one that is repeated keeps its last text. */
export type Fields = ReadonlyMap<string, string>;

/** What became of what a form asked for: somewhere to go on, or why nothing was changed. */
export type Outcome =
  | {
      readonly location: string;
      /** the browser's session from now on, null for none any more; absent: the one it has */
      readonly session?: string | null;
    }
  | { readonly refused: Reply };

/** Changes something that is not a figure, as a form of a page asks. */
export type PageAction = (
  fields: Fields,
  asked: Frame,
  house: House,
  sender: Sender,
) => Promise<Outcome>;

/** Takes the files a form of a page sends. */
export type TakesFiles = (
  request: Request,
  asked: Frame,
  house: House,
  visitor: Visitor,
) => Promise<Outcome>;

/** What the forms of a page may ask for, by the text of their field `task`. */
export type PageActions = Readonly<Record<string, PageAction>>;

/** What a page asks of whoever comes. */
interface Guarded {
  /** to see it */
  readonly right: Right;
  /** to send one of its forms; absent: nobody may */
  readonly changes?: Right;
}

/** A page of published figures: the same for everybody who may see the same, until another version is served. */
export interface FigurePage<Content> extends Guarded {
  readonly needs: 'figures';
  readonly read: (
    view: UsageView,
    asked: Asked,
    asker: Asker,
    means: PageMeans,
  ) => Promise<Content>;
  readonly actions?: PageActions;
  /** its charts by the name of their files, which no other page uses: `/charts/<name>.csv` */
  readonly charts: Readonly<Record<string, (content: Content) => Chart>>;
  /** what the server draws into the page, by the name of the chart */
  readonly drawings: Readonly<Record<string, (content: Content, shape: Shape) => TopLevelSpec>>;
}

/** A page that is there before the first figure, read anew each time. */
export interface PlainPage<Content> extends Guarded {
  readonly needs: 'nothing';
  readonly read: (house: House, asked: Asked, sender: Sender) => Content | Promise<Content>;
  /** it shows somebody what is his alone, though its right does not tell: no browser keeps it */
  readonly isPersonal?: true;
  readonly actions?: PageActions;
  readonly takesFiles?: TakesFiles;
}

/** How the content of a page is made. */
export type ServerPage<Content> = FigurePage<Content> | PlainPage<Content>;

/** Drawn for a column of text, or for a telephone. */
export type Shape = 'wide' | 'narrow';
