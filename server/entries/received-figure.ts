import type {
  CorrectionOffer,
  FigureAsked,
  NoFigure,
  ReceivedFigure,
} from '../../data/model/correction.ts';
import { parseDay } from '../../data/model/period.ts';
import type { UsageView } from '../store/usage-store.ts';

interface ReceivedRow {
  readonly file: string;
  readonly receivedOn: string;
  readonly received: number;
  readonly corrected: number | null;
  readonly reason: string | null;
  readonly events: boolean;
}

/** The figure asked for as it was received, or why there is none that can be corrected. */
export async function receivedFigure(
  view: UsageView,
  asked: FigureAsked,
): Promise<ReceivedFigure | NoFigure> {
  if (Object.values(asked).includes('')) return 'not-asked';
  const rows = await view.ask<ReceivedRow>({ name: 'received-total', params: { ...asked } });
  const [first] = rows;
  if (!first) return 'not-received';
  if (first.events) return 'events';
  const { corrected, reason } = first;
  return {
    received: rows.reduce((sum, { received }) => sum + received, 0),
    correction: corrected === null ? null : { corrected, reason: reason ?? '' },
    files: rows.map(({ file, receivedOn }) => ({ file, receivedOn: parseDay(receivedOn) })),
  };
}

/** What can be corrected of a version, and the figure asked for. */
export async function correctionOffer(
  view: UsageView,
  asked: FigureAsked,
): Promise<CorrectionOffer> {
  const [told, figure] = await Promise.all([
    view.ask<{ readonly resource: string; readonly metric: string }>({ name: 'correctable' }),
    receivedFigure(view, asked),
  ]);
  const ids = new Set(told.map(({ resource }) => resource));
  return {
    resources: view.version.setting.resources
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    metrics: [...new Set(told.map(({ metric }) => metric))].sort(),
    ...{ asked, figure },
  };
}
