import type { TableExample } from './table-doc.ts';

/** An answer of `/api/v1/query`, for the API's document: `measures=activeUsers&by=member&year=2025&top=1&totals=true`. */
export const QUERY_EXAMPLE: TableExample = {
  question: {
    measures: 'activeUsers',
    by: 'member',
    from: '2025-01',
    to: '2025-12',
    year: '2025',
    top: '1',
    totals: 'true',
  },
  version: {
    number: 12,
    checksum: '0f343b0931126a20f133d67c2b018a3b',
    publishedAt: '2026-01-12T06:00:00Z',
    demonstration: false,
  },
  definitions: [
    {
      id: 'activeUsers',
      label: 'Usagers actifs',
      unit: 'person',
      formula: '|distinct readers|',
      definition: 'Lecteurs distincts qui ont utilisé au moins une ressource pendant la période.',
    },
  ],
  notes: [],
  rows: 3,
  columns: [
    { name: 'member', label: 'Membre', role: 'dimension', unit: null, type: 'string' },
    { name: 'member_label', label: 'Membre', role: 'label', unit: null, type: 'string' },
    { name: 'row', label: 'Ligne', role: 'row', unit: null, type: 'string' },
    { name: 'row_label', label: 'Ligne', role: 'label', unit: null, type: 'string' },
    {
      name: 'activeUsers',
      label: 'Usagers actifs',
      role: 'figure',
      unit: 'person',
      type: 'integer',
    },
    {
      name: 'activeUsers_status',
      label: 'Usagers actifs, état',
      role: 'status',
      unit: null,
      type: 'string',
    },
  ],
  data: {
    member: ['25056', '', ''],
    member_label: ['Besançon', '', ''],
    row: ['detail', 'others', 'total'],
    row_label: ['Détail', 'Autres', 'Total'],
    activeUsers: [812, null, 1934],
    activeUsers_status: ['complete', 'not-computable', 'complete'],
  },
};

/** The same as CSV. */
export const QUERY_CSV = [
  'member,member_label,row,row_label,activeUsers,activeUsers_status',
  '25056,Besançon,detail,Détail,812,complete',
  ',,others,Autres,,not-computable',
  ',,total,Total,1934,complete',
  '',
].join('\r\n');

/** The same as CSV for a French spreadsheet. */
export const QUERY_EXCEL = [
  '\ufeffMembre;Membre (code);Ligne;Ligne (code);Usagers actifs',
  'Besançon;25056;Détail;detail;812',
  ';;Autres;others;n.c.',
  ';;Total;total;1934',
  '',
  'Filtres et définitions',
  'Filtre « measures »;activeUsers',
  'Filtre « by »;member',
  '',
].join('\r\n');
