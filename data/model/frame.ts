import type { Context } from './context.ts';
import type { FrameLinks } from './frame-links.ts';
import type { PageAddress } from './pages.ts';
import type { Day, Month } from './period.ts';

/** One entry of a list to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the context bar offers. */
export interface Choices {
  /** years with data, the latest first; none before the first import */
  readonly years: readonly number[];
  readonly members: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly resources: readonly Choice[];
}

/** How far the figures can be trusted today: the strip under the context bar. */
export interface Quality {
  readonly demonstration: boolean;
  /** last day of the last month any source covers */
  readonly dataTo: Day | null;
  readonly monthsReceived: number;
  readonly partial: boolean;
  readonly sourcesReceived: number;
  readonly sourcesExpected: number;
  /** sources that miss months of the year, with the first one missing */
  readonly late: readonly { readonly name: string; readonly month: Month }[];
  readonly version: {
    /** 0 before the first version */
    readonly number: number;
    readonly checksum: string;
    readonly publishedAt: string;
  };
}

/** What the frame of every page shows around its content. */
export interface Frame {
  /** the page itself */
  readonly at: PageAddress;
  readonly context: Context;
  readonly choices: Choices;
  readonly quality: Quality;
  /** what whoever looks at it may visit */
  readonly links: FrameLinks;
  /** may he send the forms of this page? */
  readonly mayChange: boolean;
}
