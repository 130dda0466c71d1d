import type { Answered } from './operations.js';
import { MAIN_LOOP } from './operations.js';

export type Variables = Readonly<Record<string, unknown>>;
interface Reply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** An outside client: knows the operations' names, and nothing of the server but its address. */
export class Outside {
  /** The names of all operations that were sent. */
  static readonly sent = new Set<string>();
  #authorization: Readonly<Record<string, string>> = {};

  /** @param url is asked for when it is needed, for a server that is yet to be started */
  constructor(
    private readonly url: () => string,
    private readonly password: string,
  ) {}

  /** Sends an operation; what comes back is the value of its one field. */
  async send<Value = Answered>(operationName: string, variables: Variables = {}): Promise<Value> {
    const { data, errors } = await this.post(operationName, variables);
    if (errors !== undefined) throw new Error(`${operationName} was refused: ${JSON.stringify(errors)}`);
    return Object.values(data ?? {})[0] as Value;
  }

  /** Sends an operation that is to be refused, and tells why it was. */
  async refused(
    operationName: string,
    variables: Variables,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    return (await this.post(operationName, variables)).errors?.[0]?.extensions;
  }

  async post(
    operationName: string,
    variables: Variables,
  ): Promise<Reply & { readonly cookie: string | null }> {
    Outside.sent.add(operationName);
    const response = await fetch(this.url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#authorization },
      body: JSON.stringify({ query: MAIN_LOOP, operationName, variables }),
    });
    return { ...((await response.json()) as Reply), cookie: response.headers.get('set-cookie') };
  }

  async logIn(account: string): Promise<this> {
    const { token } = await this.send<{ token: string }>('Login', { account, password: this.password });
    this.#authorization = { authorization: `Bearer ${token}` };
    return this;
  }

  get token(): string {
    return this.#authorization['authorization'] ?? '';
  }

  bears(cookie: string): this {
    this.#authorization = { cookie };
    return this;
  }
}

/** A page of a list. */
export interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Answered[];
  readonly edges: readonly { readonly node: Answered }[];
}
