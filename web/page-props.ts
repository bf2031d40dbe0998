import type { Overview } from '../data/model/overview.ts';

/** The drawings of the page, made on the server. */
export interface Drawings {
  /** the chart `evolution`: `timelineSpec(overview, 'wide' | 'narrow')` through `drawSvg` */
  readonly timeline: { readonly wide: string; readonly narrow: string };
}

/** All that the server knows when it renders the page; as JSON, also its answer to `Accept: application/json`. */
export interface PageProps {
  readonly overview: Overview;
  readonly svg: Drawings;
  /** path and query of this page, as printed and linked */
  readonly address: string;
}

/** What the page's script starts from, in `<script type="application/json" id="state">`: no drawing is shipped twice. */
export type PageState = Omit<PageProps, 'svg'>;
