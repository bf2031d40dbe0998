/** How an answer may be written. */
export interface Format {
  /** in `?format=` */
  readonly id: FormatId;
  /** in `Accept`, without parameters that only say how the bytes are read */
  readonly mediaType: string;
  /** in `Content-Type` */
  readonly contentType: string;
  readonly extension: string;
  /** shown by a browser rather than saved */
  readonly inline: boolean;
}

/** In `?format=`. */
export type FormatId =
  'json' | 'csv' | 'csv-metadata' | 'csv-excel' | 'arrow' | 'parquet' | 'xlsx' | 'ods';

/** Every format, the one of whoever states no wish first. `csv-metadata` tells what a `csv` means (W3C, CSV on the Web). */
export const FORMATS: readonly Format[] = [
  format('json', 'application/json', { extension: 'json', inline: true, text: true }),
  format('csv', 'text/csv', { extension: 'csv', text: true }),
  format('csv-metadata', 'application/csvm+json', {
    extension: 'csv-metadata.json',
    inline: true,
    text: true,
  }),
  format('csv-excel', 'text/csv;variant=excel', { extension: 'csv', text: true }),
  format('arrow', 'application/vnd.apache.arrow.stream', { extension: 'arrows' }),
  format('parquet', 'application/vnd.apache.parquet', { extension: 'parquet' }),
  format('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', {
    extension: 'xlsx',
  }),
  format('ods', 'application/vnd.oasis.opendocument.spreadsheet', { extension: 'ods' }),
];

/** The ids of the formats, in order. */
export const FORMAT_IDS: readonly FormatId[] = FORMATS.map(({ id }) => id);

/** The format of an id. */
export function formatOf(id: FormatId): Format {
  const found = FORMATS.find((one) => one.id === id);
  if (!found) throw new RangeError(`no format “${id}”`);
  return found;
}

function format(
  id: FormatId,
  mediaType: string,
  about: { readonly extension: string; readonly inline?: boolean; readonly text?: boolean },
): Format {
  const contentType = about.text ? `${mediaType.replace(';', '; ')}; charset=utf-8` : mediaType;
  return { id, mediaType, contentType, extension: about.extension, inline: about.inline ?? false };
}
