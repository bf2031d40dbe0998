/** How a text of the drop becomes bytes; all but plain UTF-8 end their lines as an office does. */
export type Encoding = 'utf8' | 'utf8-bom' | 'utf16-bom' | 'win1252';

interface Placed {
  readonly folder: 'settings' | 'inbox';
  /** path inside the folder */
  readonly path: string;
}

/** A file of the drop that is text. */
export interface TextDropFile extends Placed {
  readonly encoding: Encoding;
  /** made when asked for, so that one file at a time is in memory */
  readonly lines: () => Iterable<string>;
}

/** A file of the drop that is a workbook. */
export interface BinaryDropFile extends Placed {
  /** made when asked for */
  readonly bytes: () => Uint8Array;
}

/** A file of the drop. */
export type DropFile = TextDropFile | BinaryDropFile;
