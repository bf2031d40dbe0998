/** How the rows of a table are sorted, and where its headings lead to have them otherwise. */
export interface Sorting {
  /** the column they are sorted by */
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
  /** of each column that may be sorted by: the page that does so, and what its link says when it is pointed at */
  readonly columns: Readonly<Record<string, { readonly address: string; readonly title: string }>>;
}
