/** What the benches use of the load generator, which has no types of its own. */
declare module 'autocannon' {
  interface Client {
    setRequests(requests: readonly object[]): void;
  }
  interface Result {
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number | string }>>;
    readonly errors: number;
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  namespace autocannon {
    export { Client, Result };
  }
  function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly amount: number;
    /** milliseconds between two looks at whether it is done: by default a second */
    readonly sampleInt: number;
    /** seconds */
    readonly timeout: number;
    readonly setupClient: (client: Client) => void;
  }): Promise<Result>;
  export = autocannon;
}
