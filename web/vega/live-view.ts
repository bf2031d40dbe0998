import type { Spec } from 'vega';
import { viewOf } from './runtime.ts';

/** A drawing taken over from the server. */
export interface LiveView {
  /** puts the cursor on a month, counted from 0, or takes it away */
  point(month: number | null): void;
  close(): void;
}

/**
 * Takes over a still drawing by the Vega program in its `<metadata>`.
 *
 * @param place   where the live drawing goes
 * @param onPoint told which month is pointed at, counted from 0, null when none is
 */
export async function openView(
  still: SVGElement,
  place: HTMLElement,
  onPoint: (month: number | null) => void,
): Promise<LiveView> {
  const program = still.querySelector('metadata')?.textContent;
  if (!program) throw new Error('the drawing carries no program');

  const stage = document.createElement('div');
  const view = viewOf(JSON.parse(program) as Spec);
  const point = (month: number | null): void => {
    void view.signal('cursor', month === null ? -1 : month + 0.5).runAsync();
  };
  view.tooltip((_handler, _event, _item, value: unknown) => {
    const month = monthOf(value);
    point(month);
    onPoint(month);
  });
  await view.initialize(stage).runAsync();
  place.replaceChildren(stage);
  return {
    point,
    close() {
      view.finalize();
      stage.remove();
    },
  };
}

/** The month a hit area stands for. */
function monthOf(value: unknown): number | null {
  const x = value !== null && typeof value === 'object' && 'x' in value ? Number(value.x) : NaN;
  return Number.isFinite(x) ? Math.floor(x) : null;
}
