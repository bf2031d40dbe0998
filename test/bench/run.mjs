import { ensureInstalled } from '../../server/setup/install.mjs';
import { inProject } from '../../server/setup/project.mjs';
import { say, SetupError } from '../../server/setup/say.mjs';

try {
  await ensureInstalled();
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: inProject('tsconfig.json') });
  const { main } = await import('./main.ts');
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
