import { transforms } from 'vega-dataflow';
import * as encoders from 'vega-encode';
import { expressionInterpreter } from 'vega-interpreter';
import { parse } from 'vega-parser';
import { textMetrics } from 'vega-scenegraph';
import * as dataTransforms from 'vega-transforms';
import { View } from 'vega-view';
import * as viewTransforms from 'vega-view-transforms';
import type { Spec } from 'vega';
import { textWidth, type TextStyle } from '../charts/text-width.ts';

Object.assign(transforms, dataTransforms, viewTransforms, encoders);
textMetrics.width = (item: TextStyle, text: unknown) => textWidth(item, String(text));

/** Opens a Vega program, without `eval`, with as much of Vega as our charts need. */
export function viewOf(program: Spec): View {
  return new View(parse(program, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
  });
}
