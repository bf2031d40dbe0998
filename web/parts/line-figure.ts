import type { Figure } from '../../data/model/figure.ts';
import type { Headline } from '../../data/model/overview.ts';
import type { ColumnKind } from '../charts/table.ts';

type Kind = Exclude<ColumnKind, 'text'>;

/** One figure of a ruled line. */
export interface LineFigure {
  readonly name: string;
  /** address of what it means, and the same in short where it is at hand */
  readonly definition: string;
  readonly meaning?: string | undefined;
  readonly unit: string;
  readonly kind: Kind;
  readonly value: Figure;
  readonly previous: Figure | null;
  readonly change: Figure | null;
  /** how its change is written */
  readonly changeKind?: Kind;
  /** successive years, oldest first */
  readonly points?: Headline['points'];
}
