import type { ClientName } from '../../subgraphs/kernel/http/client-name.ts';

/** An application that asks: by its token, and by what it says of itself. Empty where nothing is known. */
export interface AskingClient {
  clientId: string;
  name: string;
  version: string;
}

/** How often an application has asked for a field. */
export interface FieldCount extends AskingClient {
  field: string;
  operations: number;
}

/** What stands in the place of names beyond those that are told apart. */
const other = 'other';

/** How many applications are told apart, and how many pairs of application and operation are counted before they are added up. */
export interface CounterBounds {
  clients: number;
  pairs: number;
}

/**
 * Counts in memory which applications ask for which fields: one step for each operation, however many fields it has. What
 * strangers call themselves is told apart only so far, and the memory that it takes is bounded by the schema.
 */
export class UsageCounter {
  readonly #bounds: CounterBounds;
  readonly #clients = new Map<string, AskingClient>();
  #strangers = 0;
  /** How often each application has run an operation, by the list of its fields. */
  #pairs = new Map<AskingClient, Map<readonly string[], number>>();
  #pairCount = 0;
  #fields = new Map<AskingClient, Map<string, number>>();

  constructor(bounds: CounterBounds = { clients: 500, pairs: 200 }) {
    this.#bounds = bounds;
  }

  /** Has these be told apart from now on, as they have been before. */
  knows(clients: readonly AskingClient[]): void {
    for (const client of clients) this.#client(client);
  }

  /** Counts one operation that asks for these fields; the same operation comes with the same list. */
  count(clientId: string | null, { name, version }: Partial<ClientName> = {}, fields: readonly string[]): void {
    const client = this.#client({ clientId: clientId ?? '', name: name ?? '', version: version ?? '' });
    let operations = this.#pairs.get(client);
    if (!operations) this.#pairs.set(client, (operations = new Map()));
    const before = operations.get(fields);
    operations.set(fields, (before ?? 0) + 1);
    if (before === undefined && ++this.#pairCount >= this.#bounds.pairs) this.#addUp();
  }

  /** What has been counted since it was taken last. */
  take(): FieldCount[] {
    this.#addUp();
    const taken = [...this.#fields].flatMap(([client, fields]) =>
      [...fields].map(([field, operations]) => ({ ...client, field, operations })),
    );
    this.#fields = new Map();
    return taken;
  }

  /** Has what was taken counted again, since it could not be kept. */
  giveBack(counts: readonly FieldCount[]): void {
    for (const { field, operations, ...client } of counts) this.#add(this.#client(client), field, operations);
  }

  #addUp(): void {
    for (const [client, operations] of this.#pairs)
      for (const [fields, count] of operations) for (const field of fields) this.#add(client, field, count);
    this.#pairs = new Map();
    this.#pairCount = 0;
  }

  #add(client: AskingClient, field: string, count: number): void {
    let fields = this.#fields.get(client);
    if (!fields) this.#fields.set(client, (fields = new Map()));
    fields.set(field, (fields.get(field) ?? 0) + count);
  }

  /**
   * The one object that stands for an application. What callers call themselves is told as long as there is room; callers
   * without a token have a fifth of it. Beyond that the id of a token is still told, for as many again.
   */
  #client(client: AskingClient): AskingClient {
    const found = this.#clients.get(keyOf(client));
    if (found) return found;
    const { clients } = this.#bounds;
    const isStranger = client.clientId === '';
    const hasRoom = isStranger ? this.#strangers < clients / 5 : this.#clients.size < clients;
    if (hasRoom) return this.#remember(client);
    const isTold = !isStranger && this.#clients.size < 2 * clients;
    return this.#remember({ clientId: isTold ? client.clientId : other, name: other, version: other });
  }

  #remember(client: AskingClient): AskingClient {
    const { clientId, name, version } = client;
    const found = this.#clients.get(keyOf(client));
    if (found) return found;
    const made = { clientId, name, version };
    this.#clients.set(keyOf(client), made);
    if (clientId === '') this.#strangers += 1;
    return made;
  }
}

function keyOf({ clientId, name, version }: AskingClient): string {
  return JSON.stringify([clientId, name, version]);
}
