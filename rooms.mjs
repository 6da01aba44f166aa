/**
 * The picture of who imports whom, from the files as they are.
 *
 *   npm run rooms                          each room of every part, and the rooms that it imports
 *   npm run rooms -- subgraphs/documents   those of one part
 *   npm run rooms -- --check               refuses an import upward, a room without a floor, a circle of folders
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { floors } from './rooms.config.mjs';

const [argument] = process.argv.slice(2);
const imports = Object.keys(floors)
  .filter((part) => !part.includes('/'))
  .flatMap(importsBelow);

if (argument === '--check') {
  // An arrow upward closes circles of many folders; it is named alone.
  const upward = Object.entries(floors).flatMap(faultsOf);
  const faults = upward.length > 0 ? upward : circlesOfFolders().map(describeCircle);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} else for (const part of argument === undefined ? Object.keys(floors) : [argument]) print(part);

/** Every import from one file of ours to another. */
function importsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .flatMap((entry) => {
      const from = path.join(entry.parentPath, entry.name);
      const found = readFileSync(from, 'utf8').matchAll(/\b(?:from|import) ?(?:\( ?)?'(\.[^']+)'/g);
      return [...found].map(([, to]) => ({ from, to: path.join(entry.parentPath, to) }));
    })
    .filter(({ to }) => !to.includes('/generated/'));
}

/** The room of a file within a part; undefined for what is not in it. */
function roomOf(part, file) {
  return file.startsWith(`${part}/`) ? file.slice(part.length + 1).split('/')[0] : undefined;
}

/** The imports between the rooms of a part. */
function arrowsOf(part) {
  return imports
    .map(({ from, to }) => ({ from, to, room: roomOf(part, from), imported: roomOf(part, to) }))
    .filter(({ room, imported }) => room && imported && room !== imported);
}

function faultsOf([part, rooms]) {
  const order = Object.keys(rooms);
  const files = imports.flatMap(({ from, to }) => [from, to].map((file) => roomOf(part, file)).filter(Boolean));
  const homeless = [...new Set(files)].filter((room) => !order.includes(room));
  const upward = arrowsOf(part).filter(({ room, imported }) => order.indexOf(imported) > order.indexOf(room));
  return [
    ...homeless.map((room) => `${part}/${room} has no floor; say in rooms.config.mjs what it is for, and above what`),
    ...upward.map(({ from, to }) => `${from} imports ${to}, which is a floor above it (rooms.config.mjs)`),
  ];
}

/** The circles of folders that import each other: Tarjan's components of more than one. */
function circlesOfFolders() {
  const above = new Map();
  for (const { from, to } of imports) {
    const [folder, imported] = [path.dirname(from), path.dirname(to)];
    if (folder !== imported) above.set(folder, (above.get(folder) ?? new Set()).add(imported));
  }
  const [index, low, stack, circles] = [new Map(), new Map(), [], []];
  const visit = (folder) => {
    index.set(folder, index.size);
    low.set(folder, index.get(folder));
    stack.push(folder);
    for (const next of above.get(folder) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(folder, Math.min(low.get(folder), low.get(next)));
    }
    if (low.get(folder) !== index.get(folder)) return;
    const circle = stack.splice(stack.indexOf(folder));
    if (circle.length > 1) circles.push(circle);
  };
  for (const folder of above.keys()) if (!index.has(folder)) visit(folder);
  return circles;
}

function describeCircle(folders) {
  const arrows = imports.filter(({ from, to }) => {
    const [folder, imported] = [path.dirname(from), path.dirname(to)];
    return folder !== imported && folders.includes(folder) && folders.includes(imported);
  });
  return [
    `These folders import each other: ${folders.join(', ')}`,
    ...arrows.map(({ from, to }) => `  ${from} imports ${to}`),
  ].join('\n');
}

function print(part) {
  const rooms = floors[part];
  if (!rooms) {
    console.error(`There is no part ${part}; there are ${Object.keys(floors).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const arrows = arrowsOf(part);
  console.log(`\n${part}, from the top down`);
  for (const room of Object.keys(rooms).reverse()) {
    const imported = Object.keys(rooms).filter((other) =>
      arrows.some((arrow) => arrow.room === room && arrow.imported === other),
    );
    console.log(`  ${room}: ${rooms[room]}\n      imports ${imported.reverse().join(', ') || 'none of them'}`);
  }
}
