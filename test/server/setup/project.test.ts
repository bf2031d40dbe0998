import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../server/setup/project.mjs';

describe('inProject', () => {
  it('finds the project from any folder', () => {
    const url = new URL('../../../server/setup/project.mjs', import.meta.url).href;
    const script = `import { inProject } from '${url}'; process.stdout.write(inProject('package.json'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(stdout).toBe(inProject('package.json'));
    expect(existsSync(stdout)).toBe(true);
  });
});
