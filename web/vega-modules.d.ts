declare module 'vega-scenegraph' {
  /** Vega's ruler of texts, which may be replaced. */
  export const textMetrics: { width: (item: object, text: unknown) => number };
}

declare module 'vega-view' {
  export { View } from 'vega';
}

declare module 'vega-parser' {
  export { parse } from 'vega';
}

declare module 'vega-dataflow' {
  export { transforms } from 'vega';
}

declare module 'vega-transforms';
declare module 'vega-view-transforms';
declare module 'vega-encode';
