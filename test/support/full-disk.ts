import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of a few megabytes, in memory. */
export interface SmallDisk {
  readonly root: string;
  /** takes every free byte */
  fill(): void;
  /** gives them back */
  free(): void;
  remove(): void;
}

/** Mounts a small disk; undefined where this user may not mount. */
export function smallDisk(root: string, megabytes: number): SmallDisk | undefined {
  mkdirSync(root, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', root], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const filler = join(root, 'filler');
  return {
    root,
    fill: () => {
      fillUp(filler);
    },
    free: () => {
      rmSync(filler, { force: true });
    },
    remove: () => {
      execFileSync('umount', ['-l', root]);
    },
  };
}

function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const piece of [Buffer.alloc(2 ** 20), Buffer.alloc(4096)]) writeAll(file, piece);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
