import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server through which its connections can be made to fail. */
export interface FaultProxy {
  port: number;
  /** Cuts every connection, with a reset. */
  reset(): void;
  /** From now on nothing comes through, on connections that are open and on new ones, and nobody is told. */
  fallSilent(): void;
  /** From now on connections are refused, after those that are open were cut. */
  refuse(): void;
  /** New connections come through again; what was lost stays lost. */
  heal(): void;
  close(): Promise<void>;
}

/** A proxy on a port of its own before a server on this machine. */
export async function startFaultProxy(target: { host: string; port: number }): Promise<FaultProxy> {
  const pairs = new Set<[Socket, Socket]>();
  let state: 'open' | 'silent' | 'refusing' = 'open';
  const server = createServer((near) => {
    if (state === 'refusing') return void near.resetAndDestroy();
    const far = connect(target);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      let lost = state === 'silent';
      from.on('data', (chunk: Buffer) => {
        lost ||= state === 'silent';
        if (!lost) to.write(chunk);
      });
      from.on('error', () => {});
      from.on('close', () => {
        if (state !== 'silent') to.destroy();
        if (near.destroyed && far.destroyed) pairs.delete(pair);
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reset = () => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    reset,
    fallSilent: () => void (state = 'silent'),
    refuse: () => {
      state = 'refusing';
      reset();
    },
    heal: () => void (state = 'open'),
    close: async () => {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}
