import type { Frame } from '../data/model/frame.ts';
import type { Definition } from './definitions.ts';
import type { PageContent } from '../data/model/page-content.ts';
import type { Reply } from '../data/model/reply.ts';

/** The drawings of a page, made on the server, by the name of their chart. */
export type Drawings = Readonly<
  Record<
    string,
    {
      /** for a column of text */
      readonly wide: string;
      /** for a telephone */
      readonly narrow: string;
    }
  >
>;

/** All that the server knows when it renders a page; as JSON, also its answer to `Accept: application/json`. */
export interface PageProps {
  readonly page: PageContent;
  readonly frame: Frame;
  readonly svg: Drawings;
  /** path and query of this page, as printed and linked */
  readonly address: string;
  /** why a form that was sent changed nothing */
  readonly reply: Reply | null;
}

/** What the page's script starts from, in `<script type="application/json" id="state">`: no drawing is shipped twice. */
export interface PageState extends Omit<PageProps, 'svg'> {
  /** what measures and terms mean, on every page: texts of the document, not of a script */
  readonly definitions: readonly Definition[];
}

/** A page as the server renders it. */
export interface Rendered {
  /** what goes into `<head>` of `index.html` */
  readonly head: string;
  /** what goes into its `<body>` */
  readonly body: string;
  /** what the page's measures and terms mean, for its script */
  readonly definitions: readonly Definition[];
}
