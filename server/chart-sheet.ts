import { textWidth } from '../web/charts/text-width.ts';
import { COLOURS, SANS } from '../web/charts/theme.ts';

/** What stands around a drawing that leaves its page. */
export interface SheetTexts {
  /** what it shows, as a statement */
  readonly finding: string;
  /** what its figures never go without; a line each */
  readonly notices: readonly string[];
  /** what it was asked with, and from which data */
  readonly foot: readonly string[];
}

const MARGIN = 24;
const LEAST = 480;
const HEAD = { fontSize: 17, line: 23, fontWeight: 600 } as const;
const NOTICE = { fontSize: 13, line: 19, fontWeight: 400 } as const;
const FOOT = { fontSize: 11, line: 16, fontWeight: 400 } as const;
const GAP = 14;

type Style = typeof HEAD | typeof NOTICE | typeof FOOT;

/**
 * A drawing as a sheet that says by itself what it shows: the finding above, filters and data below.
 *
 * @param drawing SVG of Vega, with `width` and `height` in pixels
 */
export function chartSheet(drawing: string, texts: SheetTexts): string {
  const size = sizeOf(drawing);
  const width = Math.max(LEAST, size.width + 2 * MARGIN);
  const head = [...wrapped([texts.finding], HEAD, width), ...wrapped(texts.notices, NOTICE, width)];
  const foot = wrapped(texts.foot, FOOT, width);
  const top = MARGIN + heightOf(head) + GAP;
  const under = top + size.height + GAP;
  const height = Math.ceil(under + heightOf(foot) + MARGIN - 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${SANS.replaceAll('"', "'")}">`,
    `<rect width="100%" height="100%" fill="var(--paper)"/>`,
    linesAt(head, MARGIN, 'var(--ink)'),
    drawing.replace(/^<svg/, `<svg x="${MARGIN}" y="${top}"`),
    linesAt(foot, under, 'var(--soft)'),
    '</svg>',
  ].join('');
}

/** A sheet with colours instead of the page's variables, without what its marks say to a page's reader. */
export function resolveColours(svg: string, scheme: 'light' | 'dark'): string {
  return svg
    .replace(/ data-(?:says|of)="[^"]*"/g, '')
    .replace(/var\((--[a-z]+)\)/g, (variable, name: string) => {
      const colour = Object.entries(COLOURS).find(([token]) => token === name);
      return colour ? colour[1][scheme] : variable;
    });
}

function sizeOf(drawing: string): { readonly width: number; readonly height: number } {
  const [, width, height] =
    /^<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(drawing) ?? [];
  return { width: Number(width), height: Number(height) };
}

interface Line {
  readonly text: string;
  readonly style: Style;
}

function wrapped(texts: readonly string[], style: Style, width: number): Line[] {
  const room = width - 2 * MARGIN;
  return texts.flatMap((text) => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = [lines.at(-1), word].join(' ');
      if (lines.length > 0 && textWidth(style, longer) <= room) lines.splice(-1, 1, longer);
      else lines.push(word);
    }
    return lines.map((line) => ({ text: line, style }));
  });
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { style }) => sum + style.line, 0);
}

function linesAt(lines: readonly Line[], top: number, colour: string): string {
  let y = top;
  const texts = lines.map(({ text, style }) => {
    y += style.line;
    return `<text x="${MARGIN}" y="${y - 6}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${colour}">${escaped(text)}</text>`;
  });
  return texts.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
