import { readdirSync, readFileSync } from 'node:fs';

/** Bytes a process group holds, and the most any of its processes ever held (Linux; zero elsewhere). */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** Looks at the processes of a group. */
export function memoryOf(group: number): Memory {
  const held = processes().flatMap((pid) => heldBy(pid, group) ?? []);
  return {
    now: held.reduce((sum, { now }) => sum + now, 0),
    peak: Math.max(0, ...held.map(({ peak }) => peak)),
  };
}

/** Watches a group until told to stop. @returns a way to stop, which tells the most one of its processes held */
export function watchPeak(group: number): () => number {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, memoryOf(group).peak);
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function heldBy(pid: string, group: number): Memory | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) return undefined;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name: string): number =>
      1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
    return { now: of('VmRSS'), peak: of('VmHWM') };
  } catch {
    return undefined;
  }
}
