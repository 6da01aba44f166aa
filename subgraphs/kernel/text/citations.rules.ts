/** `09/2019/NĐ-CP`, `202/2025/QH15`, or `61/KH-UBND` with the year that follows it in a sentence. */
const numbered =
  /(?<![\p{L}\d/:])(?<number>\d{1,6}(?:\/(?<own>\d{4}))?\/\p{Lu}[\p{L}\d]{0,11}(?:-[\p{L}\d]{1,20}){0,3})(?:@(?<at>\d{4})|,? (?:ngày \d{1,2}\/\d{1,2}\/|năm |of )(?<said>\d{4}))?/gu;
/** `80-NQ/TW`, `15-CT/TU`, with the year that follows. */
const ofParty =
  /(?<![\p{L}\d/:])(?<number>\d{1,6}-\p{Lu}{2,5}\/\p{Lu}{2,8})(?:@(?<at>\d{4})|,? (?:ngày \d{1,2}\/\d{1,2}\/|năm |of )(?<said>\d{4}))?/gu;
const standard = /QCVN \d{1,3}:\d{4}\/\p{Lu}{2,10}/gu;

/**
 * The legal instruments that a text cites, in its order, each once, by the ids that the directory knows them by:
 * `09/2019/NĐ-CP`, `766/QĐ-TTg@2022`; without the year where the text gives none.
 */
export function citedInstruments(text: string): string[] {
  const found = [numbered, ofParty, standard].flatMap((pattern) =>
    [...text.normalize('NFC').matchAll(pattern)].map((match) => ({ place: match.index, id: idOf(match) })),
  );
  return [...new Set(found.sort((one, other) => one.place - other.place).map(({ id }) => id))];
}

function idOf({ 0: citation, groups }: RegExpExecArray): string {
  const { number = citation, own, at, said } = groups ?? {};
  const year = at ?? said;
  return own === undefined && year !== undefined ? `${number}@${year}` : number;
}
