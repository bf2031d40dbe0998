import { renderAsync, Resvg } from '@resvg/resvg-js';
import { NoFont } from './errors.ts';

/** Pixels of a picture for one of its drawing: sharp on a slide and in a letter. */
const SCALE = 2;

const LETTER = '<svg xmlns="http://www.w3.org/2000/svg"><text y="9">a</text></svg>';

let hasFont: boolean | undefined;

/**
 * Paints a drawing as PNG, twice its size, apart from the thread that answers. Its letters are those of the machine's own faces
 * (Liberation Sans, DejaVu Sans, Arial …).
 *
 * @throws NoFont where the machine has none: a picture without its words would be wrong
 */
export async function pictureOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  hasFont ??= new Resvg(LETTER).getBBox() !== undefined;
  if (!hasFont) throw new NoFont();
  const painted = await renderAsync(svg, { fitTo: { mode: 'zoom', value: SCALE } });
  return Uint8Array.from(painted.asPng());
}
