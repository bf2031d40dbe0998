/** Values a COUNTER server knows a customer by. */
export interface CredentialValues {
  readonly customer_id: string;
  readonly requestor_id?: string | undefined;
  readonly api_key?: string | undefined;
}

/** The values sent with every request. They are held where neither JSON nor a debugger's print shows them. */
export class Credential {
  readonly #values: CredentialValues;

  constructor(values: CredentialValues) {
    this.#values = values;
  }

  /** Parameters of the address. */
  parameters(): [name: string, value: string][] {
    const { customer_id, requestor_id, api_key } = this.#values;
    const all = Object.entries({ customer_id, requestor_id, api_key });
    return all.flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
  }

  /** What must not be found in anything written: all but the customer, whom reports name in their header. */
  secrets(): string[] {
    return [this.#values.requestor_id, this.#values.api_key].filter((value) => value !== undefined);
  }

  /** The same key for a member of the consortium. */
  of(customer: string, requestor?: string): Credential {
    const requestor_id = requestor ?? this.#values.requestor_id;
    return new Credential({ ...this.#values, customer_id: customer, requestor_id });
  }
}
