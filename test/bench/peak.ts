import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { inProject } from '../../server/setup/project.mjs';

const LOOK = 20;

/**
 * Runs a command to its end.
 *
 * @returns the most memory it held, in bytes, as Linux remembers it; undefined elsewhere
 * @throws Error when it fails, with what it complained of
 */
export async function peakOf(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const child = spawn(command, args, {
    cwd: inProject('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  let peak: number | undefined;
  const timer = setInterval(() => {
    peak = peakSoFar(child.pid) ?? peak;
  }, LOOK);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}\n${complaint}`);
  return peak;
}

/** The kernel's own high-water mark of a process, in bytes; undefined where it is not told, or over. */
export function peakSoFar(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
