import type { GraphQLAnswer } from './api-client.js';

export interface HttpAnswer<Data = Record<string, unknown>> extends Omit<GraphQLAnswer<Data>, 'response'> {
  readonly headers: Headers;
}

/** One outside client of whichever server it is pointed at, over the wire. Keeps its token or its cookie. */
export class HttpClient {
  token: string | undefined;
  cookie: string | undefined;

  /** @param address the client it comes from, where the server trusts our word on that */
  constructor(private readonly address = '127.0.0.1') {}

  async send<Data = Record<string, unknown>>(
    url: string,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    operationName?: string,
  ): Promise<HttpAnswer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': this.address,
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';', 1)[0];
    const { data, errors } = (await response.json()) as Pick<GraphQLAnswer<Data>, 'data' | 'errors'>;
    return {
      status: response.status,
      headers: response.headers,
      ...(data !== undefined && { data }),
      ...(errors && { errors }),
    };
  }
}
