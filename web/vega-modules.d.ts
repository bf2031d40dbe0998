declare module 'vega-scenegraph' {
  /** Vega's ruler of texts, which may be replaced. */
  export const textMetrics: { width: (item: object, text: unknown) => number };
}
