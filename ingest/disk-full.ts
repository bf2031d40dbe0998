/** How the engine says that it had no room: in a file it writes, or for what it spills. */
const NO_ROOM = /No space left on device|max_temp_directory_size/;

/** Did the disk run full, here or in what caused it? */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || NO_ROOM.test(error.message) || isDiskFull(error.cause);
}
