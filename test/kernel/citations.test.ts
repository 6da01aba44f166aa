import { readFileSync, readdirSync } from 'node:fs';
import { citedInstruments } from '../../subgraphs/kernel/text/citations.rules.ts';
import { projectFile, readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import { readSeedLegalInstruments } from '../../subgraphs/directory/seed/reference-data.ts';

it.each([
  ['Nghị định số 09/2019/NĐ-CP', ['09/2019/NĐ-CP']],
  ['Quyết định số 766/QĐ-TTg ngày 23/6/2022', ['766/QĐ-TTg@2022']],
  ['Kế hoạch số 61/KH-UBND ngày 10/4/2019; 28/2018/QĐ-TTg', ['61/KH-UBND@2019', '28/2018/QĐ-TTg']],
  ['61/KH-UBND@2019, 61/KH-UBND of 2020, 61/KH-UBND', ['61/KH-UBND@2019', '61/KH-UBND@2020', '61/KH-UBND']],
  ['Nghị quyết 202/2025/QH15 và 80-NQ/TW, 15-CT/TU năm 2025', ['202/2025/QH15', '80-NQ/TW', '15-CT/TU@2025']],
  ['QCVN 102:2016/BTTTT, sửa đổi bởi 01/2022/TT-BTTTT', ['QCVN 102:2016/BTTTT', '01/2022/TT-BTTTT']],
  ['61/2018/NĐ-CP, 61/2018/NĐ-CP', ['61/2018/NĐ-CP']],
  ['không có căn cứ, ngày 15/4/2020', []],
])('reads in %j the instruments %j', (text, cited) => expect(citedInstruments(text)).toEqual(cited));

it('finds every instrument that the reference data name on record', () => {
  const { documents } = readProjectJson<{ documents: { number: string }[] }>(
    'subgraphs/documents/seed/letter-1624.json',
  );
  const known = new Set([
    ...readSeedLegalInstruments().flatMap(({ id, number }) => [id, number]),
    // A document of the register is on record as itself, as the invented notice of the conference is.
    ...documents.map(({ number }) => number),
  ]);
  for (const subgraph of ['directory', 'documents', 'services', 'reports']) {
    const folder = projectFile(`subgraphs/${subgraph}/seed`);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      expect([file, citedInstruments(text).filter((id) => !known.has(id))]).toEqual([file, []]);
    }
  }
});
