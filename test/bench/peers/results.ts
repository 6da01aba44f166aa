import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { projectFile } from '../../../subgraphs/kernel/process/project.ts';

/** What an operation cost a peer, in each round. */
export interface Measured {
  operation: string;
  /** Bytes of an answer. */
  size: number;
  peer: string;
  /** SQL statements a request. */
  statements: number;
  rounds: Record<string, number[]>;
}

/** All that a run has measured. */
export interface Run {
  measured: Measured[];
  processes: { name: string; startUp: number; memory: number; behind: number }[];
  rounds: number;
  requests: number;
  /** Requests of each operation before it is measured. */
  warming: number;
  connections: number;
  /** The load of the machine over five minutes, before and after. */
  load: [number, number];
}

/** Writes RESULTS.md. */
export function writeResults({ measured, processes, rounds, requests, warming, connections, load }: Run): void {
  const row = ({ operation, size, peer, statements, rounds: found }: Measured) => {
    const of = (name: string, digits: number) => median(found[name]!).toFixed(digits);
    const cpu = [of('front', 2), of('behind', 2), of('postgres', 2)];
    const cells = [...cpu, statements.toFixed(1), of('rate', 0), of('p50', 1), of('p99', 1)];
    return `| ${operation} (${(size / 1000).toFixed(1)} kB) | ${peer} | ${cells.join(' | ')} |`;
  };
  const ratio = (operation: string, name: string, one: string, other: string) => {
    const figureOf = (peer: string) => measured.find((each) => each.operation === operation && each.peer === peer);
    const [mine, theirs] = [figureOf(one), figureOf(other)].map((figure) => figure && median(figure.rounds[name]!));
    return mine === undefined || !theirs ? '' : (mine / theirs).toFixed(2);
  };
  const ratios = (operation: string) => {
    const [alone, remote] = ['ours in process', 'ours over HTTP subgraphs'];
    const cells = [
      ...['front', 'postgres'].map((name) => ratio(operation, name, alone, 'hand-written monolith')),
      ...['hand-written backend-for-frontend', 'Hive Gateway, planner in Rust', 'Apollo Server and gateway'].map(
        (peer) => ratio(operation, 'rate', remote, peer),
      ),
    ];
    return `| ${operation} | ${cells.join(' | ')} |`;
  };
  const server = ({ name, startUp, memory, behind }: Run['processes'][number]) =>
    `| ${name} | ${(startUp / 1000).toFixed(1)} | ${memory.toFixed(0)} | ${behind ? behind.toFixed(0) : ''} |`;
  const text = `# What an answer costs beside a hand-written one, and beside other gateways

Written by \`npm run bench:peers\`: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, the load of the machine
${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after, who asks included. Rounds, of which medians are taken, after ${warming}
requests and one round to warm up: ${rounds}. Peers by turns, 200 callers with variables of their own. All answers of an operation are equal. Milliseconds of CPU a request, one at a time, ${requests} a round (${Math.ceil(requests / 10)} of statistics):
of the process that is asked, of the subgraphs behind it, of PostgreSQL. The SQL statements of a request, begin and commit
included, are counted apart from all of this. Requests a second, and the milliseconds of half and of 99 in a hundred, on
${connections} connections, ${requests * 4} requests a round.

| operation | | asked | behind | PostgreSQL | SQL | a second | p50 | p99 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${measured.map(row).join('\n')}

Ours beside them. The first two columns are in process: the CPU of Node and of PostgreSQL, as a multiple of the hand-written
monolith's. The others are over HTTP subgraphs: requests a second, as a multiple of that peer's.

| operation | Node | PostgreSQL | backend-for-frontend | Hive, Rust | Apollo |
| --- | --- | --- | --- | --- | --- |
${[...new Set(measured.map(({ operation }) => operation))].map(ratios).join('\n')}

Seconds until the process that is asked was ready, and MB of resident memory after all of this:

| | start | memory | of the subgraphs |
| --- | --- | --- | --- |
${processes.map(server).join('\n')}
`;
  writeFileSync(projectFile('test/bench/RESULTS.md'), text);
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
