import type { EvaluationPage } from '../../data/model/evaluation-page.ts';
import { effectsChart } from '../../web/charts/evaluation/effects.ts';
import { evidenceChart } from '../../web/charts/evaluation/evidence.ts';
import { lorenzSpec } from '../../web/charts/evaluation/lorenz-spec.ts';
import { lorenzChart } from '../../web/charts/evaluation/lorenz.ts';
import { reachChart } from '../../web/charts/evaluation/reach.ts';
import { sheetChart } from '../../web/charts/evaluation/sheet.ts';
import { territorySpec } from '../../web/charts/evaluation/territory-spec.ts';
import { territoryChart } from '../../web/charts/evaluation/territory.ts';
import { targetsChart } from '../../web/charts/evaluation/targets.ts';
import { evaluationContent } from '../evaluation/page.ts';
import type { FigurePage } from './server-page.ts';

/** “Évaluation”. */
export const evaluationPage: FigurePage<EvaluationPage> = {
  needs: 'figures',
  right: 'indicators',
  read: evaluationContent,
  charts: {
    objectifs: targetsChart,
    couverture: reachChart,
    lorenz: (page) => ({ ...lorenzChart(page), spec: lorenzSpec(page, 'wide') }),
    territoire: (page) => ({ ...territoryChart(page), spec: territorySpec(page, 'wide') }),
    actions: effectsChart,
    'fiche-bnr': sheetChart,
    preuves: evidenceChart,
  },
  drawings: { lorenz: lorenzSpec, territoire: territorySpec },
};
