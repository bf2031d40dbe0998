import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { textMetrics } from 'vega-scenegraph';
import { textWidth, type TextStyle } from '../web/charts/text-width.ts';

textMetrics.width = (item: TextStyle, text: unknown) => textWidth(item, String(text));

/** What a mark says and is of, as `web/charts/mark-text.ts` writes it. */
const SAID = / aria-label="says:([^"]*?)(?:&#xA;@([^"&]*))?"/g;

/** Attributes that Vega writes in English, or that only its own browser code reads. */
const NOISE = / (?:aria-roledescription|aria-label|aria-hidden|role|pointer-events)="[^"]*"/g;

/**
 * Draws a chart as SVG. Its marks carry what they say in `data-says`, a line each, and what they are of in `data-of`.
 *
 * @throws Error when the specification does not compile: a fault of ours
 */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const runtime = vega.parse(compile(spec).spec, undefined, { ast: true });
  const view = new vega.View(runtime, { expr: expressionInterpreter, renderer: 'none' });
  try {
    return (await view.toSVG()).replace(SAID, saidAs).replace(NOISE, '');
  } finally {
    view.finalize();
  }
}

function saidAs(_attribute: string, text: string, subject?: string): string {
  return ` data-says="${text}"${subject === undefined ? '' : ` data-of="${subject}"`}`;
}
