import { describeRoute } from 'hono-openapi';
import { ETAG_HEADER, problem, SERVER_PROBLEMS } from './problem-doc.ts';
import { tableContent, type TableExample } from './table-doc.ts';

const DEFINITION = {
  id: 'activeUsers',
  label: 'Usagers actifs',
  unit: 'person',
  formula: 'nombre de lecteurs distincts',
  definition: 'Lecteurs distincts qui ont utilisé au moins une ressource pendant la période.',
};

/** Two cells as JSON columns: one shown, one secret. */
export const CELLS_EXAMPLE: TableExample = {
  question: { table: 'cell', from: '2025', to: '2025', span: 'year', scope: 'all' },
  version: {
    ...{ number: 7, checksum: '9f2c5d0a4be1', publishedAt: '2026-01-12T08:30:00.000Z' },
    demonstration: true,
  },
  definitions: [DEFINITION],
  notes: [{ code: 'lattice', text: 'Cellules publiées, marges comprises.' }],
  rows: 2,
  columns: [
    {
      name: 'month',
      label: 'Dernier mois de la période',
      role: 'dimension',
      unit: null,
      type: 'string',
    },
    { name: 'member', label: 'Membre', role: 'dimension', unit: null, type: 'string' },
    { name: 'member_label', label: 'Membre', role: 'label', unit: null, type: 'string' },
    {
      name: 'activeUsers',
      label: 'Usagers actifs',
      role: 'figure',
      unit: 'person',
      type: 'integer',
    },
    {
      name: 'activeUsers_status',
      label: 'Usagers actifs (statut)',
      role: 'status',
      unit: null,
      type: 'string',
    },
  ],
  data: {
    month: ['2025-12', '2025-12'],
    member: ['25056', '25580'],
    member_label: ['Besançon', 'Valentigney'],
    activeUsers: [812, null],
    activeUsers_status: ['complete', 'secret'],
  },
};

const CSV_EXAMPLE = [
  'month,member,member_label,activeUsers,activeUsers_status',
  '2025-12,25056,Besançon,812,complete',
  '2025-12,25580,Valentigney,,secret',
  '',
].join('\r\n');

const EXCEL_EXAMPLE = [
  '\ufeffDernier mois de la période;Membre;Membre (code);Usagers actifs',
  '2025-12;Besançon;25056;812',
  '2025-12;Valentigney;25580;s.',
  '',
  'Filtres et définitions',
  'Filtre « table »;cell',
  '',
].join('\r\n');

/** What the API's document says about `/api/v1/cells`. */
export const cellsDoc = describeRoute({
  operationId: 'getCells',
  summary: 'Published cells in bulk',
  description:
    'The whole published lattice, margins included, as open data: what every other answer is a function of. Cells hidden from the audience have no figures. Written out while it is read: ask for Arrow or Parquet when it is big.',
  tags: ['figures'],
  responses: {
    200: {
      description: 'The cells, from one published version.',
      headers: ETAG_HEADER,
      content: tableContent(CELLS_EXAMPLE, { csv: CSV_EXAMPLE, excel: EXCEL_EXAMPLE }),
    },
    304: { description: 'Nothing changed.' },
    400: problem('A parameter cannot be understood: it is named, with what it may hold.'),
    404: problem('Nothing is published yet.'),
    406: problem('None of the formats accepted exists.'),
    ...SERVER_PROBLEMS,
  },
});
