/** Fields of the lists of records, money and context, by kind (formats §6). */
export const RECORD_FIELDS = {
  invoices: [
    ...['number', 'provider', 'resource', 'member', 'fiscalYear', 'from', 'to', 'nature'],
    ...['exclTax', 'vatRate', 'inclTax', 'orderedOn', 'invoicedOn', 'paidOn'],
  ],
  orders: [
    ...['number', 'provider', 'resource', 'fiscalYear', 'from', 'to'],
    ...['exclTax', 'vatRate', 'inclTax', 'orderedOn'],
  ],
  resources: ['id', 'name', 'kind', 'provider', 'from', 'to', 'replaces', 'aliases'],
  contracts: ['resource', 'from', 'to', 'inclTax', 'pricing'],
  populations: ['vintage', 'commune', 'name', 'municipal', 'total'],
  objectives: ['indicator', 'year', 'target', 'direction', 'owner'],
  actions: ['date', 'kind', 'commune', 'resource', 'participants', 'label'],
  incidents: ['date', 'until', 'kind', 'label', 'member', 'resource'],
  corrections: ['month', 'member', 'resource', 'metric', 'received', 'value', 'reason'],
} as const;

/** Those without which a list cannot be read, unless a constant gives them. */
export const REQUIRED_RECORD_FIELDS = {
  invoices: ['number', 'provider'],
  orders: ['number', 'provider', 'resource', 'from', 'to', 'inclTax'],
  resources: ['id', 'name', 'kind', 'provider'],
  contracts: ['resource', 'from', 'to', 'inclTax'],
  populations: ['vintage', 'commune', 'municipal'],
  objectives: ['indicator', 'year', 'target'],
  actions: ['date', 'kind'],
  incidents: ['date', 'kind', 'label'],
  corrections: ['month', 'resource', 'metric', 'received', 'value', 'reason'],
} as const;
