import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { textMetrics } from 'vega-scenegraph';
import { textWidth, type TextStyle } from '../web/charts/text-width.ts';

textMetrics.width = (item: TextStyle, text: unknown) => textWidth(item, String(text));

/** Attributes that Vega writes in English, or that only its own browser code reads. */
const NOISE = / (?:aria-roledescription|aria-label|aria-hidden|role|pointer-events)="[^"]*"/g;

/**
 * Draws a chart as SVG. The drawing carries the Vega program it was made by in its `<metadata>`, so that a reader's script
 * can take it over without the compiler.
 *
 * @throws Error when the specification does not compile: a fault of ours
 */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const program = compile(spec).spec;
  const runtime = vega.parse(program, undefined, { ast: true });
  const view = new vega.View(runtime, { expr: expressionInterpreter, renderer: 'none' });
  try {
    const svg = (await view.toSVG()).replace(NOISE, '');
    return svg.replace(/<svg[^>]*>/, (start) => `${start}<metadata>${escaped(program)}</metadata>`);
  } finally {
    view.finalize();
  }
}

function escaped(program: vega.Spec): string {
  return JSON.stringify(program).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
