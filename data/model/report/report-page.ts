import type { Context } from '../context.ts';
import type { ReportDocument } from './document.ts';

/** Everything the page “Bilan annuel” shows. */
export interface ReportPage {
  readonly context: Context;
  readonly document: ReportDocument;
}
