/** Bytes of a block: headers are one, contents are filled up to whole ones. */
export const BLOCK = 512;

/** A file of an archive. */
export interface TarMember {
  readonly name: string;
  /** bytes of its content */
  readonly size: number;
}

const LARGEST_OCTAL = 8 ** 11 - 1;
const CHECKSUM = { at: 148, length: 8 } as const;

/** The header of a plain file (POSIX ustar), for its owner alone, without a date: nothing is told but its name and size. */
export function tarHeader({ name, size }: TarMember): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > 100) throw new RangeError('the name is too long for a header');
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  writeSize(header, size);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, CHECKSUM.at);
  return header;
}

/** The file a header is of; null where it is none, or damaged. */
export function readTarHeader(header: Buffer): TarMember | null {
  const told = parseInt(header.toString('latin1', CHECKSUM.at, CHECKSUM.at + 6), 8);
  if (header.toString('latin1', 257, 262) !== 'ustar' || told !== sumOf(header)) return null;
  const end = header.indexOf(0);
  return { name: header.toString('utf8', 0, Math.min(end, 100)), size: readSize(header) };
}

/** Bytes a content is filled up with. */
export function fillOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** Eleven octal digits, or from 8 GiB on the number itself behind a set bit, as GNU and BSD tar write and read it. */
function writeSize(header: Buffer, size: number): void {
  if (size <= LARGEST_OCTAL) {
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
    return;
  }
  header[124] = 0x80;
  header.writeUIntBE(size, 130, 6);
}

function readSize(header: Buffer): number {
  const isNumber = ((header[124] ?? 0) & 0x80) !== 0;
  return isNumber ? header.readUIntBE(130, 6) : parseInt(header.toString('latin1', 124, 135), 8);
}

/** Sum of a header's bytes, its own checksum taken for spaces. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => {
    const isChecksum = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length;
    return sum + (isChecksum ? 0x20 : byte);
  }, 0);
}
