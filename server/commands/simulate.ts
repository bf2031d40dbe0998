import { readFile } from 'node:fs/promises';
import { readCodes } from '../../data/model/simulation/scenario-fields.ts';
import { scenarioFrom } from '../../data/model/simulation/scenario-text.ts';
import type { SimulationBase } from '../../data/model/simulation/simulation-base.ts';
import { CommandError } from '../errors.ts';
import { faultText } from '../problem.ts';
import { simulationBase } from '../simulations/base.ts';
import { latestYear } from '../simulations/years.ts';
import { simulationReport } from '../simulations/report.ts';
import { simulations } from '../simulations/simulations.ts';
import type { Words } from '../words/words.ts';
import type { ReadCommand } from './command.ts';
import { reportText } from './report.ts';
import { readScenarioFile, type FileFault, type ScenarioFile } from './scenario-file.ts';

/**
 * `simulate FILE [--json | --csv]`: one to three scenarios of a YAML or JSON file beside what is due. Ends with 1 when one of
 * them cannot be computed, and says why.
 */
export const simulateFile: ReadCommand = {
  async run(shell, given) {
    const { view, words, asker } = shell;
    const [path = ''] = given.words;
    const file = await fileAt(path, words);
    const communes = file.scenarios.flatMap(({ fields }) => readCodes(fields.in ?? '') ?? []);
    const year = file.year ?? latestYear(view.version.setting);
    const base = await simulationBase(view, { year, communes }, asker);
    const answer = simulations(base, scenariosOf(file, base, path, words), view.version, words);
    shell.out(reportText(simulationReport(answer, view.version, words), given, shell));
    return answer.scenarios.some(({ obstacles }) => obstacles.length > 0) ? 1 : 0;
  },
};

async function fileAt(path: string, words: Words): Promise<ScenarioFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new CommandError(words.simulation.unreadable(path, code), 2);
  });
  const file = readScenarioFile(text);
  if ('faults' in file) throw refused(file.faults, path, words);
  return file;
}

function scenariosOf(file: ScenarioFile, base: SimulationBase, path: string, words: Words) {
  const read = file.scenarios.map((one) => ({ one, ...scenarioFrom(one.fields, base) }));
  const faults = read.flatMap(({ one, faults: own }) =>
    own.map((fault) => ({
      ...fault,
      reason: 'value' as const,
      line: one.lines.get(fault.parameter) ?? one.line,
    })),
  );
  if (faults.length > 0) throw refused(faults, path, words);
  return read.map(({ scenario }) => scenario);
}

function refused(faults: readonly FileFault[], path: string, words: Words): CommandError {
  const lines = faults.map((fault) =>
    words.simulation.faultAt(path, fault.line, faultText(fault, words)),
  );
  return new CommandError(lines.join('\n'), 2);
}
