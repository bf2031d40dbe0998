import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip made by hand, with whatever may be wrong about it. */
export interface Zipped {
  readonly name: string;
  readonly content: string | Buffer;
  /** the size it claims to unpack to */
  readonly claims?: number;
  readonly encrypted?: boolean;
  readonly checksum?: number;
}

/** The bytes of a zip, entry by entry (APPNOTE 4.3). */
export function zip(files: readonly Zipped[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(file.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(file.checksum ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claims ?? content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(file.name), 22);
    const name = Buffer.from(file.name);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([signature(0x04034b50), fields, name, packed]);
    central.push(signature(0x02014b50), Buffer.from([20, 0]), fields, place, name);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
